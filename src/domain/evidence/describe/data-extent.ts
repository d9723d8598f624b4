import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import { dataEndAt, isDataKey, isEventsLine, startsData } from './data-section.ts';
import { startsDescribe } from './object-start.ts';

/**
 * What began inside of data and has not ended yet: an object that was described, or one that has data of its own. A value
 * may hold what kubectl described; what begins inside ends inside, as brackets do.
 */
type Inner = 'object' | 'data';

/** Nobody keeps more describes than this in one value. */
const MOST_OPEN = 50;

const isOwn = (open: readonly Inner[]): boolean => !open.includes('data');

/** Goes over a line that begins or ends something inside of the data; false where nothing inside has a use for it. */
function passInner(open: Inner[], lines: readonly SourceLine[], at: number): boolean {
  if (startsDescribe(lines, at)) open.push('object');
  else if (open.at(-1) === 'object' && startsData(lines, at)) open[open.length - 1] = 'data';
  else if (isDataKey(lines, at) && isOwn(open)) open.length = 0;
  else if (!isEventsLine(lines, at)) return false;
  // Only data have an empty line above the events that follow them.
  else if (isBlank(lines[at - 1]?.text ?? '')) {
    const data = open.lastIndexOf('data');
    if (data < 0) return false;
    open.length = data;
  } else if (open.at(-1) === 'object') open.pop();
  else return open.length > 0;
  return true;
}

/** The index after the data that start at `from`. */
export function endOfData(lines: readonly SourceLine[], from: number): number {
  return ownEndOfData(lines, from) ?? firstObjectIn(lines, from);
}

/** Undefined: the data were not printed to their end, as far as the text tells. */
function ownEndOfData(lines: readonly SourceLine[], from: number): number | undefined {
  const open: Inner[] = [];
  const endsObject = (at: number): boolean => lines[at]?.role === 'command' || startsDescribe(lines, at);
  let likely: number | undefined;
  for (let at = from + 2; at < lines.length && lines[at]?.role !== 'command' && open.length <= MOST_OPEN; at++) {
    if (passInner(open, lines, at) || !isOwn(open)) continue;
    const end = dataEndAt(lines, at, endsObject);
    if (end === undefined) continue;
    if (end === 'binary' || isBlank(lines[at - 1]?.text ?? '')) return at;
    likely ??= at;
  }
  return likely;
}

/** Without an end of its own, the data end where another object starts behind the last key. */
function firstObjectIn(lines: readonly SourceLine[], from: number): number {
  let first: number | undefined;
  for (let at = from + 2; at < lines.length; at++) {
    if (lines[at]?.role === 'command') return first ?? at;
    if (first !== undefined && startsData(lines, at)) return first;
    if (isDataKey(lines, at)) first = undefined;
    else if (first === undefined && startsDescribe(lines, at)) first = at;
  }
  return first ?? lines.length;
}

/** Indexes of the keys of some data, given without their end: what stands like a key in the data of an object inside of a value is none. */
export function dataKeysOf(lines: readonly SourceLine[]): number[] {
  const open: Inner[] = [];
  const keys: number[] = [];
  const own: number[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (isDataKey(lines, at)) {
      keys.push(at);
      if (isOwn(open)) own.push(at);
    }
    passInner(open, lines, at);
  }
  return isOwn(open) ? own : keys;
}
