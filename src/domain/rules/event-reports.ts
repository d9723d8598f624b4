import type { EventRecord } from '../evidence/types.ts';
import type { EventGroup, MatchedEvent } from './event-groups.ts';
import { recoveryFrom } from './event-recovery.ts';
import { imagesOf, isScheduling, stepOf, stepsPast } from './event-steps.ts';
import { remember, type Session } from './session.ts';
import type { EventLogic } from './types.ts';

/** The event seen last; among those without an age, the one printed last. */
function latest(events: readonly MatchedEvent[]): MatchedEvent | undefined {
  return events.reduce<MatchedEvent | undefined>((best, one) => {
    const age = best?.event.lastSeen;
    return age !== undefined && (one.event.lastSeen === undefined || one.event.lastSeen > age) ? best : one;
  }, undefined);
}

/** Seconds between two ages, below which they do not tell what came first: ages are rounded, and printed one after another. */
const APART = 5;

/** How much younger a success is than a failure, in seconds. Ages count back from when a text was printed: only those of one input compare. */
function secondsAfter(failure: EventRecord, success: EventRecord): number | undefined {
  if (failure.input !== success.input || failure.lastSeen === undefined || success.lastSeen === undefined) return undefined;
  return failure.lastSeen - success.lastSeen;
}

/**
 * A success that was seen clearly after the failure. What a newer paste no longer shows is older than what it shows. The
 * type (Normal, Warning) says nothing here.
 */
function healerOf(failure: EventRecord, successes: readonly EventRecord[]): EventRecord | undefined {
  if (failure.earlier === true) return successes.find((event) => event.earlier !== true);
  return successes.find((event) => (secondsAfter(failure, event) ?? 0) >= APART);
}

/** A success so close to the failure that their ages do not tell which came last. */
function rivalOf(failure: EventRecord, successes: readonly EventRecord[]): EventRecord | undefined {
  return successes.find((event) => Math.abs(secondsAfter(failure, event) ?? APART) < APART);
}

/** Whether a success can have ended a failure at all: that a Pod was put on a node says nothing of what failed there. */
function canEnd(failure: EventRecord, success: EventRecord): boolean {
  const step = stepOf(failure);
  return step === undefined || step === 'scheduling' || !isScheduling(success);
}

/** What several events of one row and object come to. */
export interface RowReport {
  /** The event to show: the last that nothing healed, else the last. */
  readonly shown: MatchedEvent;
  /** A later success, or what shows that the object recovered, where every one of the events has one. */
  readonly healer?: EventRecord;
  /** A success seen at about the same time: it may have healed the event shown, or not. */
  readonly rival?: EventRecord;
}

/** Judges the events of one row in a group. At least one event must be given. */
export function reportOf(session: Session, group: EventGroup, row: EventLogic, events: readonly [MatchedEvent, ...MatchedEvent[]]): RowReport {
  if (row.level === 'success') return { shown: latest(events) ?? events[0] };
  const isOfPod = row.healedBy === 'ready';
  const told = { pod: group.resource, images: imagesOf(isOfPod && group.progress.length > 0 ? group.matched.map(({ event }) => event) : []), progress: group.progress };
  const stepsAfter = (event: EventRecord): readonly EventRecord[] => (isOfPod ? stepsPast(event, told) : []);
  const healerFor = ({ event }: MatchedEvent): EventRecord | undefined =>
    healerOf(event, group.successes) ?? healerOf(event, stepsAfter(event)) ?? (isOfPod ? recoveryFrom(session, event, group) : undefined);
  const open = events.filter((event) => healerFor(event) === undefined);
  const shown = latest(open.length > 0 ? open : events) ?? events[0];
  const healer = open.length > 0 ? undefined : healerFor(shown);
  const near = open.length > 0 ? [...group.successes.filter((success) => canEnd(shown.event, success)), ...stepsAfter(shown.event)] : [];
  const rival = rivalOf(shown.event, near);
  return { shown, ...(healer && { healer }), ...(rival && { rival }) };
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
    return new Map([...byRow].map(([row, events]) => [row.id, reportOf(session, group, row, events)]));
  });
}
