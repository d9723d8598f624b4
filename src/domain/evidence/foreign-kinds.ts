import type { Resource } from './types.ts';

/** API groups, past and present, of the kinds that mean something here; '' is the core group. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  Service: [''], Pod: [''], Node: [''], Endpoints: [''], ConfigMap: [''], Secret: [''], Namespace: [''],
  Event: ['', 'events.k8s.io'],
  EndpointSlice: ['discovery.k8s.io'],
  Ingress: ['networking.k8s.io', 'extensions'],
  IngressClass: ['networking.k8s.io'],
  Deployment: ['apps', 'extensions'], DaemonSet: ['apps', 'extensions'], ReplicaSet: ['apps', 'extensions'], StatefulSet: ['apps'],
};

/**
 * An object by the name of its kind, qualified where another API group has a kind of that name, as kubectl writes it: a
 * `Service.serving.knative.dev` has no ports, an `Ingress.config.openshift.io` no rules, and neither lacks them.
 */
export function qualifyKind(resource: Resource): Resource {
  const { kind, apiVersion } = resource;
  const groups = Object.hasOwn(GROUPS, kind) ? GROUPS[kind] : undefined;
  if (groups === undefined || apiVersion === undefined) return resource;
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return groups.includes(group) ? resource : { ...resource, kind: group === '' ? `${kind}.core` : `${kind}.${group}` };
}
