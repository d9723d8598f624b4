import type { SourceLine } from '../normalise/source-line.ts';
import type { EventRecord } from '../types.ts';
import { hasErrorShape, splitReason } from './error-shapes.ts';
import { isEventRow, stripCombined } from './event-row.ts';
import { readEventRows } from './events-section.ts';

const LOG_HEAD =
  /^(?:[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ \S+\] |\d{4}[-/]\d\d[-/]\d\d[T ][\d:.,]+(?:Z|[+-]\d\d:?\d\d)?\s+)/;
const LIMIT = 500;
const SKIP = /^\s*(?:Events:\s*|Type\s+Reason\s+Age\s+From\s+Message\s*|-{2,}[\s-]*)$/;

/** Events of a block without an object: rows of a table that lost its head, or bare messages over one or more lines. */
export function readEventBlock(lines: readonly SourceLine[], input: string): EventRecord[] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    if (SKIP.test(line.text)) continue;
    if (groups.length === 0 || isEventRow(line.text) || startsMessage(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
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

/** Log lines that carry an event message or a cloud API error; equal ones are counted, not repeated. */
export function readLogLines(lines: readonly SourceLine[], input: string): EventRecord[] {
  const found = new Map<string, { record: EventRecord; count: number }>();
  for (const line of lines) {
    if (!hasErrorShape(line.text)) continue;
    const message = line.text.replace(LOG_HEAD, '').trim();
    const known = found.get(message);
    if (known) known.count++;
    else if (found.size < LIMIT) found.set(message, { record: { message, input, startLine: line.n, endLine: line.n }, count: 1 });
  }
  return [...found.values()].map(({ record, count }) => (count > 1 ? { ...record, count } : record));
}
