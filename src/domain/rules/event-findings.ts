import { groupOfNone, groupsByObject, type EventGroup, type MatchedEvent } from './event-groups.ts';
import { reportOf } from './event-reports.ts';
import type { FindingDraft } from './finding-draft.ts';
import { gateFor } from './product/product-gate.ts';
import { uniqueQuotes } from './quotes.ts';
import { likelyKind, type Session } from './session.ts';
import { valuesOf } from './subject-values.ts';
import type { EventLogic } from './types.ts';

function factsOf(session: Session, group: EventGroup, { event, match }: MatchedEvent): Record<string, string> {
  const facts: Record<string, string> = {};
  const { object } = event;
  if (object !== undefined) {
    facts['kind'] = object.kind;
    facts['name'] = object.name;
    if (object.namespace !== undefined) facts['namespace'] = object.namespace;
  }
  Object.assign(facts, valuesOf(session, group.resource));
  for (const [name, value] of Object.entries(match.holes)) if (value !== '') facts[name] = value;
  return facts;
}

/**
 * A failure is certain only where its object's events were printed to the end: rows that were cut off, or a newer paste
 * that no longer shows it, may have healed it. How bad it is stays: it did fail.
 */
function certaintyOf(row: EventLogic, group: EventGroup, { event }: MatchedEvent, state: FindingDraft['state']): EventLogic['certainty'] {
  const isCut = group.resource !== null && !group.complete;
  return row.certainty === 'certain' && state === 'active' && (isCut || event.earlier === true) ? 'likely' : row.certainty;
}

function toDraft(session: Session, row: EventLogic, group: EventGroup, events: readonly [MatchedEvent, ...MatchedEvent[]]): FindingDraft {
  const { shown, healer } = reportOf(group, row, events);
  const state = row.benign === true ? 'benign' : healer === undefined ? 'active' : 'healed';
  return {
    id: row.id,
    severity: row.severity,
    certainty: certaintyOf(row, group, shown, state),
    state,
    resource: group.key,
    facts: factsOf(session, group, shown),
    ...(row.leadsTo && { leadsTo: row.leadsTo }),
    isUnexplained: row.level === 'wrapper',
    quote: (quoter) => uniqueQuotes(quoter.lines(shown.event.input, shown.event.startLine, shown.event.endLine, shown.event.message)),
  };
}

function findingsOfGroup(session: Session, group: EventGroup): FindingDraft[] {
  const { cloud } = session.identities.of(group.resource);
  const byRow = new Map<EventLogic, [MatchedEvent, ...MatchedEvent[]]>();
  for (const matched of group.matched) {
    const { cause, wrapper, success } = matched.match;
    const row = cause?.row ?? (success === undefined ? wrapper?.row : undefined);
    if (row === undefined || gateFor(row.product, cloud) === 'closed') continue;
    const events = byRow.get(row);
    if (events === undefined) byRow.set(row, [matched]);
    else events.push(matched);
  }
  return [...byRow].map(([row, events]) => toDraft(session, row, group, events));
}

/**
 * Findings from events: one per row and object, however often it was reported. An event with a known cause counts for
 * the cause alone; one whose text is not known counts for its wrapper, so that no failure vanishes behind another.
 */
export function findInEvents(session: Session): FindingDraft[] {
  return [...groupsByObject(session).values(), groupOfNone(session, likelyKind(session))].flatMap((group) => findingsOfGroup(session, group));
}
