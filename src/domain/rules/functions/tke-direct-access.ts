import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { stateOf, valueOf } from '../fields.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { remember, type Session } from '../session.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { endpointsLines, endpointsOf } from './endpoint-facts.ts';
import { podsSelectedBy, workloadsSelectedBy } from './joins.ts';
import { entriesOf, hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

const NETWORKS = pointerTo('/metadata/annotations', 'tke.cloud.tencent.com/networks');
const ENI_IP = 'tke.cloud.tencent.com/eni-ip';
const SWITCH = '/data/GlobalRouteDirectAccess';

interface Proof {
  readonly resource: Resource;
  readonly pointer: string;
}

function globalRouteDirectAccess(session: Session): boolean {
  const config = resourcesNamed(session, 'ConfigMap', 'tke-service-controller-config')[0];
  if (config === undefined || stateOf(config, SWITCH) === 'unknown') return raiseUnknown(session.trace, PROBES.tkeServiceController, config ?? null);
  session.trace.reads.push({ resource: config, pointer: SWITCH });
  return String(valueOf(config, SWITCH)) === 'true';
}

/** Where a Pod or a template stands in an object. */
const rootOf = ({ kind }: Resource): string => (kind === 'Pod' ? '' : '/spec/template');

/** `bridge` or `eni` as the annotation of the Pod says, else by the ENI address among its resources; undefined otherwise. */
function networkOfPod(owner: Resource): ({ readonly network: string } & Proof) | undefined {
  const pointer = rootOf(owner) + NETWORKS;
  const named = valueOf(owner, pointer);
  if (typeof named === 'string') {
    return named.includes('eni') ? { network: 'eni', resource: owner, pointer } : named.includes('tke-bridge') ? { network: 'bridge', resource: owner, pointer } : undefined;
  }
  const list = `${rootOf(owner)}/spec/containers`;
  const containers = valueOf(owner, list);
  const wanted = (Array.isArray(containers) ? containers : []).flatMap((_container, index) =>
    ['limits', 'requests'].map((field) => pointerTo(`${list}/${index}/resources/${field}`, ENI_IP)),
  );
  const held = wanted.find((at) => stateOf(owner, at) === 'present');
  return held === undefined ? undefined : { network: 'eni', resource: owner, pointer: held };
}

/** A node of a GlobalRouter cluster has a Pod CIDR; one that can give out ENI addresses may run Pods of either kind. */
function bridgeNode(session: Session): Proof | undefined {
  const nodes = session.byKind.get('Node') ?? [];
  const hasEni = nodes.some((node) => ['allocatable', 'capacity'].some((field) => stateOf(node, pointerTo(`/status/${field}`, ENI_IP)) === 'present'));
  const node = hasEni ? undefined : nodes.find((item) => String(valueOf(item, '/spec/podCIDR') ?? '') !== '');
  return node === undefined ? undefined : { resource: node, pointer: '/spec/podCIDR' };
}

function podNetwork(view: View): string {
  const { session, resource } = view[SOURCE];
  const owners = [orUnknown(() => workloadsSelectedBy(view)), orUnknown(() => podsSelectedBy(view))].flatMap((found) => found ?? []);
  const proof = owners.map(networkOfPod).find((found) => found !== undefined);
  if (proof !== undefined) {
    session.trace.reads.push(proof);
    return proof.network;
  }
  const node = remember(session, session, 'node of a GlobalRouter cluster', () => bridgeNode(session));
  if (node === undefined) return raiseUnknown(session.trace, PROBES.podsOfService, resource);
  session.trace.reads.push(node);
  return 'bridge';
}

/** Addresses that the evidence lists behind a Service, and how many more kubectl only counts. */
function addressCount(session: Session, service: Resource): { readonly count: number; readonly proof: Proof } | undefined {
  const lines = endpointsLines(service).flatMap(({ addresses, more, marker }) => (marker === 'untold' ? [] : addresses.length + (more ?? 0)));
  if (lines.length > 0) return { count: Math.max(...lines), proof: { resource: service, pointer: '/endpointsLine/0' } };
  const endpoints = endpointsOf(session, service);
  const subsets = endpoints === undefined ? undefined : valueOf(endpoints, '/subsets');
  if (endpoints === undefined || !Array.isArray(subsets) || hasGap(endpoints, '/subsets')) return undefined;
  const counts = entriesOf(subsets).map(({ addresses }) => (Array.isArray(addresses) ? addresses.length : 0));
  return { count: counts.reduce((sum, count) => sum + count, 0), proof: { resource: endpoints, pointer: '/subsets' } };
}

function hasMoreBackendsThan(view: View, limit: bigint): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const workloads = orUnknown(() => workloadsSelectedBy(view)) ?? [];
  const large = workloads.find((workload) => Number(valueOf(workload, '/spec/replicas')) > Number(limit));
  const listed = addressCount(session, resource);
  if (large !== undefined) session.trace.reads.push({ resource: large, pointer: '/spec/replicas' });
  else if (listed !== undefined) session.trace.reads.push(listed.proof);
  if (large !== undefined || (listed !== undefined && listed.count > Number(limit))) return true;
  const known = listed !== undefined || workloads.some((workload) => typeof valueOf(workload, '/spec/replicas') === 'number');
  return known ? false : raiseUnknown(session.trace, PROBES.workloads, resource);
}

/** What direct access from the CLB to Pods depends on. */
export const TKE_DIRECT_ACCESS_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'globalRouteDirectAccess(): bool',
    description: 'Whether the ConfigMap tke-service-controller-config turns direct access on for GlobalRouter; unknown without it.',
    run: (session) => globalRouteDirectAccess(session),
  },
  {
    signature: 'podNetwork(Service): string',
    description: "'eni' or 'bridge': by the annotation or the ENI address of its Pods or templates, else 'bridge' where nodes have a Pod CIDR and give out no ENI addresses; unknown otherwise.",
    run: (_session, view: View) => podNetwork(view),
  },
  {
    signature: 'hasMoreBackendsThan(Service, int): bool',
    description: 'Whether a workload behind it has more replicas, or more addresses are listed behind it, than that; unknown where neither is in the evidence.',
    run: (_session, view: View, limit: bigint) => hasMoreBackendsThan(view, limit),
  },
];
