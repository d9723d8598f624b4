import type { Proposals } from '../proposals/types.ts';

/** What can be listed with a finding; the words for each are in `src/i18n`. */
export const DETAIL_NAMES = ['nodesWithoutPod', 'nearestLabels', 'containerPorts', 'servicePorts', 'podsNotReady'] as const;
export type DetailName = (typeof DETAIL_NAMES)[number];

/** One entry of a list: a thing by its name, and for a comparison what was wanted and what is there (`''`: nothing). */
export interface DetailItem {
  readonly text: string;
  readonly wanted?: string;
  readonly found?: string;
}

/** A list that belongs to a finding. */
export interface FindingDetail {
  readonly name: DetailName;
  readonly items: readonly DetailItem[];
  /** Values that the list proves; left out where it leaves several possible, or none. */
  readonly proves?: Proposals;
}
