import { indentOf, type SourceLine } from '../../normalise/source-line.ts';
import { behindKey, contentColumn, isReal } from './line-shape.ts';

const WIDE_KEY = /^ *(?:- +)*["']?[\w./-]{1,200}["']? ?：/;
const LEFT_OUT = '...';

/** What a line is that is bad although a parser may find sense in it. */
export interface KnownBad {
  readonly at: number;
  readonly detail: string;
}

/**
 * The first line that YAML can take for good text, but nobody meant so: a key with a full-width colon, which becomes a
 * piece of the value above it, and dots at the left edge that stand for lines left out, which end a document.
 */
export function findKnownBad(lines: readonly SourceLine[]): KnownBad | undefined {
  if (!lines.some(({ text }) => text === LEFT_OUT || text.includes('：'))) return undefined;
  // Deeper than this stands the rest of a value: of a block of text, of a string over several lines.
  let deepestKey = Infinity;
  for (const [at, { text }] of lines.entries()) {
    if (text === LEFT_OUT) return { at, detail: 'lines were left out here' };
    if (!isReal(text) || indentOf(text) > deepestKey) continue;
    if (WIDE_KEY.test(text)) return { at, detail: 'full-width colon behind a key' };
    deepestKey = deepestKeyBelow(text);
  }
  return undefined;
}

function deepestKeyBelow(text: string): number {
  const value = behindKey(text);
  const column = contentColumn(text);
  if (value !== undefined) return isReal(text.slice(value)) ? column : Infinity;
  if (column >= text.length || text.slice(column) === '-') return Infinity;
  return (column > indentOf(text) ? indentOf(text) : column - 1);
}
