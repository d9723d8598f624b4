import { resourceKey } from '../evidence/field-state.ts';
import type { EventRecord, Resource } from '../evidence/types.ts';
import { matchEvent, strayMatches, type MatchedEvent } from './functions/events.ts';
import { gateFor } from './product/product-gate.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import { isAbout, likelyKind, type Session } from './session.ts';
import { subjectValues } from './subject-values.ts';
import type { EventLogic, Finding } from './types.ts';

/** Events about one object, or about none that the text names. */
interface EventGroup {
  readonly resource: Resource | null;
  readonly key: string | null;
  readonly kind: string | undefined;
  readonly events: EventRecord[];
}

function keyOfEvent(event: EventRecord): string | null {
  const { object } = event;
  return object === undefined ? null : `${object.kind} ${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}`;
}

/** Events by the object they are about: those of resources, then loose ones. */
function groupEvents(session: Session): EventGroup[] {
  const groups = new Map<string | Resource | null, EventGroup>();
  for (const resource of session.evidence.resources) {
    if (resource.events.items.length === 0) continue;
    const key = resourceKey(resource);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { resource, key, kind: resource.kind, events: [...resource.events.items] });
    else group.events.push(...resource.events.items);
  }
  for (const { event } of strayMatches(session, likelyKind(session))) {
    const resource = event.object === undefined ? undefined : session.evidence.resources.find((candidate) => isAbout(event, candidate));
    const key = resource === undefined ? keyOfEvent(event) : resourceKey(resource);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { resource: resource ?? null, key, kind: event.object?.kind ?? likelyKind(session), events: [event] });
    else group.events.push(event);
  }
  return [...groups.values()];
}

/** The event seen last; among those without an age, the one printed last. */
function latest(events: readonly EventRecord[]): EventRecord | undefined {
  return events.reduce<EventRecord | undefined>(
    (best, event) => (best?.lastSeen !== undefined && (event.lastSeen === undefined || event.lastSeen > best.lastSeen) ? best : event),
    undefined,
  );
}

/**
 * Whether a success was seen after the failure, strictly. Ages count back from when the text was printed, so only
 * events of one input compare. The type of an event (Normal, Warning) says nothing here.
 */
function isHealed(failure: EventRecord, successes: readonly EventRecord[]): boolean {
  const age = failure.lastSeen;
  if (age === undefined) return false;
  return successes.some((event) => event.input === failure.input && event.lastSeen !== undefined && event.lastSeen < age);
}

function factsOf(group: EventGroup, matched: MatchedEvent): Record<string, string> {
  const { object } = matched.event;
  const holes = Object.entries(matched.match.holes).filter(([, value]) => value !== '');
  return {
    ...(object !== undefined && { kind: object.kind, name: object.name }),
    ...(object?.namespace !== undefined && { namespace: object.namespace }),
    ...subjectValues(group.resource),
    ...Object.fromEntries(holes),
  };
}

function toFinding(row: EventLogic, group: EventGroup, matched: readonly MatchedEvent[], successes: readonly EventRecord[], quoter: Quoter): Finding {
  const newest = latest(matched.map(({ event }) => event)) ?? matched[0]!.event;
  const shown = matched.find(({ event }) => event === newest) ?? matched[0]!;
  const { input, startLine, endLine, message } = newest;
  return {
    id: row.id,
    severity: row.severity,
    certainty: row.certainty,
    state: row.benign === true ? 'benign' : isHealed(newest, successes) ? 'healed' : 'active',
    resource: group.key,
    quotes: uniqueQuotes(quoter.lines(input, startLine, endLine, message)),
    facts: factsOf(group, shown),
    ...(row.leadsTo && { leadsTo: row.leadsTo }),
  };
}

function findingsOfGroup(session: Session, quoter: Quoter, group: EventGroup): Finding[] {
  const cloud = session.identities.of(group.resource).cloud;
  const byRow = new Map<EventLogic, MatchedEvent[]>();
  const successes: EventRecord[] = [];
  for (const event of group.events) {
    const match = matchEvent(session, event, group.kind);
    if (match.success !== undefined && match.cause === undefined) successes.push(event);
    const row = match.cause?.row ?? (match.success === undefined ? match.wrapper?.row : undefined);
    if (row === undefined || gateFor(row.product, cloud) === 'closed') continue;
    byRow.set(row, [...(byRow.get(row) ?? []), { event, match }]);
  }
  const causes = [...byRow.keys()].some((row) => row.level === 'cause');
  return [...byRow]
    .filter(([row]) => row.level === 'cause' || !causes)
    .map(([row, matched]) => toFinding(row, group, matched, successes, quoter));
}

/** Findings from events: one per row and object, however often it was reported. A wrapper counts only without a cause. */
export function findInEvents(session: Session, quoter: Quoter): Finding[] {
  return groupEvents(session).flatMap((group) => findingsOfGroup(session, quoter, group));
}
