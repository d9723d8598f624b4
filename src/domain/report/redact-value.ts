import { redactText } from './redact.ts';

/** One piece of text without what must stay secret. */
export function redactWords(text: string): string {
  return redactText(text).text;
}

/**
 * The same plain data with every secret in it hidden. Whether a text is secret often shows in its key (`password: …`)
 * or, in lists of environment variables, in the name beside it, so both are shown to the redaction with it.
 */
export function redactValue(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return redactField(key, value);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const variable = (value as Record<string, unknown>)['name'];
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [field, redactValue(item, field === 'value' && typeof variable === 'string' ? variable : field)]),
  );
}

function redactField(key: string, value: string): string {
  const line = `${key}: ${JSON.stringify(value)}`;
  const shown = key === '' ? line : redactWords(line);
  const mask = /^[^"]*: "?(\*+)"?$/.exec(shown)?.[1];
  return shown !== line && mask !== undefined ? mask : redactWords(value);
}
