import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldState, lineOf, valueAt } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

const VERSIONS = ['1.20', '1.27', '1.30', '1.31', '1.33'] as const;
type Version = (typeof VERSIONS)[number];
const since31 = (version: Version): boolean => version === '1.31' || version === '1.33';

function load(version: Version, file: string): string {
  return readFileSync(new URL(`../../../testing/fixtures/kubectl/${version}/${file}.txt`, import.meta.url), 'utf8');
}

function readOne(version: Version, file: string): Resource {
  const evidence = readEvidence([{ name: file, text: load(version, file) }]);
  expect(evidence.resources).toHaveLength(file === 'svc-multi' ? 2 : 1);
  return evidence.resources[0]!;
}

const ALIBABA = 'service.beta.kubernetes.io/';
const ip = (version: Version, address: string): object => ({ ip: address, ...(since31(version) ? { ipMode: 'VIP' } : {}) });
const base = { ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4'], clusterIP: '172.21.8.10', clusterIPs: ['172.21.8.10'], selector: { app: 'demo' }, sessionAffinity: 'None' };
const port80 = { port: 80, protocol: 'TCP', targetPort: 8080 };
const list = (...addresses: string[]): object => ({ addresses, marker: 'addresses' });
const none = { addresses: [], marker: 'none' };
const blank = { addresses: [], marker: 'blank' };
const bare = { addresses: ['10.0.0.1', '10.0.0.2'], marker: 'bare' };

interface Expected {
  readonly metadata?: object;
  readonly spec: object;
  readonly ingress?: readonly object[];
  readonly endpointsLine: readonly object[];
  readonly reasons?: readonly string[];
}

const ackOk = (version: Version): Expected => ({
  metadata: {
    labels: { app: 'demo', 'service.beta.kubernetes.io/hash': '3b6d', 'service.k8s.alibaba/loadbalancer-id': 'lb-2ze0demo' },
    annotations: {
      [`${ALIBABA}alibaba-cloud-loadbalancer-address-type`]: 'intranet',
      [`${ALIBABA}alibaba-cloud-loadbalancer-cert-id`]: '1234567890_cert',
      [`${ALIBABA}alibaba-cloud-loadbalancer-protocol-port`]: 'https:443,http:80',
    },
  },
  spec: {
    ...base, type: 'LoadBalancer', externalTrafficPolicy: 'Cluster',
    ports: [
      { name: 'http', port: 80, protocol: 'TCP', targetPort: 8080, nodePort: 31080 },
      { name: 'https', port: 443, protocol: 'TCP', targetPort: 'web', nodePort: 31443 },
    ],
  },
  ingress: [ip(version, '10.0.3.4')],
  endpointsLine: [list('10.0.1.11:8080', '10.0.1.12:8080'), list('10.0.1.11:8080', '10.0.1.12:8080')],
  reasons: ['EnsuredLoadBalancer'],
});

const FILES: Readonly<Record<string, (version: Version) => Expected>> = {
  'svc-ack-ok': ackOk,
  'svc-multi': ackOk,
  'svc-noevents': (version) => ({ ...ackOk(version), reasons: [] }),
  'svc-ack-pending': () => ({
    metadata: { annotations: { [`${ALIBABA}alibaba-cloud-loadbalancer-id`]: 'lb-2ze9existing' } },
    spec: { ...base, type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30499, ports: [{ ...port80, nodePort: 31080 }] },
    endpointsLine: [none],
    reasons: ['UnAvailableLoadBalancer', 'SyncLoadBalancerFailed'],
  }),
  'svc-ack-sdk-multiline': (version) => ({
    metadata: { annotations: { [`${ALIBABA}backend-type`]: 'eni' } },
    spec: { ...base, type: 'LoadBalancer', externalTrafficPolicy: 'Cluster', ports: [{ ...port80, nodePort: 31080 }] },
    endpointsLine: [version === '1.31' ? list('10.0.1.20:8080') : blank],
    reasons: ['SyncLoadBalancerFailed', 'SyncLoadBalancerFailed'],
  }),
  'svc-clusterip-empty': () => ({ spec: { ...base, type: 'ClusterIP', ports: [{ port: 80, protocol: 'TCP', targetPort: 'http' }] }, endpointsLine: [none] }),
  'svc-everything': () => ({
    metadata: { annotations: { note: 'first line: a\nsecond line: b', zz: 'x' } },
    spec: {
      ...base, type: 'LoadBalancer', ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv4', 'IPv6'], clusterIPs: ['172.21.8.10', 'fd00::10'], externalIPs: ['203.0.113.7'],
      loadBalancerIP: '203.0.113.9', sessionAffinity: 'ClientIP', externalTrafficPolicy: 'Local', healthCheckNodePort: 32111, loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.0/24'],
      ports: [
        { name: 'grpc', port: 9000, protocol: 'TCP', targetPort: 9000, nodePort: 32000 },
        { name: 'dns', port: 53, protocol: 'UDP', targetPort: 5353, nodePort: 32053 },
      ],
    },
    ingress: [{ hostname: 'nlb-demo.cn-beijing.nlb.example.com' }],
    endpointsLine: [list('10.0.0.5:9000'), list('10.0.0.5:5353')],
  }),
  'svc-extname': () => ({
    spec: { type: 'ExternalName', externalName: 'db.example.com', sessionAffinity: 'None', ports: [{ port: 3306, protocol: 'TCP', targetPort: 3306 }] },
    endpointsLine: [none],
  }),
  'svc-headless': () => ({
    spec: { ...base, type: 'ClusterIP', clusterIP: 'None', clusterIPs: ['None'], ports: [{ name: 'peer', port: 7000, protocol: 'TCP', targetPort: 7000 }] },
    endpointsLine: [list('10.0.0.9:7000')],
  }),
  'svc-named-port-unmatched': (version) => ({
    spec: { ...base, type: 'ClusterIP', ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'web' }] },
    endpointsLine: [since31(version) ? bare : none],
  }),
  'svc-no-pods-match': (version) => ({
    spec: { ...base, type: 'ClusterIP', ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 'http' }] },
    endpointsLine: [since31(version) ? blank : none],
  }),
  'svc-one-port-unmatched': () => ({
    spec: { ...base, type: 'ClusterIP', ports: [{ name: 'http', ...port80 }, { name: 'metrics', port: 9090, protocol: 'TCP', targetPort: 'metrics' }] },
    endpointsLine: [list('10.0.0.1:8080'), blank],
  }),
  'svc-pods-not-ready': (version) => ({
    spec: { ...base, type: 'ClusterIP', ports: [{ name: 'http', ...port80 }] },
    endpointsLine: [version === '1.31' ? list('10.0.0.1:8080', '10.0.0.2:8080') : blank],
  }),
  'svc-three-plus-notready': (version) => ({
    spec: { ...base, type: 'LoadBalancer', externalTrafficPolicy: 'Cluster', ports: [{ ...port80, nodePort: 31080 }] },
    endpointsLine: [{ ...list('10.0.0.1:8080', '10.0.0.2:8080', '10.0.0.3:8080'), ...(version === '1.31' ? { more: 1 } : version === '1.33' ? { more: 0 } : {}) }],
  }),
  'svc-tke-direct': () => ({
    metadata: {
      labels: { 'service.cloud.tencent.com/loadbalance-type': 'INTERNAL' },
      annotations: {
        'service.cloud.tencent.com/client-token': '00000000-0000-4000-8000-00000000abcd',
        'service.cloud.tencent.com/direct-access': 'true',
        'service.cloud.tencent.com/specify-protocol': undefined,
        'service.cloud.tencent.com/sync-begin-time': '2026-01-04T16:24:42+08:00',
        'service.cloud.tencent.com/sync-end-time': '2026-01-04T16:24:43+08:00',
        'service.kubernetes.io/loadbalance-id': 'lb-demo1234',
      },
    },
    spec: { ...base, type: 'LoadBalancer', externalTrafficPolicy: 'Cluster', ports: [{ ...port80, nodePort: 31080 }] },
    ingress: [{ ip: '10.15.1.8' }],
    endpointsLine: [{ ...list('172.16.0.53:8080', '172.16.0.90:8080', '172.16.0.91:8080'), more: 2 }],
    reasons: ['EnsureServiceSuccess'],
  }),
};

