import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { EventList, EventRecord } from '../types.ts';
import { parseEventRow } from './event-row.ts';

const HEADER = /^\s*Type\s+Reason\s+Age\s+From\s+Message\s*$/;
const DASHES = /^[\s-]+$/;
const HARD_WRAP = 60;

/** Width at which a terminal broke every longer line, or 0. */
function wrapWidth(lines: readonly SourceLine[]): number {
  let width = 0;
  let times = 0;
  for (const { text } of lines) {
    if (text.length > width) {
      width = text.length;
      times = 1;
    } else if (text.length === width) times++;
  }
  return times > 1 && width >= HARD_WRAP ? width : 0;
}

/** Rows of an events section without its `Events:` line; lines that are no row belong to the message above. */
export function readEventRows(lines: readonly SourceLine[], input: string): EventRecord[] {
  const rows: { head: SourceLine; text: string; lastText: string; end: number }[] = [];
  const width = wrapWidth(lines);
  let pendingBlank = 0;
  for (const line of lines) {
    if (HEADER.test(line.text) || (DASHES.test(line.text) && !isBlank(line.text))) continue;
    const last = rows.at(-1);
    if (isBlank(line.text)) pendingBlank++;
    else if (parseEventRow(line.text)) {
      rows.push({ head: line, text: line.text, lastText: line.text, end: line.n });
      pendingBlank = 0;
    } else if (/^\s*(?:Normal|Warning)\s{2,}\S/.test(line.text)) {
      rows.push({ head: line, text: line.text, lastText: line.text, end: line.n });
    } else if (last) {
      const wrapped = last.lastText.length === width && pendingBlank === 0 && !/^[A-Z]\w*: /.test(line.text);
      last.text += wrapped ? line.text : `${'\n'.repeat(pendingBlank + 1)}${line.text.trimEnd()}`;
      last.lastText = line.text;
      last.end = line.n;
      pendingBlank = 0;
    }
  }
  return rows.flatMap((row) => toRecord(row, input));
}

function toRecord(row: { head: SourceLine; text: string; end: number }, input: string): EventRecord[] {
  const breakAt = row.text.indexOf('\n');
  const first = breakAt < 0 ? row.text : row.text.slice(0, breakAt);
  const parsed = parseEventRow(first) ?? parseEventRow(row.text.replace('\n', ' '));
  if (!parsed) return [];
  const more = breakAt < 0 || !parseEventRow(first) ? '' : row.text.slice(breakAt);
  return [{ ...parsed, message: `${parsed.message}${more}`.trimEnd(), input, startLine: row.head.n, endLine: row.end }];
}

/** The events of a described object. `value` stands on the `Events:` line itself; undefined: there was no such line. */
export function readEventsSection(value: string | undefined, lines: readonly SourceLine[], input: string): EventList {
  if (value === undefined) return { state: 'unknown', items: [] };
  if (value === '<none>') return { state: 'complete', items: [] };
  const items = readEventRows(lines, input);
  return { state: items.length > 0 ? 'complete' : 'unknown', items };
}
