import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMarkdown, compileText } from './compile-text.ts';

describe('compileText', () => {
  it.each([
    ['plain words: 100 (or so)', 'plain words: 100 (or so)'],
    ['中文，没有标记。', '中文，没有标记。'],
    ['2024 年', '2024 年'],
    ['a\\_b', 'a_b'],
    ['a < b & c', 'a < b & c'],
  ])('gives a bare string for %j', (markdown, text) => {
    expect(compileText(markdown)).toEqual({ text, faults: [] });
  });

  it('unwraps a single paragraph to its inline nodes', () => {
    expect(compileText('Set `type` to **`Local` now**, see [there](#/f/x).').text).toEqual([
      'Set ',
      { t: 'code', v: 'type' },
      ' to ',
      { t: 'strong', c: [{ t: 'code', v: 'Local' }, ' now'] },
      ', see ',
      { t: 'link', href: '#/f/x', c: ['there'] },
      '.',
    ]);
  });

  it('keeps paragraphs, lists and fenced code apart', () => {
    expect(compileText('First.\n\n- one\n- `two`\n\n1. un\n\n```yaml\na: 1\n```').text).toEqual([
      { t: 'p', c: ['First.'] },
      { t: 'ul', items: [['one'], [{ t: 'code', v: 'two' }]] },
      { t: 'ol', items: [['un']] },
      { t: 'pre', v: 'a: 1', lang: 'yaml' },
    ]);
  });

  it('joins the lines of a paragraph with a blank, and Chinese ones with nothing', () => {
    expect(compileText('one\ntwo').text).toBe('one two');
    expect(compileText('第一行，\n第二行').text).toBe('第一行，第二行');
  });

  it('takes its short cut only where the Markdown parser says the same', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'`` ab1中，。.-+#!*_[]()<>&{}:/\\"~=|\n'), maxLength: 16 });
    fc.assert(
      fc.property(signs, (markdown) => {
        expect(compileText(markdown)).toEqual(compileMarkdown(markdown));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each(['    indented', '> quoted', '***', '![picture](https://a.example/b.png)', '[a][b]\n\n[b]: https://a.example', 'a<br>b', '[x](javascript:alert(1))', '[x](#fragment)', '**“重点”**之后'])(
    'refuses %j',
    (markdown) => {
      expect(compileText(markdown).faults).not.toEqual([]);
    },
  );
});
