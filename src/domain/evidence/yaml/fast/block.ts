import { addLine, indexStep } from '../line-list.ts';
import { readBlockScalar } from './block-scalar.ts';
import { readFlow } from './flow.ts';
import { isColon, readKey } from './keys.ts';
import { endOfPlain, isPlainStart, readPlain } from './plain.ts';
import { readQuoted } from './quoted.ts';
import { advance, blanksAt, DEEPEST_FAST, endLine, giveUp, lineNumber, restIsEmpty, type Scan } from './scan.ts';

function isDash(text: string, column: number): boolean {
  return text.charCodeAt(column) === 45 && (column + 1 === text.length || text.charCodeAt(column + 1) === 32);
}

/** Reads the mapping or sequence whose first sign stands at `column` of the current line. `depth` counts pointer steps. */
export function readBlock(scan: Scan, column: number, depth: number): unknown {
  if (depth > DEEPEST_FAST) return giveUp(scan);
  return isDash(scan.text, column) ? readList(scan, column, depth) : readMap(scan, column, depth);
}

function readMap(scan: Scan, column: number, depth: number): unknown {
  const object: Record<string, unknown> = {};
  scan.column = column;
  do {
    const key = readKey(scan);
    if (!key || Object.hasOwn(object, key.name)) return giveUp(scan);
    addLine(scan.list, key.step, depth, lineNumber(scan));
    object[key.name] = readValue(scan, column, depth);
  } while (scan.indent === column);
  return scan.indent > column ? giveUp(scan) : object;
}

/** The value behind a key: on its line, or in the lines below it. */
function readValue(scan: Scan, column: number, depth: number): unknown {
  const at = blanksAt(scan.text, scan.column);
  if (!restIsEmpty(scan.text, at)) {
    scan.column = at;
    return readScalar(scan, column, depth);
  }
  advance(scan);
  const isBelow = scan.indent > column || (scan.indent === column && isDash(scan.text, column));
  return isBelow ? readBlock(scan, scan.indent, depth + 1) : null;
}

function readList(scan: Scan, column: number, depth: number): unknown {
  const list: unknown[] = [];
  do {
    const { text } = scan;
    const at = blanksAt(text, column + 1);
    const step = indexStep(list.length);
    if (restIsEmpty(text, at)) {
      const line = lineNumber(scan);
      advance(scan);
      const isBelow = scan.indent > column;
      addLine(scan.list, step, depth, isBelow ? lineNumber(scan) : line);
      list.push(isBelow ? readBlock(scan, scan.indent, depth + 1) : null);
    } else {
      addLine(scan.list, step, depth, lineNumber(scan));
      list.push(readItem(scan, at, column, depth));
    }
  } while (scan.indent === column && isDash(scan.text, column));
  return scan.indent > column ? giveUp(scan) : list;
}

/** What stands behind a dash, at `at`: a collection that starts on the line of the dash, or a scalar. */
function readItem(scan: Scan, at: number, column: number, depth: number): unknown {
  if (isDash(scan.text, at) || startsMap(scan.text, at)) return readBlock(scan, at, depth + 1);
  scan.column = at;
  return readScalar(scan, column, depth);
}

/** Whether a key stands there. A quoted key holds no quote of its kind and no backslash, else it is not recognised. */
function startsMap(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  if (first !== 34 && first !== 39) return isPlainStart(text, at) && isColon(text, endOfPlain(text, at));
  const end = text.indexOf(first === 34 ? '"' : "'", at + 1);
  return end > 0 && isColon(text, end + 1);
}

/** A scalar or a flow collection at the current column; `column` is that of the key or the dash it belongs to. */
function readScalar(scan: Scan, column: number, depth: number): unknown {
  let value: unknown;
  switch (scan.text.charCodeAt(scan.column)) {
    case 34:
    case 39:
      value = readQuoted(scan, column);
      break;
    case 91:
    case 123:
      value = readFlow(scan, column, depth + 1);
      break;
    case 62:
    case 124:
      return readBlockScalar(scan, column);
    default:
      return readPlain(scan, column);
  }
  endLine(scan);
  return value;
}
