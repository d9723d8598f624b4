import { fitsHole, takeBackward, takeForward } from './hole-types.ts';
import type { MessagePattern } from './pattern.ts';
import { createSeeker, type Seeker } from './seeker.ts';

/** Where a pattern matched, and what its holes hold. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly holes: Readonly<Record<string, string>>;
}

/** Tries one pattern at the places where its anchor stands. Asked in rising order of places. */
export interface PatternTrial {
  readonly at: (anchorStart: number) => PatternMatch | undefined;
}

type Holes = Record<string, string>;

function matchForward(pattern: MessagePattern, seekers: readonly Seeker[], text: string, holes: Holes, from: number): number {
  let end = from;
  for (let i = pattern.anchor; i < pattern.holes.length; i++) {
    const { name, type } = pattern.holes[i]!;
    const literal = pattern.literals[i + 1] ?? '';
    if (literal === '') {
      const value = takeForward(type, text, end);
      if (value === undefined) return -1;
      holes[name] = value;
      return end + value.length;
    }
    const at = seekers[i + 1]?.after(end) ?? -1;
    if (at < 0 || !fitsHole(type, text.slice(end, at))) return -1;
    holes[name] = text.slice(end, at);
    end = at + literal.length;
  }
  return end;
}

function matchBackward(pattern: MessagePattern, seekers: readonly Seeker[], text: string, holes: Holes, from: number): number {
  let start = from;
  for (let i = pattern.anchor - 1; i >= 0; i--) {
    const { name, type } = pattern.holes[i]!;
    const literal = pattern.literals[i] ?? '';
    if (literal === '') {
      const value = takeBackward(type, text, start);
      if (value === undefined) return -1;
      holes[name] = value;
      return start - value.length;
    }
    const at = seekers[i]?.before(start) ?? -1;
    if (at < 0 || !fitsHole(type, text.slice(at + literal.length, start))) return -1;
    holes[name] = text.slice(at + literal.length, start);
    start = at;
  }
  return start;
}

/** Prepares the trial of one pattern on one normalised text. */
export function createTrial(pattern: MessagePattern, text: string): PatternTrial {
  const seekers = pattern.literals.map((literal) => createSeeker(text, literal));
  return {
    at(anchorStart) {
      const holes: Holes = {};
      const end = matchForward(pattern, seekers, text, holes, anchorStart + (pattern.literals[pattern.anchor] ?? '').length);
      if (end < 0) return undefined;
      const start = matchBackward(pattern, seekers, text, holes, anchorStart);
      return start < 0 ? undefined : { start, end, holes };
    },
  };
}
