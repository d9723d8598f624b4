import type { EventSpec, KubeObject, ObjectState } from '../state.ts';

const API_VERSIONS: Readonly<Record<string, string>> = {
  Deployment: 'apps/v1', DaemonSet: 'apps/v1', StatefulSet: 'apps/v1', ReplicaSet: 'apps/v1',
  Ingress: 'networking.k8s.io/v1', EndpointSlice: 'discovery.k8s.io/v1', Lease: 'coordination.k8s.io/v1',
};

interface ObjectParts {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}

/** A uid that is invented, but the same for the same object. */
export function uidOf(kind: string, name: string): string {
  const sum = [...`${kind}/${name}`].reduce((total, char) => (total * 31 + char.charCodeAt(0)) % 0xffffffff, 7);
  return `7f1c2a90-0000-4000-8000-0000${sum.toString(16).padStart(8, '0')}`;
}

/** An object as the API server would return it. Nodes and the like are made with an empty namespace. */
export function makeObject({ kind, name, namespace = 'default', metadata, ...rest }: ObjectParts): KubeObject {
  return {
    apiVersion: API_VERSIONS[kind] ?? 'v1',
    kind,
    metadata: {
      name,
      ...(namespace === '' ? {} : { namespace }),
      uid: uidOf(kind, name),
      creationTimestamp: '2026-03-02T08:15:30Z',
      ...metadata,
    },
    ...rest,
  };
}

/** A state whose files are named after the situation. */
export function stateOf(file: string, object: KubeObject, events: readonly EventSpec[] = [], others: readonly KubeObject[] = []): ObjectState {
  return { file, object, events, others };
}

/** The reference by which a controller owns an object. */
export function ownedBy(kind: string, name: string): Readonly<Record<string, unknown>> {
  return {
    ownerReferences: [{ apiVersion: API_VERSIONS[kind] ?? 'v1', kind, name, uid: uidOf(kind, name), controller: true, blockOwnerDeletion: true }],
  };
}

/** Conditions from `Type=Status` words, each with the times and reasons that a cluster gives. */
export function conditions(words: Readonly<Record<string, readonly [status: string, reason?: string, message?: string]>>): Readonly<Record<string, unknown>>[] {
  return Object.entries(words).map(([type, [status, reason, message]]) => ({
    type, status,
    ...(reason === undefined ? {} : { reason }),
    ...(message === undefined ? {} : { message }),
    lastTransitionTime: '2026-03-02T08:16:02Z',
  }));
}
