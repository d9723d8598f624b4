import { markAbsent, markOpen, pointerOf, put, putUnknown, type Draft, type Path } from '../draft.ts';
import type { DescribeDocument } from './document.ts';
import { isNone, isNotTold, type Entry } from './entries.ts';

/** Reads one value; undefined when the text does not hold one. */
export type ReadValue = (text: string) => unknown;

const asText: ReadValue = (text) => text;
export const asNumber: ReadValue = (text) => (/^-?\d+$/.test(text) ? Number(text) : undefined);
export const asList: ReadValue = (text) => text.split(',').map((item) => item.trim()).filter((item) => item !== '');

const PRINTED_TIME = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;

/** A time as kubectl prints it (RFC 1123) in the form of the API (RFC 3339, UTC); other texts stay. */
export function asTime(text: string): string {
  if (!PRINTED_TIME.test(text)) return text;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString().replace('.000Z', 'Z');
}

/** The first entry with this key. */
export function entryOf(document: DescribeDocument, key: string): Entry | undefined {
  return document.entries.find((entry) => entry.key === key);
}

/**
 * Copies the value of a key to a path. `<none>` and, where kubectl never prints a blank, a blank are proven absent; a key
 * that was not printed between two that were is proven absent too, unless `sometimes` says that some versions leave it out.
 */
export function copyField(
  document: DescribeDocument,
  draft: Draft,
  key: string,
  path: Path,
  options: { readonly read?: ReadValue; readonly sometimes?: boolean } = {},
): void {
  const entry = entryOf(document, key);
  if (!entry) {
    if (!options.sometimes && document.coverage.proves(key)) markAbsent(draft, path);
    return;
  }
  copyEntry(draft, entry, path, options.read);
}

/** Copies one entry's value to a path; see `copyField`. */
export function copyEntry(draft: Draft, entry: Entry, path: Path, read: ReadValue = asText): void {
  if (isNone(entry.value) || entry.value === '') return markAbsent(draft, path, entry.line);
  if (isNotTold(entry.value)) return;
  const value = read(entry.value);
  if (value === undefined) return;
  put(draft, path, value, entry.line);
  if (Array.isArray(value)) value.forEach((_, index) => draft.lines.set(pointerOf([...path, index]), entry.line));
}

/**
 * Copies `k=v` pairs: those on the key's line, split at commas, and one per further line. Where the text ends with them,
 * the last one may have been cut: it is known to be there, its value is not.
 */
export function copyPairs(draft: Draft, entry: Entry, path: Path, options: { commas?: boolean; ended: boolean }): void {
  const cells = [{ text: entry.value, n: entry.line }, ...entry.rest.map((line) => ({ text: line.text.trim(), n: line.n }))];
  const pairs = cells.flatMap(({ text, n }) => (options.commas ? text.split(',') : [text]).map((pair) => ({ pair: pair.trim(), n })));
  const real = pairs.filter(({ pair }) => pair !== '' && !isNone(pair));
  if (real.length === 0) return options.ended || isNone(entry.value) ? markAbsent(draft, path, entry.line) : undefined;
  put(draft, path, {}, entry.line);
  for (const { pair, n } of real) {
    const at = pair.indexOf('=');
    if (at <= 0) continue;
    const key = [...path, pair.slice(0, at)];
    if (!options.ended && pair === real.at(-1)?.pair) putUnknown(draft, key, n);
    else put(draft, key, pair.slice(at + 1), n);
  }
  if (!options.ended) markOpen(draft, path);
}
