import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKeyLine, type KeyLine } from './key-line.ts';

/** The same said by a pattern. */
const PATTERN = /^( *)([A-Z][A-Za-z0-9 ()/.,'_-]{0,70}?) ?:(?:(\s+)(\S.*)?|())$/;

function byPattern(text: string): KeyLine | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const value = (match[4] ?? '').trimEnd();
  return { indent: match[1]?.length ?? 0, key: match[2] ?? '', value, column: value === '' ? text.length : text.length - (match[4]?.length ?? 0) };
}

const piece = fc.constantFrom(' ', '  ', '\t', ':', ': ', 'A', 'Name', 'LoadBalancer Ingress', 'a', '1', '.', '\u2028', '\u00a0', '\u3000', '\r', '：', 'x'.repeat(70), '<none>', '-', '"');

describe('a key line', () => {
  it('is what the pattern says, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), fc.string()), (text) => {
        expect(parseKeyLine(text)).toEqual(byPattern(text));
      }),
      { numRuns: 3000 },
    );
  });
});
