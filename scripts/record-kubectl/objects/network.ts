import { normal, warning } from './make-state.ts';
import { makeObject, ownedBy, stateOf } from './make-object.ts';

const backend = (name: string, port: number | string): object => ({ service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } });
const at = (path: string, to: object, pathType = 'Prefix'): object => ({ path, pathType, backend: to });
const rule = (host: string | undefined, ...paths: readonly object[]): object => ({ ...(host === undefined ? {} : { host }), http: { paths } });
const QCLOUD = 'kubernetes.io/ingress.';

interface IngressParts {
  readonly name: string;
  readonly namespace?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly address?: readonly Readonly<Record<string, string>>[];
}

function ingress({ address, ...parts }: IngressParts): ReturnType<typeof makeObject> {
  return makeObject({ kind: 'Ingress', ...parts, status: { loadBalancer: address === undefined ? {} : { ingress: address } } });
}

/** Ingresses of the clouds and of plain clusters. Their backends are Services of other states. */
export const INGRESS_STATES = [
  stateOf('ingress-tke-qcloud', ingress({
    name: 'tke-shop',
    metadata: {
      annotations: {
        [`${QCLOUD}class`]: 'qcloud', [`${QCLOUD}qcloud-loadbalance-id`]: 'lb-demo9999', [`${QCLOUD}rule-mix`]: 'true',
        [`${QCLOUD}https-rules`]: JSON.stringify([{ host: 'www.example.com', path: '/', backend: { serviceName: 'ack-ok', servicePort: '80' } }, { host: 'www.example.com', path: '/api', backend: { serviceName: 'missing', servicePort: 'http' } }]),
      },
    },
    spec: {
      tls: [{ hosts: ['www.example.com', 'shop.example.com'], secretName: 'www-cert' }, { hosts: ['b.example.com'] }, { secretName: 'default-cert' }],
      rules: [
        rule('www.example.com', at('/', backend('ack-ok', 80), 'ImplementationSpecific'), at('/api', backend('missing', 'http'))),
        rule(undefined, at('/health', backend('many-ports', 'grpc'), 'Exact')),
      ],
    },
    address: [{ ip: '203.0.113.20' }],
  }), [warning('EnsureIngressFailed', 'E4041 demo: text after the code', { source: 'loadbalancer-ingress-controller', lastSeen: 57, firstSeen: 217, count: 9 })]),
  stateOf('ingress-alb', ingress({
    name: 'alb-shop', metadata: { labels: { app: 'shop', team: 'front' }, annotations: { 'alb.ingress.kubernetes.io/listen-ports': '[{"HTTP": 80},{"HTTPS": 443}]' } },
    spec: { ingressClassName: 'alb', rules: [rule('a.example.com', at('/*', backend('ack-ok', 'https'), 'ImplementationSpecific')), rule('b.example.com', at('/', backend('no-pods-match', 80))), rule('c.example.com', at('/', backend('pods-not-ready', 80))), rule('d.example.com', at('/', backend('some-not-ready', 80)))] },
    address: [{ hostname: 'alb-demo.cn-beijing.alb.example.com' }],
  }), [normal('SuccessfullyReconciled', 'Successfully reconciled', { source: 'ingress', lastSeen: 240 })]),
  stateOf('ingress-nginx-default', ingress({
    name: 'nginx-default',
    spec: { ingressClassName: 'nginx', defaultBackend: backend('ack-ok', 80), rules: [rule('*.example.com', at('/', backend('unnamed-port', 80)))] },
    address: [{ ip: '203.0.113.21' }, { ip: '203.0.113.22' }],
  })),
  stateOf('ingress-default-only', ingress({ name: 'default-only', spec: { ingressClassName: 'nginx', defaultBackend: backend('named-port-unmatched', 80) } })),
  stateOf('ingress-resource', ingress({
    name: 'static-files',
    spec: { ingressClassName: 'nginx', rules: [rule('files.example.com', at('/icons', { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'icons' } }, 'ImplementationSpecific'), at('/', backend('headless', 'peer')))] },
  })),
  stateOf('ingress-resource-default', ingress({
    name: 'bucket-default', spec: { ingressClassName: 'nginx', defaultBackend: { resource: { apiGroup: 'k8s.example.com', kind: 'StorageBucket', name: 'site' } } },
  })),
  stateOf('ingress-missing-service', ingress({ name: 'broken', spec: { ingressClassName: 'mse', rules: [rule('x.example.com', at('/', backend('nosuch', 8080)))] } })),
  stateOf('ingress-no-host', ingress({
    name: 'any-host', metadata: { annotations: { 'nginx.ingress.kubernetes.io/rewrite-target': '/$1' } },
    spec: { rules: [rule(undefined, { pathType: 'ImplementationSpecific', backend: backend('ack-ok', 80) }, at('/v1/(.*)', backend('one-port-unmatched', 'metrics'), 'ImplementationSpecific'))] },
  })),
  stateOf('ingress-shop', ingress({ name: 'shop', namespace: 'shop', spec: { ingressClassName: 'nginx', rules: [rule('shop.example.com', at('/', backend('tke-direct-access', 80)))] } })),
];