describe.each(VERSIONS)('kubectl %s', (version) => {
  it.each(Object.keys(FILES))('%s comes back field by field', (file) => {
    const expected = FILES[file]!(version);
    const service = readOne(version, file);
    const internal = since31(version) && file !== 'svc-extname' ? { internalTrafficPolicy: 'Cluster' } : {};
    const name = file === 'svc-multi' || file === 'svc-noevents' ? 'ack-ok' : file.slice(4);
    expect(service.object['metadata']).toEqual({ name, namespace: 'default', ...expected.metadata });
    expect(service.object['spec']).toEqual({ ...expected.spec, ...internal });
    expect(service.object['status']).toEqual({ loadBalancer: expected.ingress ? { ingress: expected.ingress } : {} });
    expect(service.object['endpointsLine']).toEqual(expected.endpointsLine);
    expect(service.events.items.map((event) => event.reason)).toEqual(expected.reasons ?? []);
    expect(service.events.state).toBe(file === 'svc-noevents' ? 'unknown' : 'complete');
  });

  it.each(Object.keys(FILES))('%s tells absent from unknown', (file) => {
    const service = readOne(version, file);
    const state = (pointer: string): string => fieldState(service, pointer);
    for (const never of ['/metadata/uid', '/metadata/creationTimestamp', '/spec/loadBalancerClass', '/spec/ports/0/appProtocol', '/spec/trafficDistribution']) expect(state(never)).toBe('unknown');
    if (file !== 'svc-everything') for (const gone of ['/spec/externalIPs', '/spec/loadBalancerIP']) expect(state(gone)).toBe('absent');
    if (!FILES[file]!(version).ingress) expect(state('/status/loadBalancer/ingress')).toBe('absent');
    if (!since31(version)) expect(state('/spec/internalTrafficPolicy')).toBe('unknown');
    expect(state('/spec/healthCheckNodePort')).toBe(file === 'svc-noevents' ? 'unknown' : ['svc-everything', 'svc-ack-pending'].includes(file) ? 'present' : 'absent');
    if (file === 'svc-tke-direct') expect(state('/metadata/annotations/service.cloud.tencent.com~1specify-protocol')).toBe('unknown');
  });

  it('gives every scalar the line on which it stands', () => {
    for (const file of Object.keys(FILES)) {
      const text = load(version, file).split('\n');
      const service = readOne(version, file);
      for (const [pointer, line] of service.lines) {
        const value = valueAt(service.object, pointer);
        if (typeof value !== 'string' && typeof value !== 'number') continue;
        if (pointer.endsWith('/marker')) continue;
        const at = `${text[line - 1] ?? ''}\n${text[line] ?? ''}`;
        expect(at, `${file} ${pointer}`).toContain(String(value).split('\n')[0]);
      }
    }
  });

  it('infers the version range of the client', () => {
    const range = since31(version) ? { min: 31 } : { min: 20, max: 30 };
    expect(readOne(version, 'svc-ack-ok').client).toEqual(range);
    expect(readOne(version, 'svc-pods-not-ready').client).toEqual(range);
    expect(readOne(version, 'svc-extname').client).toEqual({ min: 20 });
  });

  it('joins a message that holds line breaks', () => {
    const [first, second] = readOne(version, 'svc-ack-sdk-multiline').events.items;
    expect(first?.message).toMatch(/SDK\.ServerError\nErrorCode: Forbidden\.RAM\n(?:.*\n)+RespHeaders: map\[\]$/);
    expect(first?.endLine).toBe(first!.startLine + 5);
    expect(second).toMatchObject({ source: 'service-controller', count: 4, message: 'Error syncing load balancer []: Message: The specified VSwitch has no available ip.' });
  });
});

it('quotes the type of a Service whose load balancer is pending', () => {
  const service = readOne('1.33', 'svc-ack-pending');
  expect(lineOf(service, '/status/loadBalancer/ingress')).toBe(6);
});
