/** A resource type as discovery lists it. */
export interface ResourceType {
  readonly name: string;
  readonly kind: string;
  readonly singular: string;
  readonly short: readonly string[];
  readonly namespaced: boolean;
}

function type(name: string, kind: string, singular: string, short: readonly string[] = [], namespaced = true): ResourceType {
  return { name, kind, singular, short, namespaced };
}

const SLICES = type('endpointslices', 'EndpointSlice', 'endpointslice');

/** What the server knows, by group and version. A further kind is one more line. */
export const RESOURCES: Readonly<Record<string, readonly ResourceType[]>> = {
  v1: [
    type('services', 'Service', 'service', ['svc']),
    type('endpoints', 'Endpoints', 'endpoints', ['ep']),
    type('events', 'Event', 'event', ['ev']),
    type('pods', 'Pod', 'pod', ['po']),
    type('nodes', 'Node', 'node', ['no'], false),
    type('configmaps', 'ConfigMap', 'configmap', ['cm']),
  ],
  'apps/v1': [
    type('deployments', 'Deployment', 'deployment', ['deploy']),
    type('daemonsets', 'DaemonSet', 'daemonset', ['ds']),
    type('statefulsets', 'StatefulSet', 'statefulset', ['sts']),
    type('replicasets', 'ReplicaSet', 'replicaset', ['rs']),
  ],
  'networking.k8s.io/v1': [type('ingresses', 'Ingress', 'ingress', ['ing'])],
  'discovery.k8s.io/v1': [SLICES],
  'discovery.k8s.io/v1beta1': [SLICES],
  'coordination.k8s.io/v1': [type('leases', 'Lease', 'lease')],
};

/** Answers to discovery; undefined for a path that is none. The first version of a group is the preferred one. */
export function discover(path: string): unknown {
  if (path === '/api') return { kind: 'APIVersions', versions: ['v1'] };
  if (path === '/version') return { major: '1', minor: '30', gitVersion: 'v1.30.0', gitCommit: '', gitTreeState: '', buildDate: '', goVersion: '', compiler: '', platform: '' };
  if (path === '/apis') {
    const names = [...new Set(Object.keys(RESOURCES).flatMap((key) => (key.includes('/') ? [key.split('/')[0]] : [])))];
    const groups = names.map((name) => {
      const versions = Object.keys(RESOURCES).filter((key) => key.startsWith(`${name}/`)).map((groupVersion) => ({ groupVersion, version: groupVersion.split('/')[1] }));
      return { name, versions, preferredVersion: versions[0] };
    });
    return { kind: 'APIGroupList', apiVersion: 'v1', groups };
  }
  const groupVersion = path.replace(/^\/apis?\//, '');
  const types = RESOURCES[groupVersion];
  return types && {
    kind: 'APIResourceList', apiVersion: 'v1', groupVersion,
    resources: types.map(({ name, kind, singular, short, namespaced }) => ({
      name, kind, namespaced, singularName: singular, shortNames: short, verbs: ['get', 'list'],
    })),
  };
}
