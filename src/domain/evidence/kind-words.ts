const COMMAND_WORDS: Readonly<Record<string, string>> = {
  svc: 'Service', service: 'Service', services: 'Service', ing: 'Ingress', ingress: 'Ingress', ingresses: 'Ingress', po: 'Pod', pod: 'Pod', pods: 'Pod', no: 'Node', node: 'Node', nodes: 'Node',
  ep: 'Endpoints', endpoints: 'Endpoints', endpointslice: 'EndpointSlice', endpointslices: 'EndpointSlice', deploy: 'Deployment', deployment: 'Deployment', deployments: 'Deployment',
  ds: 'DaemonSet', daemonset: 'DaemonSet', daemonsets: 'DaemonSet', sts: 'StatefulSet', statefulset: 'StatefulSet', statefulsets: 'StatefulSet', rs: 'ReplicaSet', replicaset: 'ReplicaSet',
  replicasets: 'ReplicaSet', cm: 'ConfigMap', configmap: 'ConfigMap', configmaps: 'ConfigMap',
  ev: 'Event', event: 'Event', events: 'Event', secret: 'Secret', secrets: 'Secret', ns: 'Namespace', namespace: 'Namespace', namespaces: 'Namespace',
};

/** The kind that a word of a command means (`svc`, `services.v1`). */
export function kindOfWord(word: string): string | undefined {
  const plain = word.toLowerCase().split('.')[0] ?? '';
  return Object.hasOwn(COMMAND_WORDS, plain) ? COMMAND_WORDS[plain] : undefined;
}
