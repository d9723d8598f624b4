import type { Backend } from '../state.ts';
import { makeState, readyPods } from './make-state.ts';

const notReady = (pods: readonly Backend[]): Backend[] => pods.map((pod) => ({ ...pod, ready: false }));
const named = (targetPort: string) => ({ name: targetPort, port: 80, targetPort });

/** What any cluster can show, without a cloud: selectors, readiness, port names, families and types. */
export const CORE_STATES = [
  makeState({ name: 'pending', annotations: {} }),
  makeState({ name: 'no-pods-match', type: 'ClusterIP', backends: [] }),
  makeState({ name: 'pods-not-ready', type: 'ClusterIP', backends: notReady(readyPods(2)) }),
  makeState({ name: 'some-not-ready', type: 'NodePort', backends: [...readyPods(4).slice(0, 3), ...notReady(readyPods(4).slice(3))] }),
  makeState({ name: 'named-port-unmatched', type: 'ClusterIP', ports: [named('http')] }),
  makeState({
    name: 'one-port-unmatched',
    type: 'ClusterIP',
    ports: [{ name: 'http', port: 80, targetPort: 'web' }, { name: 'metrics', port: 9090, targetPort: 'metrics' }],
  }),
  makeState({
    name: 'ports-differ-by-pod',
    type: 'ClusterIP',
    ports: [named('web')],
    backends: readyPods(2).map((pod, index) => ({ ...pod, ports: { web: 8080 + index } })),
  }),
  makeState({
    name: 'dual-stack',
    namespace: 'team-a',
    spec: {
      clusterIPs: ['172.21.8.10', 'fd00:21::8:10'],
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'PreferDualStack',
    },
    address: { ip: '203.0.113.60' },
  }),
  makeState({
    name: 'many-ports',
    ports: [
      { name: 'http', port: 80, targetPort: 8080 },
      { name: 'https', port: 443, targetPort: 8443 },
      { name: 'dns-tcp', port: 53, targetPort: 5353 },
      { name: 'dns-udp', port: 53, targetPort: 5353, protocol: 'UDP', nodePort: 31953 },
      { name: 'grpc', port: 9000, targetPort: 'web' },
      { name: 'metrics', port: 9090, targetPort: 9090 },
    ],
    address: { ip: '203.0.113.61' },
    backends: readyPods(7),
  }),
  makeState({
    name: 'long-annotations',
    annotations: {
      // kubectl breaks the line when key, colon, blank and value are longer than 140.
      'example.com/just-fits': 'v'.repeat(138 - 'example.com/just-fits'.length),
      'example.com/one-too-long': 'v'.repeat(139 - 'example.com/one-too-long'.length),
      'example.com/long-json': JSON.stringify({ rules: Array.from({ length: 12 }, (_, index) => ({ host: `h${index}.example.com`, port: 8000 + index })) }),
      'example.com/several-lines': 'first line: a\nsecond line: b\n\n  indented fourth line',
      'example.com/empty': '',
      'example.com/zz-colons': 'a: b, c: "d: e", http://example.com:8080/x',
    },
    address: { ip: '203.0.113.62' },
  }),
  makeState({
    name: 'everything',
    annotations: { note: 'first line: a\nsecond line: b', zz: 'x' },
    ports: [
      { name: 'grpc', port: 9000, targetPort: 9000, nodePort: 32000 },
      { name: 'dns', port: 53, targetPort: 5353, protocol: 'UDP', nodePort: 32053 },
    ],
    spec: {
      clusterIPs: ['172.21.8.10', 'fd00:21::8:10'],
      ipFamilies: ['IPv4', 'IPv6'],
      ipFamilyPolicy: 'PreferDualStack',
      externalIPs: ['203.0.113.7', '203.0.113.8'],
      externalTrafficPolicy: 'Local',
      healthCheckNodePort: 32111,
      loadBalancerIP: '203.0.113.9',
      loadBalancerSourceRanges: ['203.0.113.0/24', '198.51.100.0/24'],
      sessionAffinity: 'ClientIP',
      sessionAffinityConfig: { clientIP: { timeoutSeconds: 10_800 } },
    },
    address: { hostname: 'nlb-demo.cn-beijing.nlb.example.com', ip: '203.0.113.9', ipMode: 'Proxy' },
  }),
  makeState({
    name: 'external-name',
    type: 'ClusterIP',
    ports: [{ port: 3306, targetPort: 3306 }],
    spec: {
      type: 'ExternalName',
      externalName: 'db.example.com',
      clusterIP: undefined, clusterIPs: undefined, ipFamilies: undefined, ipFamilyPolicy: undefined,
      internalTrafficPolicy: undefined, selector: undefined,
    },
    backends: [],
  }),
  makeState({ name: 'headless', type: 'ClusterIP', ports: [{ name: 'peer', port: 7000, targetPort: 7000 }], spec: { clusterIP: 'None', clusterIPs: ['None'] } }),
  makeState({ name: 'without-selector', type: 'ClusterIP', spec: { selector: undefined }, backends: [] }),
  makeState({ name: 'unnamed-port', type: 'NodePort', ports: [{ port: 80, targetPort: 8080 }] }),
];
