import { ownEntry } from '../own-entry.ts';
/** Command templates that settle what a condition could not read. Read-only, all of them. */
export const PROBES = {
  service: 'kubectl -n {{namespace}} get service {{name}} -o yaml',
  serviceEvents: 'kubectl -n {{namespace}} describe service {{name}}',
  ingress: 'kubectl -n {{namespace}} get ingress {{name}} -o yaml',
  ingressEvents: 'kubectl -n {{namespace}} describe ingress {{name}}',
  endpoints: 'kubectl -n {{namespace}} get endpoints {{name}} -o yaml',
  endpointSlices: 'kubectl -n {{namespace}} get endpointslices -l kubernetes.io/service-name={{name}} -o yaml',
  podsOfService: 'kubectl -n {{namespace}} get pods -l {{selector}} -o yaml',
  workloads: 'kubectl -n {{namespace}} get deployments,statefulsets,daemonsets -o yaml',
  nodes: 'kubectl get nodes -o wide',
  services: 'kubectl -n {{namespace}} get services -o yaml',
  allServices: 'kubectl get services -A -o yaml',
  allClbUsers: 'kubectl get services,ingresses -A -o yaml',
  ingresses: 'kubectl -n {{namespace}} get ingresses -o yaml',
  serviceConfigs: 'kubectl -n {{namespace}} get tkeserviceconfigs.cloud.tencent.com -o yaml',
  secretTypes: 'kubectl -n {{namespace}} get secrets',
  tkeServiceController: 'kubectl -n kube-system get configmap tke-service-controller-config -o yaml',
  kubeProxyMode:
    'kubectl -n kube-system get configmap/kube-proxy configmap/kube-proxy-worker daemonset/kube-proxy --ignore-not-found -o yaml',
  kubeProxyImage: 'kubectl -n kube-system get daemonset kube-proxy -o yaml',
  ccmImage: 'kubectl -n kube-system get pods -l app=cloud-controller-manager -o yaml',
  systemDaemonSets: 'kubectl -n kube-system get daemonsets',
  systemPods: 'kubectl -n kube-system get pods -o yaml',
  version: 'kubectl version',
  curl: 'curl -sS -i -m 5 http://{{address}}/',
} as const;

const BY_KIND: Readonly<Record<string, string>> = {
  Service: PROBES.service,
  Ingress: PROBES.ingress,
};

const EVENTS_BY_KIND: Readonly<Record<string, string>> = {
  Service: PROBES.serviceEvents,
  Ingress: PROBES.ingressEvents,
};

const CLUSTER_SCOPED = new Set(['Node', 'IngressClass', 'Namespace']);

/** The command that prints every field of an object of this kind. */
export function probeForKind(kind: string): string {
  const known = ownEntry(BY_KIND, kind);
  if (known !== undefined) return known;
  const scope = CLUSTER_SCOPED.has(kind) ? '' : '-n {{namespace}} ';
  return `kubectl ${scope}get ${kind.toLowerCase()} {{name}} -o yaml`;
}

/** The command that prints the events of an object of this kind. */
export function eventProbeForKind(kind: string): string {
  const scope = CLUSTER_SCOPED.has(kind) ? '' : '-n {{namespace}} ';
  return ownEntry(EVENTS_BY_KIND, kind) ?? `kubectl ${scope}describe ${kind.toLowerCase()} {{name}}`;
}
