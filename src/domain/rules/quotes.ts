import { valueOf } from './fields.ts';
import { inputOf, lineOf, pointerSteps } from '../evidence/field-state.ts';
import type { EvidenceInput, Pointer, Resource } from '../evidence/types.ts';
import type { Quote } from './types.ts';

/** Makes quotes: the very lines of the input where they are at hand, else what was read from them. */
export interface Quoter {
  readonly field: (resource: Resource, pointer: Pointer) => Quote;
  /** Quotes of a range of lines; `fallback` is its text, a line of it for each. */
  readonly lines: (input: string, startLine: number, endLine: number, fallback: string) => Quote[];
}

/** A message that fills the screen is quoted by its first lines. */
const MAX_LINES = 12;

function describeValue(resource: Resource, pointer: Pointer): string {
  const value = valueOf(resource, pointer);
  const name = pointerSteps(pointer).at(-1) ?? resource.kind;
  return typeof value === 'object' || value === undefined ? name : `${name}: ${String(value)}`;
}

/** A whole List in JSON may stand on one line: of a longer line only what was read from it is quoted. */
const LONGEST_LINE = 1000;

const shorten = (text: string): string => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text).trimEnd();

/** A text, and where each of its lines ends: of thousands of lines a few are quoted. */
interface NumberedText {
  readonly whole: string;
  readonly ends: Uint32Array;
}

function numberLines(whole: string): NumberedText {
  const lineBreak = whole.includes('\n') ? '\n' : '\r';
  const ends: number[] = [];
  for (let at = whole.indexOf(lineBreak); at >= 0; at = whole.indexOf(lineBreak, at + 1)) ends.push(at);
  ends.push(whole.length);
  return { whole, ends: Uint32Array.from(ends) };
}

/** A quoter over the inputs as given; without them, and where a line is too long, quotes hold the values that were read. */
export function createQuoter(inputs: readonly EvidenceInput[]): Quoter {
  const numbered = new Map<string, NumberedText>();
  const textOf = (input: string, line: number): string | undefined => {
    let text = numbered.get(input);
    if (text === undefined) numbered.set(input, (text = numberLines(inputs.find((candidate) => candidate.name === input)?.text ?? '')));
    const { whole, ends } = text;
    const end = ends[line - 1];
    const start = line > 1 ? (ends[line - 2] ?? 0) + 1 : 0;
    return end === undefined || end - start > LONGEST_LINE ? undefined : whole.slice(start, end);
  };
  return {
    field(resource, pointer) {
      const input = inputOf(resource, pointer);
      const line = lineOf(resource, pointer);
      return { input, line, text: shorten(textOf(input, line) ?? describeValue(resource, pointer)) };
    },
    lines(input, startLine, endLine, fallback) {
      const spare = fallback.split('\n');
      const last = Math.min(endLine, startLine + MAX_LINES - 1);
      const quotes: Quote[] = [];
      for (let line = startLine; line <= last; line++) {
        const text = textOf(input, line) ?? spare[line - startLine];
        if (text !== undefined) quotes.push({ input, line, text: shorten(text) });
      }
      return quotes;
    },
  };
}

/** Each line once, in order of input and line; what was read from a line that is too long stands for itself. */
export function uniqueQuotes(quotes: readonly Quote[]): Quote[] {
  if (quotes.length < 2) return [...quotes];
  const byPlace = new Map(quotes.map((quote) => [`${quote.line} ${quote.input} ${quote.text}`, quote]));
  return [...byPlace.values()].sort((a, b) => (a.input === b.input ? a.line - b.line : 0));
}
