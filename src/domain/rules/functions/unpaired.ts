import type { Resource } from '../../evidence/types.ts';
import { itemsAt, valueOf } from '../fields.ts';
import { resourcesWithLabels } from '../label-index.ts';
import { pushTo } from '../push-to.ts';
import { nameOf, namespaceOf, readLabels, type Labels } from '../selectors.ts';
import { remember, type Session } from '../session.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { entriesOf } from './entries.ts';

const TEMPLATE_LABELS = '/spec/template/metadata/labels';

/** Where a Pod or a workload has the labels that a Service selects by. */
export const labelsAt = (owner: Resource): string => (owner.kind === 'Pod' ? '/metadata/labels' : TEMPLATE_LABELS);

/** Kinds of the evidence that are no workload known here, but may have a Pod template too: Rollouts, CloneSets, Jobs. */
function furtherKinds(session: Session): readonly string[] {
  return [...session.byKind.keys()].filter((kind) => kind !== 'Pod' && !(WORKLOAD_KINDS as readonly string[]).includes(kind));
}

/** Whatever the evidence holds that a selector picks in the namespace of a Service. */
export function pickedBy(session: Session, service: Resource, selector: Labels): readonly Resource[] {
  return [
    ...resourcesWithLabels(session, service, selector, ['Pod'], '/metadata/labels'),
    ...resourcesWithLabels(session, service, selector, WORKLOAD_KINDS, TEMPLATE_LABELS),
    ...resourcesWithLabels(session, service, selector, furtherKinds(session), TEMPLATE_LABELS),
  ];
}

const manifestPlace = (resource: Resource): string | undefined =>
  resource.origin === 'manifest' ? `${namespaceOf(resource) ?? ''} ${resource.input}` : undefined;

interface Unpaired {
  readonly services: readonly Resource[];
  readonly owners: readonly Resource[];
}

/** By file and namespace of manifests: Services that pick nothing in them, and Pods and workloads that none picks. */
function unpairedManifests(session: Session): ReadonlyMap<string, Unpaired> {
  return remember(session, session, 'unpaired manifests', () => {
    const services = new Map<string, Resource[]>();
    const owners = new Map<string, Resource[]>();
    const claimed = new Set<Resource>();
    for (const service of session.byKind.get('Service') ?? []) {
      const selector = readLabels(service, '/spec/selector') ?? {};
      if (Object.keys(selector).length === 0) continue;
      const found = pickedBy(session, service, selector);
      for (const owner of found) claimed.add(owner);
      const place = manifestPlace(service);
      if (found.length === 0 && place !== undefined) pushTo(services, place, service);
    }
    for (const owner of ['Pod', ...WORKLOAD_KINDS, ...furtherKinds(session)].flatMap((kind) => session.byKind.get(kind) ?? [])) {
      const place = manifestPlace(owner);
      if (place !== undefined && !claimed.has(owner) && Object.keys(readLabels(owner, labelsAt(owner)) ?? {}).length > 0) pushTo(owners, place, owner);
    }
    return new Map([...services].map(([place, list]) => [place, { services: list, owners: owners.get(place) ?? [] }]));
  });
}

/** Names and numbers of the ports that a Service sends to. */
function targetsOf(service: Resource): ReadonlySet<string> {
  return new Set(itemsAt(service, '/spec/ports').map(({ port, targetPort }) => String(targetPort ?? port)));
}

/** Whether a Pod or workload declares a port that the Service sends to: one that declares others, or none, need not be behind it. */
function mayServe(service: Resource, owner: Resource): boolean {
  const targets = targetsOf(service);
  const containers = itemsAt(owner, owner.kind === 'Pod' ? '/spec/containers' : '/spec/template/spec/containers');
  return containers.some(({ ports }) => entriesOf(ports).some(({ name, containerPort }) => targets.has(String(containerPort)) || targets.has(String(name))));
}

/** One of several that stand side by side, named after the label that tells it from the one that is selected: `web-green` beside `color: blue`; or one that asks for no Pod. */
function standsAside(service: Resource, owner: Resource): boolean {
  if (String(valueOf(owner, '/spec/replicas')) === '0') return true;
  const labels = readLabels(owner, labelsAt(owner)) ?? {};
  const pairs = Object.entries(readLabels(service, '/spec/selector') ?? {});
  const steps = (nameOf(owner) ?? '').split('-');
  return pairs.some(([key, value]) => labels[key] === value) && pairs.some(([key, value]) => labels[key] !== undefined && labels[key] !== value && steps.includes(labels[key]));
}

/** Manifests written together, in which one Service picks nothing and one Pod or workload with such a port is picked by none. */
export function leftOverTogether(session: Session, service: Resource, owner: Resource): boolean {
  const place = manifestPlace(service);
  const left = place === undefined ? undefined : unpairedManifests(session).get(place);
  return left?.services.length === 1 && left.owners.length === 1 && left.owners[0] === owner && mayServe(service, owner) && !standsAside(service, owner);
}
