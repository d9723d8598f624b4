import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown.ts';
import { toHtml, toHtmlFile } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';
import { toPlain } from './to-plain.ts';
import type { Inline, ReportBlock, ReportDocument } from './types.ts';

const REPORT: ReportDocument = {
  title: 'Ticket',
  blocks: [
    { t: 'heading', level: 2, text: '原因' },
    { t: 'paragraph', c: ['The ', { t: 'strong', v: 'policy' }, ' is ', { t: 'code', v: 'Local' }, ', see ', { t: 'link', href: 'https://example.com/a', v: 'there' }] },
    { t: 'list', ordered: true, items: [['one'], ['two *stars* and <b>']] },
    { t: 'table', head: ['What', 'Value'], rows: [[['a|b'], [{ t: 'code', v: 'x | y' }]]] },
    { t: 'code', v: 'kubectl get svc\n```' },
  ],
};

// Words as people and kubectl write them, with everything that Markdown reads as markup.
const word = fc.stringMatching(/^[a-zA-Z0-9一-龥*_`[\]()<>#|~!.:{}&"'/\\-]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => all.join(' '));
const bare = fc.stringMatching(/^[a-zA-Z0-9一-龥][a-zA-Z0-9一-龥 ]{0,10}[a-zA-Z0-9一-龥]$/);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  bare.map((v): Inline => ({ t: 'strong', v })),
  fc.stringMatching(/^[a-z0-9`.:=/-]{1,16}$/).map((v): Inline => ({ t: 'code', v })),
  bare.map((v): Inline => ({ t: 'link', href: 'https://example.com/x?a=b.c~d', v })),
);
/** Text and pieces by turns, as a composer makes them: no two strings side by side, no blanks at the ends. */
const line = fc.tuple(words, fc.array(fc.tuple(inline, words), { maxLength: 3 })).map(([first, rest]): Inline[] => [first, ...rest.flatMap(([piece, text]) => [piece, ` ${text}`])]);
const block: fc.Arbitrary<ReportBlock> = fc.oneof(
  fc.tuple(fc.constantFrom(2 as const, 3 as const), words).map(([level, text]): ReportBlock => ({ t: 'heading', level, text })),
  line.map((c): ReportBlock => ({ t: 'paragraph', c })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items): ReportBlock => ({ t: 'list', ordered: false, items })),
  fc.tuple(bare, fc.array(bare.map((text): Inline[] => [text]), { minLength: 2, maxLength: 2 })).map(([text, row]): ReportBlock => ({ t: 'table', head: ['a', text], rows: [row] })),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((lines): ReportBlock => ({ t: 'code', v: lines.join('\n') })),
);
/** Two lists in a row would be read as one. */
const report = fc
  .tuple(words, fc.array(block, { maxLength: 6 }))
  .map(([title, blocks]): ReportDocument => ({ title, blocks: blocks.filter((one, index) => one.t !== 'list' || blocks[index - 1]?.t !== 'list') }));

describe('a report as Markdown', () => {
  it('reads back as what it was, whatever its words hold', () => {
    fc.assert(fc.property(report, (document) => {
      expect(parseMarkdown(toMarkdown(document))).toEqual(document);
    }), { numRuns: 400 });
  });

  it('reads back the blocks that a report is made of', () => {
    expect(parseMarkdown(toMarkdown(REPORT))).toEqual(REPORT);
  });

  it('takes what people write by hand', () => {
    expect(parseMarkdown('Dear all,\nplease\n\n* one\n* two\n\n1) first\n')).toEqual({
      title: '',
      blocks: [
        { t: 'paragraph', c: ['Dear all, please'] },
        { t: 'list', ordered: false, items: [['one'], ['two']] },
        { t: 'list', ordered: true, items: [['first']] },
      ],
    });
  });

  it('ends on any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => {
      expect(Array.isArray(parseMarkdown(text).blocks)).toBe(true);
    }));
  });
});

describe('a report as HTML', () => {
  it('escapes every word', () => {
    const html = toHtml({ title: '<script>', blocks: [{ t: 'code', v: '<img src=x>' }, { t: 'paragraph', c: [{ t: 'link', href: 'javascript:alert(1)', v: '"x"' }] }] });
    expect(html).toBe('<h1>&lt;script&gt;</h1>\n<pre><code>&lt;img src=x&gt;</code></pre>\n<p>&quot;x&quot;</p>\n');
  });

  it('is one file that loads nothing', () => {
    const file = toHtmlFile(REPORT, 'zh', 'fallback');
    expect(file).toContain('<html lang="zh-CN">');
    expect(file).toContain('<title>Ticket</title>');
    expect(file.replaceAll('https://example.com/a', '')).not.toMatch(/https?:|src=|<script/);
  });
});

describe('a report as plain text', () => {
  it('keeps headings, lists, tables and code apart without markup', () => {
    expect(toPlain(REPORT)).toBe(
      'Ticket\n======\n\n原因\n----\n\nThe policy is Local, see there (https://example.com/a)\n\n1. one\n2. two *stars* and <b>\n\na|b: x | y\n\n    kubectl get svc\n    ```\n',
    );
  });
});
