import type { SourceLine } from '../normalise/source-line.ts';

/** kubectl prints exactly four, whatever the values of the data hold. */
const DASHES = /^ *---- *$/;
const RULER = /^ *====+ *$/;
const KEY = /^ *[\w.-]+: *$/;
const EVENTS = /^ *Events: *(?:<none>)? *$/;
const SIZE = /^ *[\w.-]+: \d+ bytes *$/;

/** Whether the line is a key of the data: its dashes stand below it. */
export function isDataKey(lines: readonly SourceLine[], at: number): boolean {
  return KEY.test(lines[at]?.text ?? '') && DASHES.test(lines[at + 1]?.text ?? '');
}

/** `Data` and a ruler, as a ConfigMap prints before values that may hold anything. */
export function startsData(lines: readonly SourceLine[], at: number): boolean {
  return isHeading(lines, at, 'Data');
}

function isHeading(lines: readonly SourceLine[], at: number, heading: string): boolean {
  const text = lines[at]?.text ?? '';
  return text.includes(heading) && text.trim() === heading && RULER.test(lines[at + 1]?.text ?? '');
}

/** An `Events:` line, as it stands at the end of an object. */
export function isEventsLine(lines: readonly SourceLine[], at: number): boolean {
  return EVENTS.test(lines[at]?.text ?? '');
}

/** What ends the data, if the line does. A value may hold such lines too: they count only where no more data follow. */
export type DataEnd = 'binary' | 'events';

/** Tells the end of the data of an object; `endsObject` says where it is sure to be over. */
export function dataEndAt(lines: readonly SourceLine[], at: number, endsObject: (at: number) => boolean): DataEnd | undefined {
  if (DASHES.test(lines[at - 1]?.text ?? '')) return undefined;
  if (isHeading(lines, at, 'BinaryData')) {
    const below = lines[at + 2]?.text.trim() ?? '';
    return (below === '' || SIZE.test(below)) && !dataGoOn(lines, at + 1, 'binary', endsObject) ? 'binary' : undefined;
  }
  return isEventsLine(lines, at) && !dataGoOn(lines, at + 1, 'events', endsObject) ? 'events' : undefined;
}

function dataGoOn(lines: readonly SourceLine[], from: number, after: DataEnd, endsObject: (at: number) => boolean): boolean {
  for (let at = from; at < lines.length && !endsObject(at); at++) {
    if (isDataKey(lines, at) || isHeading(lines, at, 'BinaryData')) return true;
    if (after === 'events' && isEventsLine(lines, at)) return true;
  }
  return false;
}
