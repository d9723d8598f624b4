import type { Quote } from '../rules/types.ts';
import type { ReportBlock, ReportDocument } from './document/types.ts';
import type { Redactor } from './redactor.ts';

/** What a reader says is wrong: a finding, or a node of a flow. */
export type WrongSubject =
  | { readonly kind: 'finding'; readonly id: string; readonly title: string; readonly resource: string | null; readonly quotes: readonly Quote[] }
  | { readonly kind: 'node'; readonly flow: string; readonly node: string; readonly title: string; readonly quotes: readonly Quote[] };

/** The words of such a report. */
export interface WrongWords {
  readonly title: string;
  readonly what: string;
  readonly value: string;
  readonly finding: string;
  readonly node: string;
  readonly says: string;
  readonly about: string;
  readonly version: string;
  readonly lines: string;
  readonly expected: string;
  readonly nothing: string;
  readonly lineOf: (input: string, line: number) => string;
}

/** A report for the authors: ids, content version, the quoted lines (redacted), and what the reader expected. */
export function wrongReport(subject: WrongSubject, expected: string, contentVersion: string, words: WrongWords, redactor: Redactor): ReportDocument {
  const id = subject.kind === 'finding' ? subject.id : `${subject.flow}/${subject.node}`;
  const object = subject.kind === 'finding' && subject.resource !== null ? [[[words.about], [{ t: 'code' as const, v: redactor.words(subject.resource) }]]] : [];
  const quotes: ReportBlock[] =
    subject.quotes.length === 0
      ? []
      : [
          { t: 'heading', level: 2, text: words.lines },
          { t: 'code', v: subject.quotes.map((quote) => `${redactor.words(words.lineOf(quote.input, quote.line))}: ${redactor.quote(quote)}`).join('\n') },
        ];
  return {
    title: words.title,
    blocks: [
      {
        t: 'table',
        head: [words.what, words.value],
        rows: [[[words[subject.kind]], [{ t: 'code', v: id }]], [[words.says], [redactor.words(subject.title)]], ...object, [[words.version], [contentVersion]]],
      },
      ...quotes,
      { t: 'heading', level: 2, text: words.expected },
      { t: 'paragraph', c: [expected.trim() === '' ? words.nothing : redactor.secrets(expected)] },
    ],
  };
}
