/**
 * Looks up the nearest occurrences of one literal around moving positions. Positions are asked for in rising order, and
 * each stretch of text is searched once: a hostile text of repeated prefixes stays linear.
 */
export interface Seeker {
  /** Start of the first occurrence at or after `from`, or -1. */
  readonly after: (from: number) => number;
  /** Start of the last occurrence that ends at or before `end`, or -1. */
  readonly before: (end: number) => number;
}

/** Makes a seeker for one literal in one text. */
export function createSeeker(text: string, literal: string): Seeker {
  let ahead: number | undefined;
  let behind = -1;
  let searched = 0;
  return {
    after(from) {
      const stillAhead = ahead !== undefined && (ahead === -1 || ahead >= from);
      if (!stillAhead) ahead = text.indexOf(literal, from);
      return ahead ?? -1;
    },
    before(end) {
      for (;;) {
        const at = text.indexOf(literal, searched);
        if (at < 0) searched = text.length;
        else if (at + literal.length > end) searched = at;
        if (at < 0 || at + literal.length > end) return behind;
        behind = at;
        searched = at + 1;
      }
    },
  };
}
