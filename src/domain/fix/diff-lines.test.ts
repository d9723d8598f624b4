import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines } from './diff-lines.ts';

describe('a diff', () => {
  it('shows the changed lines with a few around them', () => {
    expect(diffLines('a\nb\nc\nd\ne\nf\ng\n', 'a\nb\nc\nd\nX\nf\ng\n')).toEqual([
      { kind: 'gap', count: 1 },
      { kind: 'same', text: 'b' },
      { kind: 'same', text: 'c' },
      { kind: 'same', text: 'd' },
      { kind: 'removed', text: 'e' },
      { kind: 'added', text: 'X' },
      { kind: 'same', text: 'f' },
      { kind: 'same', text: 'g' },
      { kind: 'same', text: '' },
    ]);
    expect(diffLines('a\n', 'a\n')).toEqual([]);
  });

  it('gives both texts back', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '  d'), { maxLength: 12 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        if (before === after) return;
        const [old, fresh] = [before.split('\n'), after.split('\n')];
        const [left, right]: [string[], string[]] = [[], []];
        for (const line of diffLines(before, after)) {
          if (line.kind === 'gap') {
            left.push(...old.slice(left.length, left.length + line.count));
            right.push(...fresh.slice(right.length, right.length + line.count));
            continue;
          }
          if (line.kind !== 'added') left.push(line.text);
          if (line.kind !== 'removed') right.push(line.text);
        }
        expect([left.join('\n'), right.join('\n')]).toEqual([before, after]);
      }),
    );
  });
});
