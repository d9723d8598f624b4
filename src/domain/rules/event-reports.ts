import type { EventRecord } from '../evidence/types.ts';
import type { EventGroup, MatchedEvent } from './event-groups.ts';
import { remember, type Session } from './session.ts';
import type { EventLogic } from './types.ts';

/** The event seen last; among those without an age, the one printed last. */
function latest(events: readonly MatchedEvent[]): MatchedEvent | undefined {
  return events.reduce<MatchedEvent | undefined>((best, one) => {
    const age = best?.event.lastSeen;
    return age !== undefined && (one.event.lastSeen === undefined || one.event.lastSeen > age) ? best : one;
  }, undefined);
}

/**
 * A success that was seen strictly after the failure. Ages count back from when the text was printed, so only events of
 * one input compare; what a newer paste no longer shows is older than what it shows. The type (Normal, Warning) says
 * nothing here.
 */
function healerOf(failure: EventRecord, successes: readonly EventRecord[]): EventRecord | undefined {
  if (failure.earlier === true) return successes.find((event) => event.earlier !== true);
  const age = failure.lastSeen;
  return age === undefined ? undefined : successes.find((event) => event.input === failure.input && event.lastSeen !== undefined && event.lastSeen < age);
}

/** What several events of one row and object come to. */
export interface RowReport {
  /** The event to show: the last that nothing healed, else the last. */
  readonly shown: MatchedEvent;
  /** A later success, where every one of the events has one. */
  readonly healer?: EventRecord;
}

/** Judges the events of one row in a group. At least one event must be given. */
export function reportOf(group: EventGroup, row: EventLogic, events: readonly [MatchedEvent, ...MatchedEvent[]]): RowReport {
  if (row.level === 'success') return { shown: latest(events) ?? events[0] };
  const open = events.filter(({ event }) => healerOf(event, group.successes) === undefined);
  const shown = latest(open.length > 0 ? open : events) ?? events[0];
  const healer = open.length > 0 ? undefined : healerOf(shown.event, group.successes);
  return { shown, ...(healer && { healer }) };
}

/** Reports of a group by the row's id, all levels. */
export function reportsById(session: Session, group: EventGroup): ReadonlyMap<string, RowReport> {
  return remember(session, group, 'reports', () => {
    const byRow = new Map<EventLogic, [MatchedEvent, ...MatchedEvent[]]>();
    for (const matched of group.matched) {
      for (const hit of [matched.match.cause, matched.match.wrapper, matched.match.success]) {
        const events = hit && byRow.get(hit.row);
        if (events !== undefined) events.push(matched);
        else if (hit !== undefined) byRow.set(hit.row, [matched]);
      }
    }
    return new Map([...byRow].map(([row, events]) => [row.id, reportOf(group, row, events)]));
  });
}
