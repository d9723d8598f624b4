import type { EventRecord } from '../evidence/types.ts';
import { groupOfNone, groupsByObject, type EventGroup, type MatchedEvent } from './event-groups.ts';
import { reportOf } from './event-reports.ts';
import type { FindingDraft } from './finding-draft.ts';
import { leadsToOn } from './leads-to.ts';
import { gateFor } from './product/product-gate.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import { likelyKind, type Session } from './session.ts';
import { valuesOf } from './subject-values.ts';
import { worthOf } from './event-worth.ts';
import type { Cloud, EventLogic, Quote } from './types.ts';

function factsOf(session: Session, group: EventGroup, { event, match }: MatchedEvent): Record<string, string> {
  const facts: Record<string, string> = {};
  const { object } = event;
  if (object !== undefined) {
    facts['kind'] = object.kind;
    facts['name'] = object.name;
    if (object.kind === 'Service' || object.kind === 'Ingress') facts[object.kind.toLowerCase()] = object.name;
    if (object.namespace !== undefined) facts['namespace'] = object.namespace;
  }
  Object.assign(facts, valuesOf(session, group.resource));
  for (const [name, value] of Object.entries(match.holes)) if (value !== '') facts[name] = value;
  return facts;
}

function linesOf({ input, startLine, endLine, message }: EventRecord, quoter: Quoter): Quote[] {
  return quoter.lines(input, startLine, endLine, message);
}

function toDraft(session: Session, row: EventLogic, group: EventGroup, events: readonly [MatchedEvent, ...MatchedEvent[]]): FindingDraft {
  const report = reportOf(session, group, row, events);
  const { shown, healer, rival } = report;
  const { product, cloud } = session.identities.of(group.resource);
  const leadsTo = leadsToOn(product, row);
  const state = row.benign === true ? 'benign' : healer === undefined ? 'active' : 'healed';
  return {
    id: row.as ?? row.id,
    ...worthOf(row, group, report, state, gateFor(row.product, cloud) === 'open'),
    state,
    resource: group.key,
    facts: factsOf(session, group, shown),
    ...(leadsTo && { leadsTo }),
    about: group.resource,
    ...(row.explains && { explains: row.explains }),
    isUnexplained: row.level === 'wrapper',
    quote: (quoter) => uniqueQuotes([shown.event, ...(healer ? [healer] : []), ...(rival ? [rival] : [])].flatMap((event) => linesOf(event, quoter))),
  };
}

/**
 * The row that an event counts for: its cause; else, unless it is a success, its wrapper. A sentence that any cloud's
 * controller writes around a cause does not prove the cloud whose words the cause happens to have.
 */
function rowOf({ match: { cause, wrapper, success } }: MatchedEvent, cloud: Cloud | null): EventLogic | undefined {
  if (cause !== undefined && wrapper?.row.product === 'kubernetes' && gateFor(cause.row.product, cloud) === 'unproven') return wrapper.row;
  return cause?.row ?? (success === undefined ? wrapper?.row : undefined);
}

function findingsOfGroup(session: Session, group: EventGroup): FindingDraft[] {
  const { cloud } = session.identities.of(group.resource);
  const byRow = new Map<string, [MatchedEvent, ...MatchedEvent[]]>();
  for (const matched of group.matched) {
    const row = rowOf(matched, cloud);
    if (row === undefined || gateFor(row.product, cloud) === 'closed') continue;
    const told = row.otherwise === undefined ? row.id : `${row.id} ${matched.event.reason ?? matched.event.message}`;
    const events = byRow.get(told);
    if (events === undefined) byRow.set(told, [matched]);
    else events.push(matched);
  }
  return [...byRow.values()].map((events) => toDraft(session, rowOf(events[0], cloud)!, group, events));
}

/**
 * Findings from events: one per row and object, however often it was reported; one per reason where no row knows the text. An event with a known cause counts for
 * the cause alone; one whose text is not known counts for its wrapper, so that no failure vanishes behind another.
 */
export function findInEvents(session: Session): FindingDraft[] {
  return [...groupsByObject(session).values(), groupOfNone(session, likelyKind(session))].flatMap((group) => findingsOfGroup(session, group));
}
