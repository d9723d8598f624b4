import { describe, expect, it } from 'vitest';
import { createRedactor } from '#domain/report/redactor.ts';
import { redactEdits } from './edited-text.ts';

const redactor = () => createRedactor([], null);

describe('redactEdits', () => {
  it('redacts what was added, lines that belong together as one text', () => {
    const generated = '# Note\n\nAll fine.\n';
    const edited = '# Note\n\n-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----\nAll fine.\npassword: hunter2\n';
    expect(redactEdits(edited, generated, redactor())).toBe('# Note\n\n***\n***\n***\nAll fine.\npassword: ***\n');
  });

  it('leaves generated lines as they are', () => {
    const generated = "```\nkubectl get secret db -o jsonpath='{.data}'\n```\n";
    expect(redactEdits(generated, generated, redactor())).toBe(generated);
  });
});
