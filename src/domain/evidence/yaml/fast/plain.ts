import { advance, giveUp, type Scan } from './scan.ts';

/** Words that are no text when they stand without quotes: YAML 1.2, and the `yes` and `no` that kubectl still reads. */
const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE', 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
]);
const LONGEST_WORD = 5;

const INTEGER = /^[-+]?[0-9]+$/;
const OTHER_BASE = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

function resolveNumber(text: string): number | string {
  if (INTEGER.test(text)) return Number.parseInt(text, 10);
  if (OTHER_BASE.test(text)) return Number.parseInt(text.slice(2), text.charCodeAt(1) === 120 ? 16 : 8);
  if (FLOAT.test(text)) return Number.parseFloat(text);
  if (!NOT_FINITE.test(text)) return text;
  if (text.toLowerCase() === '.nan') return Number.NaN;
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

/** The value of a scalar without quotes, by the core schema of YAML 1.2 and kubectl's booleans. */
export function resolvePlain(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  if (first < 58) return (first >= 48 || first === 43 || first === 45 || first === 46) ? resolveNumber(text) : text;
  if (text.length > LONGEST_WORD) return text;
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** Characters that a plain scalar may not start with: they are signs of YAML, or reserved. */
const SIGNS: ReadonlySet<number> = new Set([...',[]{}#&*!|>\'"%@` \t\ufeff'].map((char) => char.charCodeAt(0)));

/** Whether a plain scalar may start there. */
export function isPlainStart(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first === 45 || first === 63 || first === 58) {
    return at + 1 < text.length && text.charCodeAt(at + 1) > 32;
  }
  return first > 32 && !SIGNS.has(first);
}

/**
 * The place that ends a plain scalar on its line: before a colon that ends a key, before the blank of a comment, at a
 * control character (which nobody means), or the end of the line.
 */
export function endOfPlain(text: string, from: number): number {
  const end = text.length;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 58) continue;
    if (code === 58) {
      if (at + 1 === end || text.charCodeAt(at + 1) <= 32) return at;
    } else if (code === 35) {
      if (at > from && text.charCodeAt(at - 1) === 32) return at - 1;
    } else if (code < 32) return at;
  }
  return end;
}

/** Whether the plain scalar that ends there is followed by nothing but a comment. */
function endsLine(text: string, end: number): boolean {
  return end === text.length || text.charCodeAt(end) === 32;
}

function trimmed(text: string, from: number, until: number): string {
  let end = until;
  while (end > from && text.charCodeAt(end - 1) === 32) end--;
  return text.slice(from, end);
}

/** Reads a plain scalar at the current column; lines that are indented deeper than `parent` continue it. */
export function readPlain(scan: Scan, parent: number): unknown {
  const { text, column } = scan;
  if (!isPlainStart(text, column)) return giveUp(scan);
  const end = endOfPlain(text, column);
  if (!endsLine(text, end)) return giveUp(scan);
  const first = trimmed(text, column, end);
  advance(scan);
  if (scan.indent <= parent) return resolvePlain(first);
  return end < text.length ? giveUp(scan) : continuePlain(scan, parent, first);
}

function continuePlain(scan: Scan, parent: number, first: string): unknown {
  let value = first;
  while (scan.indent > parent) {
    const { text, indent } = scan;
    const end = endOfPlain(text, indent);
    if (scan.commented || !endsLine(text, end)) return giveUp(scan);
    value += (scan.blanks > 0 ? '\n'.repeat(scan.blanks) : ' ') + trimmed(text, indent, end);
    advance(scan);
    if (end < text.length && scan.indent > parent) return giveUp(scan);
  }
  return resolvePlain(value);
}
