import type { EventRecord, Resource } from '../../evidence/types.ts';
import type { EventMatch } from '../messages/match-rows.ts';
import { eventProbeForKind } from '../probes.ts';
import { isAbout, remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { SOURCE, type View } from '../views/view.ts';
import { eachReadable } from './objects.ts';
import type { RuleFunction } from './types.ts';

/** Rows that an event matches, for events of a resource or loose ones. Matched once per event. */
export function matchEvent(session: Session, event: EventRecord, kind: string | undefined): EventMatch {
  return remember(session, event, `match ${kind ?? ''}`, () =>
    session.matcher.match(event.message, {
      ...(kind === undefined ? {} : { kind }),
      ...(event.reason === undefined ? {} : { reason: event.reason }),
    }),
  );
}

/** An event with the rows it matches. */
export interface MatchedEvent {
  readonly event: EventRecord;
  readonly match: EventMatch;
}

/**
 * Events that no resource owns and that match some row; among them lines that nothing else recognised, since a cloud's
 * message copied alone looks like prose. Searched once: a log may hold many thousands of them.
 */
export function strayMatches(session: Session, kind: string | undefined): readonly MatchedEvent[] {
  return remember(session, session, `stray ${kind ?? ''}`, () =>
    [...session.evidence.looseEvents, ...(session.evidence.leftovers ?? [])]
      .map((event) => ({ event, match: matchEvent(session, event, event.object?.kind ?? kind) }))
      .filter(({ match }) => match.cause !== undefined || match.wrapper !== undefined || match.success !== undefined),
  );
}

function matchesRow({ match }: MatchedEvent, row: string): boolean {
  return [match.cause, match.wrapper, match.success].some((hit) => hit?.id === row);
}

/** Events of a resource, and stray ones that are about it or about nothing that the text names. */
function matchesAbout(session: Session, resource: Resource | null, kind: string): MatchedEvent[] {
  const own = (resource?.events.items ?? []).map((event) => ({ event, match: matchEvent(session, event, kind) }));
  const strays = strayMatches(session, kind).filter(
    ({ event }) => event.object === undefined || resource === null || isAbout(event, resource),
  );
  return [...own, ...strays];
}

function reported(session: Session, resource: Resource | null, type: string, row: string): boolean {
  const kind = resource?.kind ?? type;
  const found = matchesAbout(session, resource, kind).find((matched) => matchesRow(matched, row));
  if (found !== undefined) {
    const { input, startLine, endLine, message } = found.event;
    session.trace.lines.push({ input, startLine, endLine, text: message });
    return true;
  }
  if (resource?.events.state !== 'complete') return raiseUnknown(session.trace, eventProbeForKind(kind), resource);
  // The proof that something was not reported is the list that was printed; its first row (or `<none>`) stands for it.
  const [first] = resource.events.items;
  const line = first?.startLine ?? resource.endLine;
  session.trace.lines.push({ input: first?.input ?? resource.input, startLine: line, endLine: line, text: first?.message ?? 'Events: <none>' });
  return false;
}

/** What controllers reported. */
export const EVENT_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'reported(string): bool',
    description:
      'Whether an event of the subject, or one that names no object, matches the row of that id; no only where its events were printed to the end.',
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
