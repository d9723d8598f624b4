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

/** Works out the coverage from the keys seen and the order in which this kind prints its keys. */
export function coverageOf(entries: readonly Entry[], order: readonly string[]): Coverage {
  let from = Infinity;
  let to = -1;
  const lineAt = new Map<number, number>();
  for (const entry of entries) {
    const rank = order.indexOf(entry.key);
    if (rank < 0) continue;
    from = Math.min(from, rank);
    to = Math.max(to, rank);
    if (!lineAt.has(rank)) lineAt.set(rank, entry.line);
  }
  return {
    proves: (key) => {
      const rank = order.indexOf(key);
      return rank > from && rank < to && !lineAt.has(rank);
    },
    ends: (key) => order.indexOf(key) < to,
    lineBefore: (key) => {
      for (let rank = order.indexOf(key) - 1; rank >= 0; rank--) if (lineAt.has(rank)) return lineAt.get(rank);
      return undefined;
    },
    headCut: from > 0,
    tailCut: order.includes('Events') && to < order.indexOf('Events'),
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
