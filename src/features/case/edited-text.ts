import type { Redactor } from '#domain/report/redactor.ts';

/**
 * A text that the reader changed, redacted: lines of the generated text have been through the redaction already; what is
 * new is redacted together with the new lines around it.
 */
export function redactEdits(edited: string, generated: string, redactor: Redactor): string {
  const known = new Set(generated.split('\n'));
  const out: string[] = [];
  let fresh: string[] = [];
  const flush = (): void => {
    if (fresh.length > 0) out.push(redactor.words(fresh.join('\n')));
    fresh = [];
  };
  for (const line of edited.split('\n')) {
    if (known.has(line)) {
      flush();
      out.push(line);
    } else fresh.push(line);
  }
  flush();
  return out.join('\n');
}
