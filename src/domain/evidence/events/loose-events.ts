import type { SourceLine } from '../normalise/source-line.ts';
import type { EventRecord } from '../types.ts';
import { hasErrorShape, splitReason } from './error-shapes.ts';
import { isEventRow, stripCombined } from './event-row.ts';
import { isProse, readEventRows } from './events-section.ts';
import { unwrapRecord } from './log-record.ts';
import { isRecordedEvent, LOG_HEAD, parseLogLine } from './log-line.ts';

const LIMIT = 500;
const HEAD = /^\s*Type\s+Reason\s+Age\s+From(?:\s+M[a-z]*)?\s*$/;
const SKIP = /^\s*(?:Events:\s*|-+[\s-]*)$/;

/** Whether a line belongs to the head of a section of events, which a terminal may have broken inside its last word. */
function isHead(text: string, above: string): boolean {
  return SKIP.test(text) || HEAD.test(text) || (HEAD.test(above) && 'Message'.endsWith(text.trim()));
}

/** Events of a block without an object: rows of a table that lost its head, or bare messages over one or more lines. */
export function readEventBlock(lines: readonly SourceLine[], input: string): EventRecord[] {
  const groups: SourceLine[][] = [];
  for (const [at, line] of lines.entries()) {
    if (isHead(line.text, lines[at - 1]?.text ?? '')) continue;
    if (groups.length === 0 || isEventRow(line.text) || startsMessage(line.text)) groups.push([line]);
    else if (!isProse(line.text, '', false)) groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => (isEventRow(group[0]?.text ?? '') ? readEventRows(group, input) : [toRecord(group, input)]));
}

/** A line that opens a new message rather than going on with the one above. */
function startsMessage(text: string): boolean {
  return /^\s*(?:(?:Normal|Warning)\s|Error (?:syncing|creating|deleting|updating|ensuring) load)/.test(text) || splitReason(text).reason !== undefined;
}

function toRecord(group: readonly SourceLine[], input: string): EventRecord {
  const [first, ...rest] = group;
  const { message, ...head } = splitReason(first?.text ?? '');
  const joined = [message, ...rest.map((line) => line.text.trim())].join('\n');
  return { ...head, message: stripCombined(joined), input, startLine: first?.n ?? 1, endLine: group.at(-1)?.n ?? first?.n ?? 1 };
}

/** A log line without the record in which it was collected. */
function asWritten(line: SourceLine): SourceLine {
  const text = unwrapRecord(line.text);
  return text === line.text ? line : { n: line.n, text };
}

/** Log lines that carry an event message or a cloud API error; equal ones are counted, not repeated. */
export function readLogLines(lines: readonly SourceLine[], input: string): EventRecord[] {
  const found = new Map<string, { record: EventRecord; count: number }>();
  for (const group of groupLog(lines.map(asWritten))) {
    const [first] = group;
    if (!first || !group.some((line) => hasErrorShape(line.text) || isRecordedEvent(line.text))) continue;
    const read = parseLogLine(first.text);
    const message = stripCombined([read.message, ...group.slice(1).map((line) => line.text.trim())].join('\n'));
    const known = found.get(message);
    if (known) known.count++;
    else if (found.size < LIMIT) found.set(message, { record: { ...read, message, input, startLine: first.n, endLine: group.at(-1)?.n ?? first.n }, count: 1 });
  }
  return [...found.values()].map(({ record, count }) => (count > 1 ? { ...record, count } : record));
}

const LONGEST_MESSAGE = 12;

/** A line without the head that the first line has goes on with the message above, as the errors of cloud SDKs do. */
function groupLog(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  const headed = LOG_HEAD.test(lines[0]?.text.trimStart() ?? '');
  for (const line of lines) {
    const last = groups.at(-1);
    const goesOn = headed && last && last.length < LONGEST_MESSAGE && !LOG_HEAD.test(line.text.trimStart()) && !startsMessage(line.text) && !/^\s*(?:\{|time=)/.test(line.text);
    if (goesOn) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
