import { addLine, indexStep } from '../line-list.ts';
import { isColon, plainKey, quotedKey, type Key } from './keys.ts';
import { isPlainStart, resolvePlain } from './plain.ts';
import { readQuoted } from './quoted.ts';
import { advance, blanksAt, DEEPEST_FAST, giveUp, lineNumber, type Scan } from './scan.ts';

/** `,` `[` `]` `{` `}` */
function isFlowSign(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Steps over blanks and line breaks to the next character and gives its code; lines must be deeper than `parent`. */
function nextCode(scan: Scan, parent: number): number {
  scan.column = blanksAt(scan.text, scan.column);
  if (scan.column >= scan.text.length) {
    advance(scan);
    if (scan.commented || scan.indent <= parent) giveUp(scan);
  }
  return scan.text.charCodeAt(scan.column);
}

/** The place behind a plain scalar inside brackets; -1 where it holds what the library should look at. */
function endOfFlowPlain(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isFlowSign(code)) break;
    if (code < 32 || (code === 35 && text.charCodeAt(at - 1) === 32)) return -1;
    if (code === 58) {
      const next = text.charCodeAt(at + 1);
      if (isColon(text, at)) break;
      if (isFlowSign(next) || next === 9) return -1;
    }
  }
  while (at > from && text.charCodeAt(at - 1) === 32) at--;
  return at;
}

/** Takes a plain scalar inside brackets. */
function takePlain(scan: Scan): string | undefined {
  const { text, column } = scan;
  const end = isPlainStart(text, column) ? endOfFlowPlain(text, column) : -1;
  const value = text.slice(column, end);
  const first = text.charCodeAt(column);
  if (end <= column || first === 58 || first === 63 || value === '-' || value.startsWith('--') || value.startsWith('...')) return giveUp(scan);
  scan.column = end;
  return value;
}

function readFlowKey(scan: Scan): Key | undefined {
  const first = scan.text.charCodeAt(scan.column);
  const isQuoted = first === 34 || first === 39;
  const plain = isQuoted ? undefined : takePlain(scan);
  const key = isQuoted ? quotedKey(scan) : plain === undefined ? undefined : plainKey(scan, plain);
  if (!key) return undefined;
  scan.column = blanksAt(scan.text, scan.column);
  if (scan.text.charCodeAt(scan.column) !== 58 || (!isQuoted && !isColon(scan.text, scan.column))) return giveUp(scan);
  scan.column++;
  return key;
}

function readFlowValue(scan: Scan, parent: number, depth: number): unknown {
  const code = nextCode(scan, parent);
  if (code === 91 || code === 123) return readFlow(scan, parent, depth + 1);
  if (code === 34 || code === 39) return readQuoted(scan, -1);
  const plain = takePlain(scan);
  return plain === undefined ? undefined : resolvePlain(plain);
}

/** Reads what stands between brackets at the current column, and stops behind it. Lines must be deeper than `parent`. */
export function readFlow(scan: Scan, parent: number, depth: number): unknown {
  if (depth > DEEPEST_FAST) return giveUp(scan);
  const isMap = scan.text.charCodeAt(scan.column) === 123;
  scan.column++;
  return isMap ? readFlowMap(scan, parent, depth) : readFlowList(scan, parent, depth);
}

function readFlowMap(scan: Scan, parent: number, depth: number): unknown {
  const object: Record<string, unknown> = {};
  if (nextCode(scan, parent) === 125) return closeWith(scan, object);
  do {
    nextCode(scan, parent);
    const line = lineNumber(scan);
    const key = readFlowKey(scan);
    if (!key || Object.hasOwn(object, key.name)) return giveUp(scan);
    addLine(scan.list, key.step, depth, line);
    object[key.name] = readFlowValue(scan, parent, depth);
  } while (hasNext(scan, parent));
  return scan.text.charCodeAt(scan.column) === 125 ? closeWith(scan, object) : giveUp(scan);
}

function readFlowList(scan: Scan, parent: number, depth: number): unknown {
  const list: unknown[] = [];
  if (nextCode(scan, parent) === 93) return closeWith(scan, list);
  do {
    nextCode(scan, parent);
    addLine(scan.list, indexStep(list.length), depth, lineNumber(scan));
    list.push(readFlowValue(scan, parent, depth));
  } while (hasNext(scan, parent));
  return scan.text.charCodeAt(scan.column) === 93 ? closeWith(scan, list) : giveUp(scan);
}

/** Steps over a comma; false at anything else. */
function hasNext(scan: Scan, parent: number): boolean {
  if (nextCode(scan, parent) !== 44) return false;
  scan.column++;
  return true;
}

function closeWith<Value>(scan: Scan, value: Value): Value {
  scan.column++;
  return value;
}
