import type { EventRecord } from '#domain/evidence/types.ts';
import { show, type Comparison } from './compare.ts';
import type { ServedEvent } from './recorded.ts';

/** An age in seconds as it can be read back from its print: kubectl drops the small units of a large one. */
export function roundedAge(seconds: number): number {
  const to = (unit: number): number => Math.floor(seconds / unit) * unit;
  if (seconds < 600) return seconds;
  if (seconds < 8 * 3600) return to(60);
  return seconds < 8 * 86_400 ? to(3600) : to(86_400);
}

/** Which cells a print of events has. A manifest has times instead of ages. `describe` shows how often and since when only of events seen twice. */
export type EventView = 'describe' | 'table' | 'table-wide' | 'manifest';

/** An event as far as a print tells it. */
export type Print = Partial<Record<'type' | 'reason' | 'source' | 'message' | 'lastSeen' | 'firstSeen' | 'count', string | number>>;

/** What the print tells of an event. A table cuts a message at its first line break. */
export function eventAsPrinted(event: ServedEvent, view: EventView): Print {
  const { type, reason, source, message, lastSeen, firstSeen = lastSeen, count = 1 } = event;
  if (view === 'manifest') return { type, reason, source, message, count };
  const often = view === 'table-wide' || (view === 'describe' && count > 1);
  const breakAt = message.indexOf('\n');
  return {
    type, reason, lastSeen: roundedAge(lastSeen),
    message: view !== 'describe' && breakAt >= 0 ? `${message.slice(0, breakAt)}...` : message,
    ...(view === 'table' ? {} : { source }),
    ...(often ? { firstSeen: roundedAge(firstSeen), count } : {}),
  };
}

function printOf({ type, reason, source, message, lastSeen, firstSeen, count }: EventRecord): Print {
  const all = { type, reason, source, message, lastSeen, firstSeen, count };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

const sorted = (print: Print): string => JSON.stringify(Object.entries(print).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Holds the events that were read against those that were served. Their order is no fact. */
export function compareEvents(file: string, served: readonly Print[], read: readonly EventRecord[], into: Comparison): void {
  const left = read.map(printOf);
  for (const print of served) {
    into.counts.exact += Object.keys(print).length;
    const at = left.findIndex((candidate) => sorted(candidate) === sorted(print));
    if (at >= 0) left.splice(at, 1);
    else {
      const near = left.findIndex((candidate) => candidate.reason === print.reason && candidate.message?.toString().slice(0, 20) === print.message?.toString().slice(0, 20));
      const [got] = near < 0 ? [] : left.splice(near, 1);
      const keys = got ? Object.keys({ ...print, ...got }).filter((key) => got[key as keyof Print] !== print[key as keyof Print]) : ['all'];
      const pick = (from: Print | undefined): unknown => (got ? keys.map((key) => from?.[key as keyof Print]) : from?.message);
      into.failures.push({ file, pointer: `events/*/${keys.join('+')}`, problem: 'event', expected: show(pick(print)), got: show(pick(got)) });
    }
  }
  for (const extra of left) into.failures.push({ file, pointer: `events/${extra.reason}`, problem: 'invented', expected: 'nothing', got: show(extra.message) });
}
