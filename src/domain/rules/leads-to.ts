import type { KnownProduct, LeadsTo, LeadsToFor } from './types.ts';

/** Where a finding goes on: by the product of its object where that is known and named, else where the rest goes. */
export function leadsToOn(product: KnownProduct | null, { leadsTo, leadsToFor }: { readonly leadsTo?: LeadsTo; readonly leadsToFor?: LeadsToFor }): LeadsTo | undefined {
  return (product === null ? undefined : leadsToFor?.[product]) ?? leadsTo;
}
