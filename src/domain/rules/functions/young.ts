import type { EventRecord, Resource } from '../../evidence/types.ts';
import { groupsByObject } from '../event-groups.ts';
import { valueOf } from '../fields.ts';
import { objectOf } from '../objects.ts';
import { eventProbeForKind } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

/** Seconds in which an object may still be coming up, as tables keep them too. */
const YOUNG = 120;

/** When an event was first seen, in seconds before it was printed. */
const since = ({ firstSeen, lastSeen }: EventRecord): number => firstSeen ?? lastSeen ?? Number.POSITIVE_INFINITY;

/** Own events, and those of tables that name the object. */
function eventsOf(session: Session, resource: Resource): readonly EventRecord[] {
  const named = groupsByObject(session).get(objectOf(resource))?.matched ?? [];
  return [...resource.events.items, ...named.map(({ event }) => event)];
}

/**
 * The event that tells when it all began: a Pod was scheduled then; anything else where all of a complete list is recent
 * and nothing has failed (an old Service that still waits has failures to show).
 */
function beginningOf(session: Session, resource: Resource): EventRecord | undefined {
  const events = eventsOf(session, resource);
  if (resource.kind === 'Pod') return events.find(({ reason }) => reason === 'Scheduled');
  const isQuiet = resource.events.state === 'complete' && events.every((event) => event.type === 'Normal' && since(event) < YOUNG);
  return isQuiet ? events[0] : undefined;
}

/** Whether an object was made less than two minutes before it was printed; undefined where the evidence does not tell. */
export function isYoungObject(session: Session, resource: Resource): boolean | undefined {
  if (typeof valueOf(resource, '/printed/age') === 'number') return true;
  const beginning = beginningOf(session, resource);
  return beginning === undefined ? undefined : since(beginning) < YOUNG;
}

function isYoung(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  return isYoungObject(session, resource) ?? raiseUnknown(session.trace, eventProbeForKind(resource.kind), resource);
}

/** How long an object has been there. */
export const YOUNG_FUNCTIONS: readonly RuleFunction[] = ['Service', 'Pod'].map((type) => ({
  signature: `isYoung(${type}): bool`,
  description: 'Whether it was made less than two minutes before the text was printed, by the AGE of a table or by its events; unknown where neither tells.',
  run: (_session: unknown, view: View) => isYoung(view),
}));
