import { valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { resourcesWithLabels } from '../label-index.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { readLabels, sharesNamespace, type Labels } from '../selectors.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { raiseForObject, viewOf, viewTypeOf, withUnknownEnd } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

const PODS = ['Pod'];

/** Selector of a Service, its read recorded; Unknown when the evidence does not show it whole. */
export function selectorOf(view: View): Labels {
  const source = view[SOURCE];
  const { session, resource } = source;
  if (resource === null) return raiseForObject(source);
  session.trace.reads.push({ resource, pointer: '/spec/selector' });
  return remember(session, resource, 'selector', () => readLabels(resource, '/spec/selector')) ?? raiseForObject(source);
}

/** Pods of the evidence that a Service selects. There may be more outside of the evidence. */
export function podsSelectedBy(view: View): readonly Resource[] {
  const selector = selectorOf(view);
  const { session, resource } = view[SOURCE];
  return resource === null ? [] : resourcesWithLabels(session, resource, selector, PODS, '/metadata/labels');
}

/** Workloads of the evidence whose Pod template a Service selects. */
export function workloadsSelectedBy(view: View): readonly Resource[] {
  const selector = selectorOf(view);
  const { session, resource } = view[SOURCE];
  return resource === null ? [] : resourcesWithLabels(session, resource, selector, WORKLOAD_KINDS, '/spec/template/metadata/labels');
}

function openViews(view: View, resources: readonly Resource[], probe: string): View[] {
  const { session, resource } = view[SOURCE];
  const views = resources.map((item) => viewOf(session, item, viewTypeOf(item.kind)));
  return withUnknownEnd(views, () => raiseUnknown(session.trace, probe, resource));
}

const BACKEND_NAMES = ['/service/name', '/serviceName'];

/** Names of the Services that an Ingress sends to, each once. */
export function backendNames(ingress: Resource): string[] {
  const rules = valueOf(ingress, '/spec/rules');
  const names = new Set<string>();
  const add = (pointer: Pointer): void => {
    for (const field of BACKEND_NAMES) {
      const name = valueOf(ingress, pointer + field);
      if (typeof name === 'string') names.add(name);
    }
  };
  add('/spec/defaultBackend');
  add('/spec/backend');
  (Array.isArray(rules) ? rules : []).forEach((_rule, i) => {
    const paths = valueOf(ingress, `/spec/rules/${i}/http/paths`);
    (Array.isArray(paths) ? paths : []).forEach((_path, j) => add(`/spec/rules/${i}/http/paths/${j}/backend`));
  });
  return [...names];
}

/** The Services that an Ingress sends to, a list for each name; empty where the evidence does not hold the Service. */
export function backendServices(session: Session, ingress: Resource): readonly (readonly Resource[])[] {
  return backendNames(ingress).map((name) => resourcesNamed(session, 'Service', name).filter((service) => sharesNamespace(ingress, service)));
}

function servicesBehind(view: View): View[] {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const found = backendServices(session, resource);
  const all = found.every((services) => services.length > 0);
  const views = found.flat().map((service) => viewOf(session, service, 'Service'));
  return all && !resource.open.has('/spec/rules')
    ? views
    : withUnknownEnd(views, () => raiseUnknown(session.trace, PROBES.services, resource));
}

function listOfKind(session: Session, kinds: readonly string[], probe: string): View[] {
  const views = kinds.flatMap((kind) => session.byKind.get(kind) ?? []).map((item) => viewOf(session, item, viewTypeOf(item.kind)));
  return withUnknownEnd(views, () => raiseUnknown(session.trace, probe, null));
}

/** Which objects belong together. All these lists are open: what was not pasted may exist. */
export const JOIN_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'pods(Service): list<Pod>',
    description: 'Pods in the same namespace that the selector picks; open, and empty for a Service without a selector.',
    run: (_session, view: View) =>
      Object.keys(selectorOf(view)).length === 0 ? [] : openViews(view, podsSelectedBy(view), PROBES.podsOfService),
  },
  {
    signature: 'workloads(Service): list<Workload>',
    description: 'Deployments and the like whose Pod template the selector picks; open.',
    run: (_session, view: View) =>
      Object.keys(selectorOf(view)).length === 0 ? [] : openViews(view, workloadsSelectedBy(view), PROBES.workloads),
  },
  {
    signature: 'services(Ingress): list<Service>',
    description: 'Services the Ingress sends to; open where one of them is not in the evidence.',
    run: (_session, view: View) => servicesBehind(view),
  },
  {
    signature: 'nodes(): list<Node>',
    description: 'Nodes of the evidence; open.',
    run: (session) => listOfKind(session, ['Node'], PROBES.nodes),
  },
  {
    signature: 'hasSelector(Service): bool',
    description: 'Whether the Service selects Pods; one without a selector has its endpoints made by hand.',
    run: (_session, view: View) => Object.keys(selectorOf(view)).length > 0,
  },
  {
    signature: 'selectorValue(Service, string): string',
    description: "Value that the selector asks of a label; '' when it does not ask for it.",
    run: (_session, view: View, key: string) => selectorOf(view)[key] ?? '',
  },
];
