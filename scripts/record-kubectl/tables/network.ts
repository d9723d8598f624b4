import type { KubeObject } from '../state.ts';
import { ageOf, firstThree, formatLabels } from './age.ts';

interface Address {
  readonly ip?: string;
  readonly hostname?: string;
}

function loadBalancerAddresses(object: KubeObject): string[] {
  const { loadBalancer } = (object['status'] ?? {}) as { loadBalancer?: { ingress?: readonly Address[] } };
  return [...new Set((loadBalancer?.ingress ?? []).flatMap(({ ip, hostname }) => ip ?? hostname ?? []))].toSorted();
}

interface ServiceSpec {
  readonly type: string;
  readonly clusterIPs?: readonly string[];
  readonly externalIPs?: readonly string[];
  readonly externalName?: string;
  readonly selector?: Readonly<Record<string, string>>;
  readonly ports: readonly { readonly port: number; readonly nodePort?: number; readonly protocol?: string }[];
}

function externalIp(service: KubeObject, spec: ServiceSpec): string {
  if (spec.type === 'ExternalName') return spec.externalName ?? '';
  const given = spec.externalIPs ?? [];
  if (spec.type !== 'LoadBalancer') return given.join(',') || '<none>';
  return [...loadBalancerAddresses(service), ...given].join(',') || '<pending>';
}

export function cellsOfService(service: KubeObject, now: number): string[] {
  const spec = service['spec'] as ServiceSpec;
  const ports = spec.ports.map(({ port, nodePort, protocol = 'TCP' }) => `${port}${nodePort === undefined ? '' : `:${nodePort}`}/${protocol}`);
  return [
    service.metadata.name, spec.type, spec.clusterIPs?.[0] ?? '<none>', externalIp(service, spec), ports.join(',') || '<none>',
    ageOf(service.metadata['creationTimestamp'] as string, now), formatLabels(spec.selector),
  ];
}

export function cellsOfIngress(ingress: KubeObject, now: number): string[] {
  const spec = ingress['spec'] as { ingressClassName?: string; rules?: readonly { host?: string }[]; tls?: readonly unknown[] };
  const rules = spec.rules ?? [];
  const hosts = rules.flatMap(({ host }) => host ?? []);
  // The first three that have a host are shown; the rest is counted over all rules.
  const shown = hosts.slice(0, 3).join(',') + (hosts.length > 3 ? ` + ${rules.length - 3} more...` : '');
  return [
    ingress.metadata.name, spec.ingressClassName ?? '<none>', shown || '*', loadBalancerAddresses(ingress).join(','), spec.tls ? '80, 443' : '80',
    ageOf(ingress.metadata['creationTimestamp'] as string, now),
  ];
}

interface Subset {
  readonly addresses?: readonly { readonly ip: string }[];
  readonly ports?: readonly { readonly port: number }[];
}

/** Only ready addresses are listed, port by port. */
export function cellsOfEndpoints(endpoints: KubeObject, now: number): string[] {
  const subsets = (endpoints['subsets'] ?? []) as readonly Subset[];
  const list = subsets.flatMap(({ addresses = [], ports = [] }) =>
    ports.length === 0 ? addresses.map(({ ip }) => ip) : ports.flatMap(({ port }) => addresses.map(({ ip }) => (ip.includes(':') ? `[${ip}]:${port}` : `${ip}:${port}`))));
  const none = subsets.length === 0 ? '<none>' : '';
  return [endpoints.metadata.name, firstThree(list, none), ageOf(endpoints.metadata['creationTimestamp'] as string, now)];
}

/** All addresses, ready or not. */
export function cellsOfSlice(slice: KubeObject, now: number): string[] {
  const ports = (slice['ports'] ?? []) as readonly { port?: number }[];
  const endpoints = (slice['endpoints'] ?? []) as readonly { addresses: readonly string[] }[];
  return [
    slice.metadata.name, slice['addressType'] as string, firstThree(ports.map(({ port }) => String(port ?? '*')), '<unset>'),
    firstThree(endpoints.flatMap(({ addresses }) => addresses), '<unset>'), ageOf(slice.metadata['creationTimestamp'] as string, now),
  ];
}
