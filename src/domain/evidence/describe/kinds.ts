import { CONFIG_MAP } from './configmap.ts';
import type { KindPrint } from './document.ts';
import { ENDPOINTS } from './endpoints.ts';
import { ENDPOINT_SLICE } from './endpointslice.ts';
import { INGRESS } from './ingress.ts';
import { NODE } from './node.ts';
import { POD } from './pod.ts';
import { SERVICE } from './service.ts';
import { WORKLOADS } from './workload.ts';

/** Every kind whose describe is read, the more telling signs first. */
export const KINDS: readonly KindPrint[] = [ENDPOINT_SLICE, ENDPOINTS, INGRESS, NODE, ...WORKLOADS, POD, SERVICE, CONFIG_MAP];

/** Every key that some kind prints at the left edge. */
export const TOP_KEYS: ReadonlySet<string> = new Set(KINDS.flatMap((kind) => kind.order));

/** Which kind printed these keys, by the signs of each kind; undefined when they tell nothing. */
export function kindOfKeys(keys: ReadonlySet<string>): string | undefined {
  return KINDS.find((kind) => kind.signs.some((sign) => sign.every((key) => keys.has(key))))?.kind;
}
