import { stepOf } from '../line-list.ts';
import { endOfPlain, isPlainStart, resolvePlain } from './plain.ts';
import { readQuoted } from './quoted.ts';
import { giveUp, type Scan } from './scan.ts';

/** A key that was found good once; most keys of a document come again and again. */
export interface Key {
  readonly name: string;
  /** Its step in a pointer. */
  readonly step: string;
}

/** `<<` merges, and `__proto__` must not be assigned. */
function makeKey(name: string): Key | undefined {
  return name === '<<' || name === '__proto__' ? undefined : { name, step: stepOf(name) };
}

/** Numbers that are written one way only: two keys that look different are then not the same number. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/;

function checkPlainKey(name: string): Key | undefined {
  if (!isPlainStart(name, 0) || name.endsWith(' ') || name.startsWith('---') || name.startsWith('...')) return undefined;
  return typeof resolvePlain(name) === 'string' || PLAIN_NUMBER.test(name) ? makeKey(name) : undefined;
}

/** A key without quotes, by its text. */
export function plainKey(scan: Scan, name: string): Key | undefined {
  let key = scan.plainKeys.get(name);
  if (key === undefined) {
    key = checkPlainKey(name);
    if (!key) return giveUp(scan);
    scan.plainKeys.set(name, key);
  }
  return key;
}

/** A key in quotes, which stands at the current column and must end on the line. */
export function quotedKey(scan: Scan): Key | undefined {
  const name = readQuoted(scan, -1);
  if (name === undefined) return undefined;
  let key = scan.quotedKeys.get(name);
  if (key === undefined) {
    key = makeKey(name);
    if (!key) return giveUp(scan);
    scan.quotedKeys.set(name, key);
  }
  return key;
}

/** Reads the key of a block mapping at the current column, and the colon behind it. */
export function readKey(scan: Scan): Key | undefined {
  const { text, column } = scan;
  const first = text.charCodeAt(column);
  if (first === 34 || first === 39) {
    const key = quotedKey(scan);
    if (!key || !isColon(scan.text, scan.column)) return giveUp(scan);
    scan.column++;
    return key;
  }
  const end = endOfPlain(text, column);
  if (!isColon(text, end)) return giveUp(scan);
  scan.column = end + 1;
  return plainKey(scan, text.slice(column, end));
}

/** Whether a colon stands there that ends a key: at the end of the line or before a blank. */
export function isColon(text: string, at: number): boolean {
  return at < text.length && text.charCodeAt(at) === 58 && (at + 1 === text.length || text.charCodeAt(at + 1) === 32);
}
