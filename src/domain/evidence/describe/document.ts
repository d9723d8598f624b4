import type { Draft } from '../draft.ts';
import type { Problem } from '../types.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import type { Entry } from './entries.ts';

/** One described object, taken apart, before it is mapped to the Kubernetes shape. */
export interface DescribeDocument {
  readonly kind: string;
  readonly entries: readonly Entry[];
  readonly lines: readonly SourceLine[];
  /** Runs of blanks were squeezed to one by a chat tool. */
  readonly collapsed: boolean;
  readonly coverage: Coverage;
  /** `<none>` and its like were eaten as HTML tags. */
  readonly markersEaten: boolean;
  readonly problems: Problem[];
}

/** Which stretch of the printed order of keys the text covers. */
export interface Coverage {
  /** The key would stand between two lines that were seen: when it is not there, it was not printed. */
  proves(key: string): boolean;
  /** What belongs to this key was seen to its end: a later key follows. */
  ends(key: string): boolean;
  /** Line of the nearest key printed before this one. */
  lineBefore(key: string): number | undefined;
  readonly headCut: boolean;
  readonly tailCut: boolean;
}

const ranks = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Place of each key in an order; a kind has but one order. */
function ranksOf(order: readonly string[]): ReadonlyMap<string, number> {
  let known = ranks.get(order);
  if (known === undefined) ranks.set(order, (known = new Map(order.map((key, rank) => [key, rank]))));
  return known;
}

/** Works out the coverage from the keys seen and the order in which this kind prints its keys. */
export function coverageOf(entries: readonly Entry[], order: readonly string[]): Coverage {
  const places = ranksOf(order);
  const rankOf = (key: string): number => places.get(key) ?? -1;
  let from = Infinity;
  let to = -1;
  const lines: (number | undefined)[] = [];
  for (const entry of entries) {
    const rank = rankOf(entry.key);
    if (rank < 0) continue;
    from = Math.min(from, rank);
    to = Math.max(to, rank);
    lines[rank] ??= entry.line;
  }
  const events = rankOf('Events');
  return {
    proves: (key) => {
      const rank = rankOf(key);
      return rank > from && rank < to && lines[rank] === undefined;
    },
    ends: (key) => rankOf(key) < to,
    lineBefore: (key) => lines.findLast((line, rank) => line !== undefined && rank < rankOf(key)),
    headCut: from > 0,
    tailCut: events >= 0 && to < events,
  };
}

/** Maps one kind: fills the draft from the document. */
export type Mapper = (document: DescribeDocument, draft: Draft) => void;

/** How one kind is printed: its keys in order, and what tells it from the others. */
export interface KindPrint {
  readonly kind: string;
  /** Keys in the order in which kubectl prints them, of all versions together. */
  readonly order: readonly string[];
  /** Sets of keys that only this kind prints together. */
  readonly signs: readonly (readonly string[])[];
  readonly map: Mapper;
}
