import { isMasked } from '../draft.ts';
import type { Resource } from '../types.ts';

/** Groups of Kubernetes itself among which a kind has moved; the kind then means one thing in all of them. */
const OWN_GROUPS: ReadonlySet<string> = new Set(['', 'apps', 'extensions', 'networking.k8s.io', 'discovery.k8s.io', 'batch', 'policy', 'autoscaling']);

/** The API group of an object by its apiVersion; '' for those of Kubernetes itself. */
export function groupOf(resource: Resource): string {
  const version = resource.apiVersion ?? '';
  const group = version.includes('/') ? version.slice(0, version.indexOf('/')) : '';
  return OWN_GROUPS.has(group) ? '' : group;
}

function metadataText(resource: Resource, field: 'name' | 'namespace' | 'uid'): string | undefined {
  const value = (resource.object['metadata'] as Record<string, unknown> | undefined)?.[field];
  return typeof value === 'string' && value !== '' && !isMasked(value) ? value : undefined;
}

/**
 * Readings of one object, in input order, group by group in the order of their first. A reading that does not tell its
 * namespace joins the others of its name when all of these are in one namespace.
 */
export function groupReadings(resources: readonly Resource[]): Resource[][] {
  const named = new Map<string, Resource[]>();
  resources.forEach((resource, index) => {
    const name = metadataText(resource, 'name');
    const key = name === undefined ? `#${index}` : `${groupOf(resource)}/${resource.kind}/${name}`;
    const list = named.get(key);
    if (list) list.push(resource);
    else named.set(key, [resource]);
  });
  return [...named.values()].flatMap((list) => (list.length === 1 ? [list] : splitByNamespace(list)));
}

function splitByNamespace(list: Resource[]): Resource[][] {
  const spaces = new Set(list.map((resource) => metadataText(resource, 'namespace')));
  spaces.delete(undefined);
  if (spaces.size <= 1) return [list];
  const groups = new Map<unknown, Resource[]>();
  for (const resource of list) {
    const key = metadataText(resource, 'namespace') ?? resource;
    const group = groups.get(key);
    if (group) group.push(resource);
    else groups.set(key, [resource]);
  }
  return [...groups.values()];
}

/** Whether two readings are of one object and not of a former one of the same name. */
export function isSameObject(newer: Resource, older: Resource): boolean {
  const [one, other] = [metadataText(newer, 'uid'), metadataText(older, 'uid')];
  return one === undefined || other === undefined || one === other;
}
