import type { EventRecord, Resource } from '../../evidence/types.ts';
import { groupOfNone, groupsByObject, type EventGroup } from '../event-groups.ts';
import { reportsById } from '../event-reports.ts';
import { objectOf } from '../objects.ts';
import { eventProbeForKind } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { SOURCE, type View } from '../views/view.ts';
import { eachReadable } from './objects.ts';
import type { RuleFunction } from './types.ts';

type EventLines = Pick<EventRecord, 'input' | 'startLine' | 'endLine' | 'message'>;

function readLine(session: Session, { input, startLine, endLine, message }: EventLines, showsAbsence: boolean): void {
  session.trace.lines.push({ input, startLine, endLine, text: message, showsAbsence });
}

/** Groups of events about an object, and of those that name none. Without an object: whatever no resource owns. */
function groupsAbout(session: Session, resource: Resource | null, kind: string): EventGroup[] {
  const groups = groupsByObject(session);
  const ofNone = groupOfNone(session, kind);
  if (resource === null) return [...[...groups.values()].filter((group) => group.resource === null), ofNone];
  const own = groups.get(objectOf(resource));
  return own === undefined ? [ofNone] : [own, ofNone];
}

function reported(session: Session, resource: Resource | null, type: string, row: string): boolean {
  const kind = resource?.kind ?? type;
  const groups = groupsAbout(session, resource, kind);
  const reports = groups.flatMap((group) => reportsById(session, group).get(row) ?? []);
  const open = reports.find(({ healer }) => healer === undefined);
  if (open !== undefined) {
    readLine(session, open.shown.event, false);
    return true;
  }
  if (resource === null || !groups.some(({ complete }) => complete)) return raiseUnknown(session.trace, eventProbeForKind(kind), resource);
  // The proof that something is not reported is what healed it, else the list that was printed: its first row, or `<none>`.
  const line = resource.endLine;
  const [proof] = [...reports.flatMap(({ healer }) => healer ?? []), ...resource.events.items];
  readLine(session, proof ?? { input: resource.input, startLine: line, endLine: line, message: 'Events: <none>' }, true);
  return false;
}

/** What controllers reported. */
export const EVENT_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'reported(string): bool',
    description:
      'Whether an event of the subject, or one that names no object, matches the row of that id and no later success healed it; no only where its events were printed to the end.',
    run: (session, row: string) => {
      const source = session.subject?.[SOURCE];
      return reported(session, source?.resource ?? null, source?.type ?? 'Service', row);
    },
  },
  ...eachReadable((type) => [
    {
      signature: `reported(${type}, string): bool`,
      description: 'The same about another object than the subject.',
      run: (session, view: View, row: string) => reported(session, view[SOURCE].resource, type, row),
    },
  ]),
];
