import { ownText } from '../own-text.ts';

/** A `Key:  value` line, taken apart. */
export interface KeyLine {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
  readonly column: number;
}

const ANY_KEY_LINE = /^( *)([^\s:][^:]{0,252}):(?:(\s+)(\S.*)?|())$/;
const ODD_BREAK = /[\r\n\u2028\u2029]/;
const LONGEST_KEY = 71;
const BLANK = 32;
const TILDE = 126;
/** Characters of a key of kubectl behind its first, by code. */
const IN_KEY = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9 ()/.,'_-]/.test(String.fromCharCode(code)) ? 1 : 0));
const COLON = 58;
const UPPER_A = 65;
const UPPER_Z = 90;

/**
 * Index of the colon behind a key that starts at `start`, as kubectl prints keys: a capital letter first. -1: no such key.
 * Every line of a describe comes by here, some more than once, so characters are looked at one by one.
 */
export function colonOfKey(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (!(first >= UPPER_A && first <= UPPER_Z)) return -1;
  let at = start + 1;
  while (IN_KEY[text.charCodeAt(at)] === 1) at++;
  return text.charCodeAt(at) === COLON ? at : -1;
}

/** Takes a line apart at its first colon, whatever characters its key has; undefined when it is not a key line. */
export function parseAnyKey(text: string): KeyLine | undefined {
  const match = ANY_KEY_LINE.exec(text);
  if (!match) return undefined;
  const value = (match[4] ?? '').trimEnd();
  return { indent: match[1]?.length ?? 0, key: match[2] ?? '', value, column: value === '' ? text.length : text.length - (match[4]?.length ?? 0) };
}

/**
 * Takes a line apart that starts with a key as kubectl prints keys: a colon with at most one blank before it, and behind it
 * nothing, or white space and perhaps a value. Undefined when it is none.
 */
export function parseKeyLine(text: string): KeyLine | undefined {
  let start = 0;
  while (text.charCodeAt(start) === BLANK) start++;
  const colon = colonOfKey(text, start);
  if (colon < 0) return undefined;
  const end = colon - 1 > start && text.charCodeAt(colon - 1) === BLANK ? colon - 1 : colon;
  if (end - start > LONGEST_KEY) return undefined;
  const from = valueStart(text, colon + 1);
  if (from === undefined) return undefined;
  const value = text.slice(from);
  return ODD_BREAK.test(value) ? undefined : { indent: start, key: oneKey(text.slice(start, end)), value: value.trimEnd(), column: from };
}

/** Keys that were seen, by themselves: kubectl prints the same few, which are compared with many others. */
const keys = new Map<string, string>();
const MOST_KEYS = 1000;

function oneKey(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const own = ownText(key);
  if (keys.size < MOST_KEYS) keys.set(own, own);
  return own;
}

/** Where the value of a key starts, behind white space; undefined where something else follows the colon. */
function valueStart(text: string, behind: number): number | undefined {
  let from = behind;
  while (text.charCodeAt(from) === BLANK) from++;
  const code = text.charCodeAt(from);
  if (from > behind ? code >= BLANK && code <= TILDE : from === text.length) return from;
  const start = text.length - text.slice(behind).trimStart().length;
  return start > behind ? start : undefined;
}
