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

const COMMAND_WORDS: Readonly<Record<string, string>> = {
  svc: 'Service', service: 'Service', services: 'Service', ing: 'Ingress', ingress: 'Ingress', ingresses: 'Ingress', po: 'Pod', pod: 'Pod', pods: 'Pod', no: 'Node', node: 'Node', nodes: 'Node',
  ep: 'Endpoints', endpoints: 'Endpoints', endpointslice: 'EndpointSlice', endpointslices: 'EndpointSlice', deploy: 'Deployment', deployment: 'Deployment', deployments: 'Deployment',
  ds: 'DaemonSet', daemonset: 'DaemonSet', daemonsets: 'DaemonSet', sts: 'StatefulSet', statefulset: 'StatefulSet', statefulsets: 'StatefulSet', rs: 'ReplicaSet', replicaset: 'ReplicaSet',
  replicasets: 'ReplicaSet', cm: 'ConfigMap', configmap: 'ConfigMap', configmaps: 'ConfigMap',
  ev: 'Event', event: 'Event', events: 'Event', secret: 'Secret', secrets: 'Secret', ns: 'Namespace', namespace: 'Namespace', namespaces: 'Namespace',
};

/** The kind that a word of a command means (`svc`, `services.v1`). */
export function kindOfWord(word: string): string | undefined {
  const plain = word.toLowerCase().split('.')[0] ?? '';
  return Object.hasOwn(COMMAND_WORDS, plain) ? COMMAND_WORDS[plain] : undefined;
}

/** Which kind printed these keys, by the signs of each kind; undefined when they tell nothing. */
export function kindOfKeys(keys: ReadonlySet<string>): string | undefined {
  return KINDS.find((kind) => kind.signs.some((sign) => sign.every((key) => keys.has(key))))?.kind;
}
