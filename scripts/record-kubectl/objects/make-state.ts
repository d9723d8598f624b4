import type { Backend, EventSpec, ServicePort, ServiceObject, ServiceState } from '../state.ts';

interface StateParts {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly type?: 'ClusterIP' | 'NodePort' | 'LoadBalancer';
  readonly ports?: readonly ServicePort[];
  /** Fields of the spec beyond what the API server would fill in by itself. */
  readonly spec?: Readonly<Record<string, unknown>>;
  /** Address of the load balancer; left out while it is pending. */
  readonly address?: Readonly<Record<string, unknown>>;
  readonly backends?: readonly Backend[];
  readonly events?: readonly EventSpec[];
}

const HTTP: ServicePort = { name: 'http', port: 80, targetPort: 8080 };

/** `count` ready pods `10.0.1.11`, `10.0.1.12` …, each with a container port named `web`. */
export function readyPods(count: number): Backend[] {
  return Array.from({ length: count }, (_, index) => ({
    ip: `10.0.1.${index + 11}`,
    ipv6: `fd00:10:1::${(index + 11).toString(16)}`,
    ready: true,
    ports: { web: 8080 },
  }));
}

/** A Service with the fields that the API server fills in, as a cluster since 1.24 would return it. */
export function makeState(parts: StateParts): ServiceState {
  const { name, namespace = 'default', type = 'LoadBalancer', ports = [HTTP], backends = readyPods(2), events = [] } = parts;
  const external = type !== 'ClusterIP';
  const service: ServiceObject = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace,
      uid: `7f1c2a90-0000-4000-8000-${String(name.length).padStart(12, '0')}`,
      creationTimestamp: '2026-03-02T08:15:30Z',
      ...(parts.labels ? { labels: parts.labels } : {}),
      ...(parts.annotations ? { annotations: parts.annotations } : {}),
    },
    spec: {
      ...(type === 'LoadBalancer' ? { allocateLoadBalancerNodePorts: true } : {}),
      clusterIP: '172.21.8.10',
      clusterIPs: ['172.21.8.10'],
      ...(external ? { externalTrafficPolicy: 'Cluster' } : {}),
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      ports: ports.map((port) => ({ protocol: 'TCP', ...(external ? { nodePort: 31000 + (port.port % 1000) } : {}), ...port })),
      selector: { app: name },
      sessionAffinity: 'None',
      type,
      ...parts.spec,
    },
    status: { loadBalancer: parts.address === undefined ? {} : { ingress: [parts.address] } },
  };
  return { service, backends, events };
}

/** A failing sync of a cloud controller: seen several times, last a minute ago. */
export function warning(reason: string, message: string, ages: Partial<EventSpec> = {}): EventSpec {
  return { type: 'Warning', source: 'service-controller', reason, message, lastSeen: 77, firstSeen: 990, count: 6, ...ages };
}

export function normal(reason: string, message: string, ages: Partial<EventSpec> = {}): EventSpec {
  return { type: 'Normal', source: 'service-controller', reason, message, lastSeen: 216, ...ages };
}
