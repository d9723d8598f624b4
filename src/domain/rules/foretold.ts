import { atMost, CERTAINTIES, SEVERITIES } from './event-worth.ts';
import type { FindingDraft } from './finding-draft.ts';
import { leadsToOn } from './leads-to.ts';
import { gateFor } from './product/product-gate.ts';
import type { Session } from './session.ts';
import type { EventLogic, RuleLogic } from './types.ts';

/** A hit of a rule, with the rule that it is of. */
export interface RuleHit {
  readonly rule: RuleLogic;
  readonly draft: FindingDraft;
}

const placeOf = (id: string, { resource }: FindingDraft): string => `${id} ${resource ?? ''}`;

/**
 * What a controller reports for the hits of rules that foretell it: its event is mostly gone after an hour, or was not
 * pasted. Such a finding is a consequence of the hit, is no worse and no surer than it, and is left out where the event
 * is there.
 */
export function foretellFindings(session: Session, rows: ReadonlyMap<string, EventLogic>, hits: readonly RuleHit[], reported: readonly FindingDraft[]): FindingDraft[] {
  const told = new Set(reported.map((draft) => placeOf(draft.id, draft)));
  const foretold: FindingDraft[] = [];
  for (const { rule, draft } of hits) {
    const { product, cloud } = session.identities.of(draft.about ?? null);
    for (const id of rule.foretells ?? []) {
      const row = rows.get(id);
      if (row === undefined || gateFor(row.product, cloud) !== 'open' || told.has(placeOf(id, draft))) continue;
      told.add(placeOf(id, draft));
      const { leadsTo: _, explains: __, lists: ___, ...rest } = draft;
      const leadsTo = leadsToOn(product, row);
      foretold.push({
        ...rest,
        id,
        severity: atMost(SEVERITIES, row.severity, draft.severity),
        certainty: atMost(CERTAINTIES, row.certainty, draft.certainty),
        ...(leadsTo && { leadsTo }),
        causedBy: rule.id,
      });
    }
  }
  return foretold;
}
