import { groupsByObject } from '../event-groups.ts';
import { objectOf } from '../objects.ts';
import { eventProbeForKind } from '../probes.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

function hasNoEvents(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const known = resource.events.items.length > 0 || (groupsByObject(session).get(objectOf(resource))?.matched.length ?? 0) > 0;
  if (known) return false;
  if (resource.events.state !== 'complete') return raiseUnknown(session.trace, eventProbeForKind(resource.kind), resource);
  const line = resource.endLine;
  session.trace.lines.push({ input: resource.input, startLine: line, endLine: line, text: 'Events: <none>', showsAbsence: true });
  return true;
}

/** Silence, which is a sign where a controller should have spoken. */
export const QUIET_FUNCTIONS: readonly RuleFunction[] = [
  ...['Service', 'Ingress'].map((type) => ({
    signature: `hasNoEvents(${type}): bool`,
    description: 'Whether its events were printed to the end and there are none; the API server keeps them for an hour.',
    run: (_session: unknown, view: View) => hasNoEvents(view),
  })),
];
