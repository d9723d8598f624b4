import { distance } from 'fastest-levenshtein';
import { pushTo } from '../push-to.ts';
import type { AnnotationPrefix } from '../../annotation-types.ts';
import type { AnnotationLogic } from './types.ts';

/** An entry, and the spelling of its key that was met. */
export interface KnownKey {
  readonly entry: AnnotationLogic;
  readonly isLegacy: boolean;
}

/** A key that was probably meant. */
export interface MeantKey extends KnownKey {
  readonly key: string;
  /** True where only upper and lower case differ. */
  readonly caseOnly: boolean;
}

export interface KeyIndex {
  /** The entry of an exact key, under either prefix. */
  readonly find: (key: string) => KnownKey | undefined;
  /** The cloud that a key belongs to by its prefix alone. */
  readonly prefixOf: (key: string) => AnnotationPrefix | undefined;
  /** The one entry that a key which is none was probably meant to be. */
  readonly nearest: (key: string) => MeantKey | undefined;
}

/** Fewer letters than this are too little to guess from. */
const LEAST_LETTERS = 8;
const MOST_EDITS = 2;
/** Of the word that differs, and one less for a single edit; `-ip` and `-vip` may well be two keys, as a word and its plural are. */
const LEAST_TAIL = 4;

const domainOf = (key: string): string => key.slice(0, key.indexOf('/') + 1);

/** What stands before and behind the `{hole}` of a key, where it has one. */
function aroundHole(pattern: string): readonly [head: string, tail: string] | undefined {
  const start = pattern.indexOf('{');
  const end = pattern.indexOf('}', start);
  return start < 0 || end < 0 ? undefined : [pattern.slice(0, start), pattern.slice(end + 1)];
}

/** Indexes the entries by their keys. */
export function createKeyIndex(entries: readonly AnnotationLogic[], prefixes: readonly AnnotationPrefix[]): KeyIndex {
  const exact = new Map<string, KnownKey>();
  const patterns: (readonly [head: string, tail: string, known: KnownKey])[] = [];
  for (const entry of entries) {
    const around = aroundHole(entry.key);
    if (around === undefined) exact.set(entry.key, { entry, isLegacy: false });
    else patterns.push([...around, { entry, isLegacy: false }]);
    if (entry.legacyKey !== undefined) exact.set(entry.legacyKey, { entry, isLegacy: true });
  }
  const byDomain = new Map<string, string[]>();
  for (const key of exact.keys()) pushTo(byDomain, domainOf(key), key);
  const longest = prefixes.toSorted((a, b) => b.prefix.length - a.prefix.length);
  return {
    find: (key) =>
      exact.get(key) ?? patterns.find(([head, tail]) => key.length > head.length + tail.length && key.startsWith(head) && key.endsWith(tail))?.[2],
    prefixOf: (key) => longest.find(({ prefix }) => key.startsWith(prefix)),
    nearest(key) {
      const domain = domainOf(key);
      const near = (byDomain.get(domain) ?? []).flatMap((other) => {
        const edits = editsBetween(key.slice(domain.length), other.slice(domain.length));
        return edits === undefined ? [] : [{ other, edits }];
      });
      const [best, next] = near.toSorted((a, b) => a.edits - b.edits);
      if (best === undefined || next?.edits === best.edits) return undefined;
      const known = exact.get(best.other);
      return known && { ...known, key: best.other, caseOnly: best.edits === 0 };
    },
  };
}

/** Edits that make one name of the other, case left aside; undefined where they are too many to be a slip. */
function editsBetween(name: string, other: string): number | undefined {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()];
  if (a === b) return 0;
  if (a.length < LEAST_LETTERS || Math.abs(a.length - b.length) > MOST_EDITS) return undefined;
  const edits = distance(a, b);
  const least = `${a}s` === b || a === `${b}s` ? LEAST_TAIL : LEAST_TAIL - (MOST_EDITS - edits);
  return edits <= MOST_EDITS && differingTail(a, b) >= least ? edits : undefined;
}

/** Letters of the shorter name from the beginning of the word in which the two begin to differ. */
function differingTail(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const word = a.lastIndexOf('-', at - 1) + 1;
  return Math.min(a.length, b.length) - word;
}
