import type { EventList, EventRecord } from '../types.ts';

function keyOf(event: EventRecord): string {
  return `${event.reason ?? ''}\n${event.message.replace(/\s+/g, ' ').trim()}`;
}

/**
 * Events of two readings, the older ones first, each event once. What an older reading shows and a complete newer list
 * does not is marked `earlier`: it happened, and was gone by then.
 */
export function mergeEventLists(newer: EventList, older: EventList): EventList {
  const state = newer.state === 'complete' || older.state === 'complete' ? 'complete' : 'unknown';
  return { state, items: [...eventsOnlyIn(older.items, newer.items, newer.state === 'complete'), ...newer.items] };
}

/** Events of the first list that the second does not hold. */
export function eventsOnlyIn(events: readonly EventRecord[], others: readonly EventRecord[], gone = false): EventRecord[] {
  const known = new Set(others.map(keyOf));
  return events.filter((event) => !known.has(keyOf(event))).map((event) => (gone ? { ...event, earlier: true } : event));
}
