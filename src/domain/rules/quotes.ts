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

/** A quoter over the inputs as given; without them quotes hold the values that were read. */
export function createQuoter(inputs: readonly EvidenceInput[]): Quoter {
  const split = new Map<string, string[]>();
  const textOf = (input: string, line: number): string | undefined => {
    let lines = split.get(input);
    if (lines === undefined) {
      const text = inputs.find((candidate) => candidate.name === input)?.text ?? '';
      lines = text.split(text.includes('\n') ? '\n' : '\r');
      split.set(input, lines);
    }
    return lines[line - 1];
  };
  return {
    field(resource, pointer) {
      const input = inputOf(resource, pointer);
      const line = lineOf(resource, pointer);
      return { input, line, text: (textOf(input, line) ?? describeValue(resource, pointer)).trimEnd() };
    },
    lines(input, startLine, endLine, fallback) {
      const spare = fallback.split('\n');
      const last = Math.min(endLine, startLine + MAX_LINES - 1);
      const quotes: Quote[] = [];
      for (let line = startLine; line <= last; line++) {
        const text = textOf(input, line) ?? spare[line - startLine];
        if (text !== undefined) quotes.push({ input, line, text: text.trimEnd() });
      }
      return quotes;
    },
  };
}

/** Each line once, in order of input and line. */
export function uniqueQuotes(quotes: readonly Quote[]): Quote[] {
  if (quotes.length < 2) return [...quotes];
  const byPlace = new Map(quotes.map((quote) => [`${quote.line} ${quote.input}`, quote]));
  return [...byPlace.values()].sort((a, b) => (a.input === b.input ? a.line - b.line : 0));
}
