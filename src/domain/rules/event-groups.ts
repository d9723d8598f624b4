import { resourceKey } from '../evidence/field-state.ts';
import type { EventRecord, Resource } from '../evidence/types.ts';
import type { EventMatch } from './messages/match-rows.ts';
import { objectOf, resourceOfEvent } from './objects.ts';
import { remember, type Session } from './session.ts';

/** An event with the rows it matches. */
export interface MatchedEvent {
  readonly event: EventRecord;
  readonly match: EventMatch;
}

/** What was reported about one object, or about none that the text names: the events that match some row. */
export interface EventGroup {
  readonly resource: Resource | null;
  /** Key of the object; null where the text names none. */
  readonly key: string | null;
  readonly matched: readonly MatchedEvent[];
  /** Events that say that a sync worked and name no cause of a failure. */
  readonly successes: readonly EventRecord[];
  /** Whether one reading of the object showed its events to the end. */
  readonly complete: boolean;
}

/** What kubelet and scheduler report is about Pods, also where the text names none. */
function isOfNode({ source }: EventRecord): boolean {
  return source === 'kubelet' || source === 'default-scheduler';
}

/** Rows that a message matches. The same message is matched once, however many events carry it. */
function matchEvent(session: Session, event: EventRecord, kind: string | undefined): EventMatch {
  const type = isOfNode(event) ? undefined : event.type;
  const matches = remember(session, session.matcher, `${kind ?? ''} ${event.reason ?? ''} ${type ?? ''}`, () => new Map<string, EventMatch>());
  let match = matches.get(event.message);
  if (match === undefined) {
    const context = { ...(kind !== undefined && { kind }), ...(event.reason !== undefined && { reason: event.reason }), ...(type !== undefined && { type }) };
    matches.set(event.message, (match = session.matcher.match(event.message, context)));
  }
  return match;
}

/** What controllers tell beside the cause: `Service Sync Failed. …`, the reason `EnsureIngressFailed`, who reports it. */
function kindTold({ message, reason, source }: EventRecord): string | undefined {
  const told = /\b(Service|Ingress) Sync\b/.exec(message)?.[1] ?? /^Ensure(Service|Ingress)/.exec(reason ?? '')?.[1];
  if (told !== undefined || source === undefined) return told;
  if (source.includes('ingress')) return 'Ingress';
  return source === 'service-controller' ? 'Service' : undefined;
}

/** What people write around a code (`ingress 报 E4012`): the one kind that is named, in any case. */
function kindMentioned(message: string): string | undefined {
  const service = /\bservice\b/i.test(message);
  if (service === /\bingress\b/i.test(message)) return undefined;
  return service ? 'Service' : 'Ingress';
}

function matchAll(session: Session, events: readonly EventRecord[], kind: string | undefined): MatchedEvent[] {
  const matched: MatchedEvent[] = [];
  for (const event of events) {
    const match = matchEvent(session, event, event.object?.kind ?? kindTold(event) ?? kind ?? kindMentioned(event.message));
    if (match.cause ?? match.wrapper ?? match.success) matched.push({ event, match });
  }
  return matched;
}

function makeGroup(resource: Resource | null, key: string | null, matched: readonly MatchedEvent[], complete: boolean): EventGroup {
  const successes = matched.filter(({ match }) => match.success !== undefined && match.cause === undefined).map(({ event }) => event);
  return { resource, key, matched, successes, complete };
}

interface Draft {
  readonly resource: Resource | null;
  readonly key: string;
  readonly matched: MatchedEvent[];
  complete: boolean;
}

function keyOfEvent({ kind, name, namespace }: NonNullable<EventRecord['object']>): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

/** Events that no resource owns; among them lines that nothing else recognised: a cloud's message copied alone looks like prose. */
function strays(session: Session, named: boolean): EventRecord[] {
  const { looseEvents, leftovers = [] } = session.evidence;
  return [looseEvents, leftovers].flatMap((events) => events.filter((event) => (event.object !== undefined) === named));
}

/** Groups of the events that belong to an object, by what `objectOf` tells of it, else by its key. */
export function groupsByObject(session: Session): ReadonlyMap<string | Resource, EventGroup> {
  return remember(session, session, 'event groups', () => {
    const drafts = new Map<string | Resource, Draft>();
    const draftOf = (object: string | Resource, resource: Resource | null, key: string): Draft => {
      let draft = drafts.get(object);
      if (draft === undefined) drafts.set(object, (draft = { resource, key, matched: [], complete: false }));
      return draft;
    };
    for (const resource of session.evidence.resources) {
      const { items, state } = resource.events;
      if (items.length === 0 && state !== 'complete') continue;
      const draft = draftOf(objectOf(resource), resource, resourceKey(resource));
      if (state === 'complete') draft.complete = true;
      draft.matched.push(...matchAll(session, items, resource.kind));
    }
    for (const matched of matchAll(session, strays(session, true), undefined)) {
      const about = matched.event.object!;
      const resource = resourceOfEvent(session, matched.event);
      const draft = resource === undefined ? draftOf(keyOfEvent(about), null, keyOfEvent(about)) : draftOf(objectOf(resource), resource, resourceKey(resource));
      draft.matched.push(matched);
    }
    return new Map([...drafts].map(([object, { resource, key, matched, complete }]) => [object, makeGroup(resource, key, matched, complete)]));
  });
}

/** The events that name no object, read as being about `kind`. Searched once: a log may hold many thousands of them. */
export function groupOfNone(session: Session, kind: string | undefined): EventGroup {
  return remember(session, session, `stray ${kind ?? ''}`, () => makeGroup(null, null, matchAll(session, strays(session, false), kind), false));
}
