import { hideArguments } from './redact-arguments.ts';
import { createKnownSecrets, type KnownSecrets } from './redact-known.ts';
import { redactText } from './redact.ts';
import { isHarmlessValue, isSecretKey, MASK, taughtBy, type Note } from './redact-words.ts';

/** One piece of text without what must stay secret. What it hid is then known. */
export function redactWords(text: string, known?: KnownSecrets): string {
  const redacted = redactText(text);
  if (known) redacted.secrets.forEach(known.learn);
  return redacted.text;
}

/**
 * The same plain data with every secret in it hidden. Whether a text is secret often shows in its key (`password: …`),
 * in lists of environment variables in the name beside it, and in a command in the words before it, so these are shown
 * to the redaction with it.
 */
export function redactValue(value: unknown, known: KnownSecrets = createKnownSecrets(), key = ''): unknown {
  if (typeof value === 'string') return redactField(key, value, known);
  if (typeof value === 'number') return isSecretKey(key) && !isHarmlessValue(String(value)) ? redactField(key, String(value), known) : value;
  if (Array.isArray(value)) return redactList(value, known, key);
  if (typeof value !== 'object' || value === null) return value;
  const { name: variable, command, args } = value as Record<string, unknown>;
  const whole = Array.isArray(command) && Array.isArray(args) ? redactList([...(command as unknown[]), ...(args as unknown[])], known, 'args') : null;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => {
      // The options of `args` are those of the program in `command`.
      if (whole && field === 'command') return [field, whole.slice(0, (command as unknown[]).length)];
      if (whole && field === 'args') return [field, whole.slice((command as unknown[]).length)];
      return [field, redactValue(item, known, field === 'value' && typeof variable === 'string' ? variable : field)];
    }),
  );
}

/** The same data with the secrets hidden that became known elsewhere. Keys, which are names, stay. */
export function hideKnown<T>(value: T, known: KnownSecrets): T {
  const hide = (item: unknown): unknown => {
    if (typeof item === 'string') return known.hide(item);
    if (Array.isArray(item)) return item.map(hide);
    return typeof item === 'object' && item !== null ? Object.fromEntries(Object.entries(item).map(([field, one]) => [field, hide(one)])) : item;
  };
  return hide(value) as T;
}

function redactList(items: readonly unknown[], known: KnownSecrets, key: string): unknown[] {
  const note: Note = (_, ...secrets) => {
    secrets.forEach(known.learn);
    return MASK;
  };
  const safe = hideArguments(items, note);
  return items.map((item, index) => safe[index] ?? redactValue(item, known, key));
}

function redactField(key: string, value: string, known: KnownSecrets): string {
  const line = `${key}: ${JSON.stringify(value)}`;
  const shown = key === '' ? line : redactText(line).text;
  const mask = /^[^"]*: "?(\*+)"?$/.exec(shown)?.[1];
  if (shown === line || mask === undefined) return redactWords(value, known);
  known.learn(taughtBy(key, value));
  return mask;
}
