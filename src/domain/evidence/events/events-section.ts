import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { EventList, EventRecord } from '../types.ts';
import { parseEventRow, type EventRow } from './event-row.ts';

const HEADER = /^\s*Type\s+Reason\s+Age\s+From\s+Message\s*$/;
const DASHES = /^[\s-]+$/;
const HARD_WRAP = 60;

/** Width at which a terminal may have broken longer lines: that of the longest, or 0 where it is none of a terminal's. */
function wrapWidth(lines: readonly SourceLine[]): number {
  const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), 0);
  return width >= HARD_WRAP ? width : 0;
}

const HAN = /\p{Script=Han}/u;
/** How the lines of an SDK's error begin: `RequestId: …`. */
const FIELD = /^\s*[A-Z]\w*: /;

/** What people write below a table: after an empty line, or in Chinese below a message that is not. */
export function isProse(text: string, message: string, afterBlank: boolean): boolean {
  if (FIELD.test(text)) return false;
  return (afterBlank && /^\S/.test(text)) || (HAN.test(text) && !HAN.test(message));
}

/** A row under way, with the lines that went on from it. */
interface Row {
  readonly head: SourceLine;
  /** What the first line says; undefined where it is cut. */
  readonly parsed: EventRow | undefined;
  text: string;
  lastText: string;
  end: number;
}

/** Rows of an events section without its `Events:` line; lines that are no row belong to the message above. */
export function readEventRows(lines: readonly SourceLine[], input: string): EventRecord[] {
  const rows: Row[] = [];
  const width = wrapWidth(lines);
  let pendingBlank = 0;
  for (const line of lines) {
    if (HEADER.test(line.text) || (DASHES.test(line.text) && !isBlank(line.text))) continue;
    const last = rows.at(-1);
    const parsed = isBlank(line.text) ? undefined : parseEventRow(line.text);
    if (isBlank(line.text)) pendingBlank++;
    else if (parsed) {
      rows.push({ head: line, parsed, text: line.text, lastText: line.text, end: line.n });
      pendingBlank = 0;
    } else if (/^\s*(?:Normal|Warning)\s{2,}\S/.test(line.text)) {
      rows.push({ head: line, parsed, text: line.text, lastText: line.text, end: line.n });
    } else if (last && !isProse(line.text, last.text, pendingBlank > 0)) {
      const wrapped = last.lastText.length === width && pendingBlank === 0 && !FIELD.test(line.text);
      last.text += wrapped ? line.text : `${'\n'.repeat(pendingBlank + 1)}${line.text.trimEnd()}`;
      last.lastText = line.text;
      last.end = line.n;
      pendingBlank = 0;
    }
  }
  return rows.flatMap((row) => toRecord(row, input));
}

function toRecord({ head, parsed: ofHead, text, end }: Row, input: string): EventRecord[] {
  const breakAt = text.indexOf('\n');
  const first = breakAt < 0 ? text : text.slice(0, breakAt);
  const ofFirst = first === head.text ? ofHead : parseEventRow(first);
  const parsed = ofFirst ?? parseEventRow(text.replace('\n', ' '));
  if (!parsed) return [];
  const more = breakAt < 0 || !ofFirst ? '' : text.slice(breakAt);
  parsed.message = `${parsed.message}${more}`.trimEnd();
  return [Object.assign(parsed, { input, startLine: head.n, endLine: end })];
}

/** The events of a described object. `value` stands on the `Events:` line itself; undefined: there was no such line. */
export function readEventsSection(value: string | undefined, lines: readonly SourceLine[], input: string): EventList {
  if (value === undefined) return { state: 'unknown', items: [] };
  if (value === '<none>') return { state: 'complete', items: [] };
  const items = readEventRows(lines, input);
  return { state: items.length > 0 ? 'complete' : 'unknown', items };
}
