import { groupOf } from './merge/group-readings.ts';
import type { Resource } from './types.ts';

/** Kinds of Kubernetes itself whose names others use too. */
const KINDS: ReadonlySet<string> = new Set(['Service', 'Pod', 'Node', 'Endpoints', 'EndpointSlice', 'ConfigMap', 'Secret', 'Ingress', 'IngressClass', 'Deployment', 'DaemonSet', 'ReplicaSet', 'StatefulSet']);

/**
 * An object by the name of its kind, qualified where another API group has a kind of that name, as kubectl writes it: a
 * `Service.serving.knative.dev` has no ports, an `Ingress.config.openshift.io` no rules, and neither lacks them. A group of
 * Kubernetes that is merely wrong for the kind is a slip of the author.
 */
export function qualifyKind(resource: Resource): Resource {
  const group = KINDS.has(resource.kind) ? groupOf(resource) : '';
  return group === '' ? resource : { ...resource, kind: `${resource.kind}.${group}` };
}
