import type { Resource } from '../../evidence/types.ts';
import { itemsAt, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { directlyJoined } from '../relations.ts';
import { nameOf } from '../selectors.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown, type Read } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { endpointsLines, endpointsOf, printsOnlyReady, readinessOfEndpoints, slicesOf } from './endpoint-facts.ts';
import type { RuleFunction } from './types.ts';

/** On which nodes the ready Pods of a Service run, as far as the evidence tells. */
export interface ReadyNodes {
  readonly nodes: ReadonlySet<string>;
  /** How many ready Pods are known on each of them. */
  readonly counts: ReadonlyMap<string, number>;
  /** Whether the evidence proves that no ready Pod runs anywhere else. */
  readonly complete: boolean;
  /** What tells it. */
  readonly reads: readonly Read[];
}

interface Address {
  readonly ip: string;
  readonly node: string | undefined;
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Ready addresses of an Endpoints object; undefined where it does not prove where they end. */
function addressesOfEndpoints(endpoints: Resource): readonly Address[] | undefined {
  if (readinessOfEndpoints(endpoints) === undefined || endpoints.open.has('/subsets')) return undefined;
  const subsets = itemsAt(endpoints, '/subsets');
  if (subsets.some((_subset, index) => endpoints.open.has(`/subsets/${index}/addresses`))) return undefined;
  return subsets.flatMap((_subset, index) => itemsAt(endpoints, `/subsets/${index}/addresses`).map(({ ip, nodeName }) => ({ ip: String(ip), node: asText(nodeName) })));
}

/** Ready addresses by the Endpoints lines of a describe; undefined where they may hold others, or not all. */
function addressesOfLines(service: Resource): readonly Address[] | undefined {
  const lines = endpointsLines(service);
  if (lines.length === 0 || !printsOnlyReady(service) || lines.some(({ more, marker }) => more !== undefined || marker === 'bare' || marker === 'untold')) return undefined;
  return lines.flatMap(({ addresses }) => addresses.map((address) => ({ ip: address.replace(/:\d+$/, '').replace(/^\[|\]$/g, ''), node: undefined })));
}

/** The node of each address that some object of the evidence places. */
function nodeByAddress(session: Session, service: Resource): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const add = (ip: unknown, node: unknown): void => {
    if (typeof ip === 'string' && typeof node === 'string') places.set(ip, node);
  };
  for (const slice of slicesOf(session, service)) {
    for (const { addresses, nodeName } of itemsAt(slice, '/endpoints')) if (Array.isArray(addresses)) for (const ip of addresses) add(ip, nodeName);
  }
  for (const pod of session.byKind.get('Pod') ?? []) add(valueOf(pod, '/status/podIP'), valueOf(pod, '/spec/nodeName'));
  return places;
}

/** Nodes of Pods that nothing shows to be unready. */
function nodesOfPods(session: Session, service: Resource): string[] {
  return [...directlyJoined(session, service)].flatMap((pod) => {
    if (pod.kind !== 'Pod') return [];
    const unready = itemsAt(pod, '/status/conditions').some(({ type, status }) => type === 'Ready' && String(status) !== 'True');
    return unready ? [] : (asText(valueOf(pod, '/spec/nodeName')) ?? []);
  });
}

function countNodes(nodes: readonly string[]): Pick<ReadyNodes, 'nodes' | 'counts'> {
  const counts = new Map<string, number>();
  for (const node of nodes) counts.set(node, (counts.get(node) ?? 0) + 1);
  return { nodes: new Set(counts.keys()), counts };
}

function compute(session: Session, service: Resource): ReadyNodes {
  const endpoints = endpointsOf(session, service);
  const byObject = endpoints && addressesOfEndpoints(endpoints);
  const addresses = byObject ?? addressesOfLines(service);
  const reads = byObject && endpoints ? [{ resource: endpoints, pointer: '/subsets' }] : endpointsLines(service).map((_line, index) => ({ resource: service, pointer: `/endpointsLine/${index}` }));
  if (addresses === undefined) return { ...countNodes(nodesOfPods(session, service)), complete: false, reads: [] };
  const places = nodeByAddress(session, service);
  const nodes = addresses.map(({ ip, node }) => node ?? places.get(ip));
  const known = nodes.filter((node) => node !== undefined);
  return { ...countNodes(known), complete: known.length === nodes.length, reads };
}

/** On which nodes the ready Pods of a Service run. */
export function readyNodes(session: Session, service: Resource): ReadyNodes {
  return remember(session, service, 'ready nodes', () => compute(session, service));
}

/** A virtual node runs no kube-proxy: nothing is forwarded there. */
function forwards(node: Resource): boolean {
  return valueOf(node, '/metadata/labels/type') !== 'virtual-kubelet' && !/^(?:virtual-kubelet|eklet)-/.test(nameOf(node) ?? '');
}

/** Nodes of the evidence that forward traffic and on which no ready Pod of the Service is known. */
export function nodesWithout(session: Session, { nodes }: ReadyNodes): readonly Resource[] {
  return (session.byKind.get('Node') ?? []).filter((node) => nameOf(node) !== undefined && forwards(node) && !nodes.has(nameOf(node) ?? ''));
}

function someNodeLacksReadyPod(view: View): boolean {
  const source = view[SOURCE];
  const { session, resource } = source;
  if (resource === null) return raiseForObject(source);
  const ready = readyNodes(session, resource);
  if (!ready.complete) return raiseUnknown(session.trace, PROBES.endpoints, resource);
  const [lacking] = nodesWithout(session, ready);
  if (lacking === undefined) return raiseUnknown(session.trace, PROBES.nodes, null);
  session.trace.reads.push(...ready.reads, { resource: lacking, pointer: '/metadata/name' });
  return true;
}

function readyPodsUneven(view: View): boolean {
  const source = view[SOURCE];
  const { session, resource } = source;
  if (resource === null) return raiseForObject(source);
  const { complete, counts, reads } = readyNodes(session, resource);
  if (!complete) return raiseUnknown(session.trace, PROBES.endpoints, resource);
  const numbers = new Set(counts.values());
  if (numbers.size > 1) session.trace.reads.push(...reads);
  return numbers.size > 1;
}

/** Where the Pods behind a Service run. */
export const READY_NODE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'someNodeLacksReadyPod(Service): bool',
    description:
      'Whether a node of the evidence runs no ready Pod of the Service; unknown unless all ready addresses are listed and placed on nodes, and never false, since there may be more nodes.',
    run: (_session, view: View) => someNodeLacksReadyPod(view),
  },
  {
    signature: 'readyPodsUneven(Service): bool',
    description: 'Whether nodes with ready Pods of the Service have different numbers of them; unknown unless all ready addresses are listed and placed on nodes.',
    run: (_session, view: View) => readyPodsUneven(view),
  },
];
