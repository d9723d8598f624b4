import type { Backend, KubeObject, ServicePort, ServiceState } from './state.ts';

interface ResolvedPort {
  readonly name: string;
  readonly port: number;
  readonly protocol: string;
}

/** A named targetPort that no container has is skipped, as the controllers do; a number is taken as it is. */
function resolvePorts(ports: readonly ServicePort[], backend: Backend): ResolvedPort[] {
  return ports.flatMap(({ name = '', targetPort, protocol = 'TCP' }) => {
    const port = typeof targetPort === 'number' ? targetPort : backend.ports?.[targetPort];
    return port === undefined ? [] : [{ name, port, protocol }];
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}

function ownMetadata({ service }: ServiceState, name: string): KubeObject['metadata'] {
  const { namespace, creationTimestamp } = service.metadata;
  return { name, namespace, creationTimestamp, uid: `00000000-0000-4000-8000-${name.length.toString().padStart(12, '0')}` };
}

/** The Endpoints object that the endpoints controller would write; undefined for a Service without selector. */
export function toEndpoints(state: ServiceState): KubeObject | undefined {
  const { service, backends } = state;
  if (service.spec.selector === undefined) return undefined;
  const bound = backends
    .map((backend) => ({ backend, ports: resolvePorts(service.spec.ports, backend) }))
    .filter(({ ports }) => ports.length > 0 || service.spec.ports.length === 0);
  const groups = groupBy(bound, ({ ports }) => JSON.stringify(ports));
  const subsets = groups.map((members) => {
    const addresses = (ready: boolean) =>
      members.filter(({ backend }) => backend.ready === ready).map(({ backend }) => ({ ip: backend.ip }));
    return {
      ...(addresses(true).length > 0 ? { addresses: addresses(true) } : {}),
      ...(addresses(false).length > 0 ? { notReadyAddresses: addresses(false) } : {}),
      ports: members[0]?.ports ?? [],
    };
  });
  const metadata = ownMetadata(state, service.metadata.name);
  return { apiVersion: 'v1', kind: 'Endpoints', metadata, ...(subsets.length > 0 ? { subsets } : {}) };
}

function toSlice(state: ServiceState, family: 'IPv4' | 'IPv6', members: readonly Backend[], index: number): KubeObject {
  const name = state.service.metadata.name;
  const first = members[0];
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { ...ownMetadata(state, `${name}-${family.toLowerCase()}${index}`), labels: { 'kubernetes.io/service-name': name } },
    addressType: family,
    endpoints: members.map((backend) => ({
      addresses: [family === 'IPv6' ? backend.ipv6 : backend.ip],
      conditions: { ready: backend.ready, serving: backend.ready, terminating: false },
    })),
    // The API server gives the empty placeholder no ports at all.
    ports: first === undefined ? null : resolvePorts(state.service.spec.ports, first),
  };
}

/** The EndpointSlices that their controller would write: one per family and port set, an empty one without pods. */
export function toSlices(state: ServiceState): KubeObject[] {
  const { service, backends } = state;
  if (service.spec.selector === undefined) return [];
  const families = (service.spec['ipFamilies'] as ('IPv4' | 'IPv6')[] | undefined) ?? ['IPv4'];
  return families.flatMap((family) => {
    const groups = groupBy(backends, (backend) => JSON.stringify(resolvePorts(service.spec.ports, backend)));
    const slices = groups.map((members, index) => toSlice(state, family, members, index));
    return slices.length > 0 ? slices : [toSlice(state, family, [], 0)];
  });
}