const ref = (name: string): object => ({ kind: 'Pod', namespace: 'shop', name });
const SERVED_BY = (service: string): Readonly<Record<string, unknown>> => ({ labels: { 'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io', 'kubernetes.io/service-name': service }, ...ownedBy('Service', service) });

/** Endpoints and slices that no Service of another state has. */
export const ENDPOINT_STATES = [
  stateOf('endpoints-mixed', makeObject({
    kind: 'Endpoints', name: 'mixed', namespace: 'shop', metadata: { labels: { app: 'mixed' }, annotations: { 'endpoints.kubernetes.io/last-change-trigger-time': '2026-03-02T08:15:30Z' } },
    subsets: [
      { addresses: [{ ip: '10.0.1.31', nodeName: 'cn-beijing.10.0.3.21', targetRef: ref('web-6d4cf56db6-2x9lp') }, { ip: '10.0.1.32' }], notReadyAddresses: [{ ip: '10.0.1.33' }], ports: [{ name: 'http', port: 8080, protocol: 'TCP' }, { name: 'dns', port: 53, protocol: 'UDP' }] },
      { notReadyAddresses: [{ ip: '10.0.1.34' }, { ip: '10.0.1.35' }], ports: [{ name: 'http', port: 8081, protocol: 'TCP' }] },
    ],
  })),
  stateOf('endpoints-unnamed', makeObject({ kind: 'Endpoints', name: 'outside-db', namespace: 'shop', subsets: [{ addresses: [{ ip: '192.0.2.10' }, { ip: 'fd00::10' }], ports: [{ port: 3306, protocol: 'TCP' }] }] })),
  stateOf('endpoints-none', makeObject({ kind: 'Endpoints', name: 'nobody', namespace: 'shop' }), [warning('FailedToUpdateEndpoint', 'Failed to update endpoint shop/nobody: demo', { source: 'endpoint-controller', lastSeen: 130, firstSeen: 130, count: 1 })]),
  stateOf('endpoints-without-ports', makeObject({ kind: 'Endpoints', name: 'peers', namespace: 'shop', subsets: [{ addresses: [{ ip: '10.0.1.51' }] }] })),
  stateOf('slice-mixed', makeObject({
    kind: 'EndpointSlice', name: 'mixed-7x2kq', namespace: 'shop', metadata: SERVED_BY('mixed'), addressType: 'IPv4',
    endpoints: [
      { addresses: ['10.0.1.31'], conditions: { ready: true, serving: true, terminating: false }, nodeName: 'cn-beijing.10.0.3.21', zone: 'cn-beijing-a', targetRef: ref('web-6d4cf56db6-2x9lp') },
      { addresses: ['10.0.1.33'], conditions: { ready: false, serving: false, terminating: false }, nodeName: 'cn-beijing.10.0.3.22', zone: 'cn-beijing-b', targetRef: ref('worker-5b8f9c7d6-crash') },
      { addresses: ['10.0.1.36'], conditions: { ready: false, serving: true, terminating: true }, hostname: 'db-0' },
    ],
    ports: [{ name: 'http', port: 8080, protocol: 'TCP' }, { name: 'dns', port: 5353, protocol: 'UDP' }],
  })),
  stateOf('slice-ipv6', makeObject({
    kind: 'EndpointSlice', name: 'mixed-v6abc', namespace: 'shop', metadata: SERVED_BY('mixed'), addressType: 'IPv6',
    endpoints: [{ addresses: ['fd00:10:1::1f'], conditions: { ready: true }, nodeName: 'cn-beijing.10.0.3.21', targetRef: ref('web-6d4cf56db6-2x9lp') }],
    ports: [{ name: '', port: 8080, protocol: 'TCP' }],
  })),
  stateOf('slice-empty', makeObject({ kind: 'EndpointSlice', name: 'nobody-x1', namespace: 'shop', metadata: SERVED_BY('nobody'), addressType: 'IPv4', endpoints: [], ports: null })),
  stateOf('slice-fqdn', makeObject({
    kind: 'EndpointSlice', name: 'outside', namespace: 'shop', metadata: { labels: { 'kubernetes.io/service-name': 'outside' }, annotations: { 'example.com/by': 'hand' } }, addressType: 'FQDN',
    endpoints: [{ addresses: ['db-a.example.com'], conditions: {} }], ports: [{ name: 'mysql', port: 3306, protocol: 'TCP', appProtocol: 'mysql' }],
  })),
];
