import type { Quoter } from './quotes.ts';
import type { Finding, Quote } from './types.ts';

/** A finding whose lines are quoted once it is known to be shown. */
export type FindingDraft = Omit<Finding, 'quotes'> & {
  readonly quote: (quoter: Quoter) => readonly Quote[];
  /** True where only the wrapper of an event is known: something failed, and the text does not say why. */
  readonly isUnexplained?: boolean;
};

function finish({ id, severity, certainty, state, causedBy, resource, facts, leadsTo }: FindingDraft, quotes: readonly Quote[]): Finding {
  return { id, severity, certainty, state, ...(causedBy !== undefined && { causedBy }), resource, quotes, facts, ...(leadsTo && { leadsTo }) };
}

const NONE: readonly Quote[] = [];

/** Quotes the first `quoted` of the findings; the others come without their lines. */
export function finishFindings(drafts: readonly FindingDraft[], quoter: Quoter, quoted: number): Finding[] {
  return drafts.map((draft, index) => finish(draft, index < quoted ? draft.quote(quoter) : NONE));
}
