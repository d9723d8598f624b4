import type { Resource } from '../evidence/types.ts';
import { valueOf } from './fields.ts';
import { endpointsOf, slicesOf } from './functions/endpoint-facts.ts';
import { backendServices } from './functions/joins.ts';
import { configsAttachedTo } from './functions/tke-service-configs.ts';
import { resourcesWithLabels } from './label-index.ts';
import { resourcesNamed } from './objects.ts';
import { nameOf, readLabels, sharesNamespace } from './selectors.ts';
import { remember, type Session } from './session.ts';
import { WORKLOAD_KINDS } from './views/shapes.ts';

type Links = ReadonlyMap<Resource, ReadonlySet<Resource>>;

const PODS = ['Pod'];
const NONE: ReadonlySet<Resource> = new Set();

/** Pods and workloads that a Service selects, and the objects that list its endpoints. */
function aroundService(session: Session, service: Resource): readonly Resource[] {
  const selector = readLabels(service, '/spec/selector') ?? {};
  const endpoints = endpointsOf(session, service);
  const selected =
    Object.keys(selector).length === 0
      ? []
      : [
          ...resourcesWithLabels(session, service, selector, PODS, '/metadata/labels'),
          ...resourcesWithLabels(session, service, selector, WORKLOAD_KINDS, '/spec/template/metadata/labels'),
        ];
  return [...selected, ...(endpoints === undefined ? [] : [endpoints]), ...slicesOf(session, service)];
}

/** The node that a Pod runs on, and the workloads whose name its own begins with. */
function aroundPod(session: Session, pod: Resource): readonly Resource[] {
  const node = valueOf(pod, '/spec/nodeName');
  const steps = (nameOf(pod) ?? '').split('-');
  const owners = steps.slice(1).flatMap((_step, index) => {
    const name = steps.slice(0, index + 1).join('-');
    return WORKLOAD_KINDS.flatMap((kind) => resourcesNamed(session, kind, name)).filter((owner) => sharesNamespace(owner, pod));
  });
  return [...(typeof node === 'string' ? resourcesNamed(session, 'Node', node) : []), ...owners];
}

function buildLinks(session: Session): Links {
  const links = new Map<Resource, Set<Resource>>();
  const linkOne = (from: Resource, to: Resource): void => {
    const known = links.get(from);
    if (known === undefined) links.set(from, new Set([to]));
    else known.add(to);
  };
  const linkAll = (kind: string, around: (session: Session, resource: Resource) => readonly Resource[]): void => {
    for (const resource of session.byKind.get(kind) ?? []) {
      for (const other of around(session, resource)) {
        linkOne(resource, other);
        linkOne(other, resource);
      }
    }
  };
  linkAll('Service', aroundService);
  linkAll('Pod', aroundPod);
  linkAll('Ingress', (own, ingress) => backendServices(own, ingress).flat());
  for (const kind of ['Service', 'Ingress']) linkAll(kind, configsAttachedTo);
  return links;
}

/**
 * Objects that stand directly beside one: a Service and its Pods, workloads, endpoints and the Ingress in front; a Pod
 * and its node and workload; a TkeServiceConfig and those that use it.
 */
export function directlyJoined(session: Session, resource: Resource): ReadonlySet<Resource> {
  return remember(session, session, 'links', () => buildLinks(session)).get(resource) ?? NONE;
}

const isWorkload = ({ kind }: Resource): boolean => (WORKLOAD_KINDS as readonly string[]).includes(kind);

/** Two Services may share an Ingress or a Pod, and a Service may select Pods of several workloads: those are not joined. */
function leadsOn(from: Resource, over: Resource, to: Resource): boolean {
  if (to.kind === from.kind || to === from) return false;
  return !(over.kind === 'Service' && (isWorkload(from) || isWorkload(to)) && (from.kind === 'Pod' || to.kind === 'Pod'));
}

/** Objects that a cause on one object may show itself on: those beside it, and those of another kind one step further. */
export function joinedTo(session: Session, resource: Resource): ReadonlySet<Resource> {
  return remember(session, resource, 'joined', () => {
    const beside = directlyJoined(session, resource);
    const joined = new Set(beside);
    for (const over of beside) for (const to of directlyJoined(session, over)) if (leadsOn(resource, over, to)) joined.add(to);
    return joined;
  });
}
