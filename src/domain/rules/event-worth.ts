import type { EventGroup, MatchedEvent } from './event-groups.ts';
import type { RowReport } from './event-reports.ts';
import type { Certainty, EventLogic, Finding, Severity } from './types.ts';

/** How bad a reported failure is, and how sure. */
export interface Worth {
  readonly severity: Severity;
  readonly certainty: Certainty;
}

/** From the mildest to the worst. */
export const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];
/** From the least sure. */
export const CERTAINTIES: readonly Certainty[] = ['possible', 'likely', 'certain'];

/** The lesser of two in an order. */
export function atMost<T>(order: readonly T[], value: T, ceiling: T): T {
  return order.indexOf(value) > order.indexOf(ceiling) ? ceiling : value;
}

/**
 * Whether the text itself was recognised, and not only a code or a reason, which others use too, as they do the sentences
 * around a cause.
 */
function isByText(row: EventLogic, { match }: MatchedEvent): boolean {
  return row.level !== 'wrapper' && (match.cause ?? match.wrapper ?? match.success)?.by === 'text';
}

/**
 * A failure is certain only where its object's events were printed to the end: rows that were cut off, or a newer paste
 * that no longer shows it, may have healed it. How bad it is stays: it did fail. Where a success was seen at about the
 * same time it may be over, which is no proven error. Where the cloud is not proven, words of one cloud are less than
 * certain, and a mere code, reason or wrapper is no more than a possible warning.
 */
export function worthOf(row: EventLogic, group: EventGroup, { shown, rival }: RowReport, state: Finding['state'], cloudProven: boolean): Worth {
  let { severity, certainty } = row;
  if (state === 'active' && ((group.resource !== null && !group.complete) || shown.event.earlier === true)) certainty = atMost(CERTAINTIES, certainty, 'likely');
  if (!cloudProven) certainty = atMost(CERTAINTIES, certainty, isByText(row, shown) ? 'likely' : 'possible');
  if (rival !== undefined) certainty = atMost(CERTAINTIES, certainty, 'possible');
  if (rival !== undefined || (!cloudProven && !isByText(row, shown))) severity = atMost(SEVERITIES, severity, 'warning');
  return { severity, certainty };
}
