import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import { redactText } from './redact.ts';
import { CARRIERS } from './testing/secret-carriers.ts';

const numbered = (text: string): string => text.split('\n').map((line, index) => `${index + 1}: ${line}`).join('\n');

/** What a paste does to a text. */
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  quoted: (text) => text.replace(/^/gm, '> '),
  numbered,
  framed: (text) => text.replace(/^(.*)$/gm, '│ $1 │'),
  coloured: (text) => text.replace(/: (?=\S)/g, ': \u001b[32m').replace(/$/gm, '\u001b[0m'),
  'odd blanks': (text) => text.replaceAll(' ', '\u00a0'),
  invisible: (text) => text.replaceAll(':', '\u200b:'),
  indented: (text) => text.replace(/^/gm, '    '),
};

const secret = fc.stringMatching(/^mk[a-zA-Z0-9]{10,26}$/);

describe.each(Object.entries(CARRIERS))('%s', (_, carry) => {
  it('never shows its secret, however it was pasted, and keeps its lines', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...Object.keys(DAMAGES)), (word, damage) => {
        const text = DAMAGES[damage]!(carry(word));
        const out = redactText(text).text;
        expect(out, damage).not.toContain(word);
        expect(out.split(/\r\n|\r|\n/)).toHaveLength(text.split(/\r\n|\r|\n/).length);
      }),
      { numRuns: 60 },
    );
  });

  it('never gets into a resource that is a Secret', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom(...Object.keys(DAMAGES)), (word, damage) => {
        const { resources } = readEvidence([{ name: 'x', text: DAMAGES[damage]!(carry(word)) }]);
        for (const resource of resources.flatMap(({ readings, ...rest }) => [rest, ...(readings ?? [])])) if (resource.kind === 'Secret') expect(JSON.stringify(resource.object)).not.toContain(word);
      }),
      { numRuns: 20 },
    );
  });
});
