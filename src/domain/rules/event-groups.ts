import { inputOf, lineOf, resourceKey } from '../evidence/field-state.ts';
import type { EventRecord, Resource } from '../evidence/types.ts';
import { isProgress } from './event-steps.ts';
import { valueOf } from './fields.ts';
import { fieldsOf } from './functions/entries.ts';
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
  /** Events that say how far a Pod came, whether some row matches them or not. */
  readonly progress: readonly EventRecord[];
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

function makeGroup({ resource, key, matched, progress, complete }: Omit<EventGroup, 'successes'>): EventGroup {
  const successes = matched.filter(({ match }) => match.success !== undefined && match.cause === undefined).map(({ event }) => event);
  return { resource, key, matched, successes, progress, complete };
}

interface Draft {
  readonly resource: Resource | null;
  readonly key: string;
  readonly matched: MatchedEvent[];
  readonly progress: EventRecord[];
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

/** Conditions in which a controller says what failed: it holds as long as the condition stands, and need not be among the events. */
function failedConditions(resource: Resource): EventRecord[] {
  if (resource.kind !== 'Service' && resource.kind !== 'Ingress') return [];
  const conditions: unknown = valueOf(resource, '/status/conditions');
  return (Array.isArray(conditions) ? conditions : []).flatMap((condition: unknown, index) => {
    const { status, reason, message } = fieldsOf(condition);
    if (String(status) !== 'False' || typeof message !== 'string' || message === '') return [];
    const pointer = `/status/conditions/${index}/message`;
    const line = lineOf(resource, pointer);
    return [{ ...(typeof reason === 'string' && { reason }), message, input: inputOf(resource, pointer), startLine: line, endLine: line }];
  });
}

/** Groups of the events that belong to an object, by what `objectOf` tells of it, else by its key. */
export function groupsByObject(session: Session): ReadonlyMap<string | Resource, EventGroup> {
  return remember(session, session, 'event groups', () => {
    const drafts = new Map<string | Resource, Draft>();
    const draftOf = (object: string | Resource, resource: Resource | null, key: string): Draft => {
      let draft = drafts.get(object);
      if (draft === undefined) drafts.set(object, (draft = { resource, key, matched: [], progress: [], complete: false }));
      return draft;
    };
    for (const resource of session.evidence.resources) {
      const { state } = resource.events;
      const failed = failedConditions(resource);
      const items = failed.length === 0 ? resource.events.items : [...resource.events.items, ...failed];
      if (items.length === 0 && state !== 'complete') continue;
      const draft = draftOf(objectOf(resource), resource, resourceKey(resource));
      if (state === 'complete') draft.complete = true;
      draft.matched.push(...matchAll(session, items, resource.kind));
      draft.progress.push(...items.filter(isProgress));
    }
    const named = strays(session, true);
    for (const matched of matchAll(session, named, undefined)) {
      const about = matched.event.object!;
      const resource = resourceOfEvent(session, matched.event);
      const draft = resource === undefined ? draftOf(keyOfEvent(about), null, keyOfEvent(about)) : draftOf(objectOf(resource), resource, resourceKey(resource));
      draft.matched.push(matched);
    }
    // Only beside a failure does it matter how far a Pod came.
    for (const event of named.filter(isProgress)) {
      const resource = resourceOfEvent(session, event);
      drafts.get(resource === undefined ? keyOfEvent(event.object!) : objectOf(resource))?.progress.push(event);
    }
    return new Map([...drafts].map(([object, draft]) => [object, makeGroup(draft)]));
  });
}

/** The events that name no object, read as being about `kind`. Searched once: a log may hold many thousands of them. */
export function groupOfNone(session: Session, kind: string | undefined): EventGroup {
  return remember(session, session, `stray ${kind ?? ''}`, () => {
    const events = strays(session, false);
    return makeGroup({ resource: null, key: null, matched: matchAll(session, events, kind), progress: events.filter(isProgress), complete: false });
  });
}
