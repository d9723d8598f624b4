import type { Resource } from '../evidence/types.ts';
import { collectDetails } from './details/collect.ts';
import type { DetailName } from './details/types.ts';
import type { Quoter } from './quotes.ts';
import type { Session } from './session.ts';
import type { Finding, Quote } from './types.ts';

/** A finding whose lines are quoted once it is known to be shown. */
export type FindingDraft = Omit<Finding, 'quotes' | 'details'> & {
  readonly quote: (quoter: Quoter) => readonly Quote[];
  /** The object it is about, where the evidence holds it. */
  readonly about?: Resource | null;
  /** Ids of what follows from it. */
  readonly explains?: readonly string[];
  /** Lists to show with it. */
  readonly lists?: readonly DetailName[];
  /** True where only the wrapper of an event is known: something failed, and the text does not say why. */
  readonly isUnexplained?: boolean;
};

const NONE: readonly Quote[] = [];

function finish(session: Session, draft: FindingDraft, quoter: Quoter | null): Finding {
  const { id, severity, certainty, state, causedBy, resource, facts, leadsTo, about, lists } = draft;
  const details = quoter === null || !about || lists === undefined ? [] : collectDetails(session, about, lists);
  return {
    id,
    severity,
    certainty,
    state,
    ...(causedBy !== undefined && { causedBy }),
    resource,
    quotes: quoter === null ? NONE : draft.quote(quoter),
    facts,
    ...(details.length > 0 && { details }),
    ...(leadsTo && { leadsTo }),
  };
}

/** Quotes the first `quoted` of the findings and fills their lists; the others come without. */
export function finishFindings(session: Session, drafts: readonly FindingDraft[], quoter: Quoter, quoted: number): Finding[] {
  return drafts.map((draft, index) => finish(session, draft, index < quoted ? quoter : null));
}
