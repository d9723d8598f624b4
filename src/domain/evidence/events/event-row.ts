import type { EventRecord } from '../types.ts';
import { AGE_CELL, parseSeen } from './age.ts';

const ROW = /^\s*(Normal|Warning)(\s+)([A-Za-z][\w.-]{0,80})\s+(?=[\d<])/;
const SOURCE_WIDE = /^([A-Za-z][\w./-]*(?:, ?[\w./-]+)?)(?: {2,}|\t\s*)(?=\S)/;
const SOURCE_NARROW = /^([a-z][\w.-]*(?:\/[\w./-]+)?)[ \t]+(?=\S)/;
const COMBINED = '(combined from similar events): ';

/** Whether a line starts a row of an events section. */
export function isEventRow(text: string): boolean {
  const match = ROW.exec(text.slice(0, 200));
  return match !== null && AGE_CELL.test(text.slice(match[0].length, match[0].length + 60));
}

/** An event whose place is not known yet. */
export type EventRow = { -readonly [Field in keyof Omit<EventRecord, 'input' | 'startLine' | 'endLine'>]: EventRecord[Field] };

/** Fields of a row `Type Reason Age From Message`, in an object of the caller's own; undefined when the line is not one. */
export function parseEventRow(text: string): EventRow | undefined {
  const match = ROW.exec(text);
  if (!match) return undefined;
  const [whole, type, gap, reason] = match;
  const tail = text.slice(whole.length);
  const age = AGE_CELL.exec(tail);
  if (!age || !reason) return undefined;
  const after = tail.slice(age[0].length);
  const wide = (gap ?? '').length > 1 || /^\s{2,}/.test(after);
  const rest = after.trim();
  const source = wide ? SOURCE_WIDE.exec(rest) : SOURCE_NARROW.exec(rest);
  const message = source ? rest.slice(source[0].length) : rest;
  const head = { type: type as 'Normal' | 'Warning', reason };
  const row: EventRow = source?.[1] ? { ...head, source: source[1], message: stripCombined(message) } : { ...head, message: stripCombined(message) };
  return Object.assign(row, parseSeen(age[0]));
}

/** Takes away the prefix that client-go puts before the message of several events made one. */
export function stripCombined(message: string): string {
  return message.startsWith(COMBINED) ? message.slice(COMBINED.length) : message;
}
