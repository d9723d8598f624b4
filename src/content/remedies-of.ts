import type { LeadsTo } from '#domain/rules/types.ts';
import type { FindingText } from './types.ts';

/** A place where a finding leads, as a key: `flow/node`, or `flow/` for its start. */
export function placeOf({ flow, node = '' }: LeadsTo): string {
  return `${flow}/${node}`;
}

/** Remedy ids of a finding, best first: its own, else those of the outcome that it leads to on this product. */
export function remediesOf(text: FindingText, leadsTo: LeadsTo | undefined): readonly string[] {
  return (leadsTo && text.remediesAt?.[placeOf(leadsTo)]) ?? text.remedies;
}
