import { makeState, normal, readyPods, warning } from './make-state.ts';

/**
 * Services on TKE and TKE Serverless. `RetrunCode` is how the controller spells it. Of failing syncs only the code is
 * documented: their reason and the words round the code are invented here, and nothing may be read from them.
 */
export const TKE_STATES = [
  makeState({
    name: 'tke-direct-access',
    namespace: 'shop',
    labels: { 'service.cloud.tencent.com/loadbalance-type': 'INTERNAL' },
    annotations: {
      'service.cloud.tencent.com/client-token': '00000000-0000-4000-8000-00000000abcd',
      'service.cloud.tencent.com/direct-access': 'true',
      'service.cloud.tencent.com/specify-protocol':
        '{"80":{"protocol":["HTTPS"],"hosts":{"a.example.com":{"tls":"cert-secret-a"},"b.example.com":{"tls":"cert-secret-b"},"c.example.com":{"tls":"cert-secret-c"}}}}',
      'service.cloud.tencent.com/sync-begin-time': '2026-01-04T16:24:42+08:00',
      'service.cloud.tencent.com/sync-end-time': '2026-01-04T16:24:43+08:00',
      'service.kubernetes.io/loadbalance-id': 'lb-demo1234',
    },
    address: { ip: '10.15.1.8' },
    backends: readyPods(5),
    events: [normal('EnsureServiceSuccess', 'Service Sync Success. RetrunCode: S2000', { lastSeen: 143, firstSeen: 144, count: 2 })],
  }),
  makeState({
    name: 'tke-internal-clb-loopback',
    annotations: {
      'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid': 'subnet-demo1234',
      'service.kubernetes.io/loadbalance-id': 'lb-demo5678',
    },
    address: { ip: '10.15.1.9' },
    events: [normal('EnsureServiceSuccess', 'Service Sync Success. RetrunCode: S2000')],
  }),
  makeState({
    name: 'tke-existing-clb-taken',
    annotations: { 'service.kubernetes.io/tke-existed-lbid': 'lb-demotaken' },
    events: [
      warning('EnsureServiceFailed', 'Service Sync Failed. RetrunCode: E4012 Loadbalancer lb-demotaken is managed by TKE and can not be used by this Service.'),
    ],
  }),
  makeState({
    name: 'tke-subnet-full',
    annotations: { 'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid': 'subnet-demofull' },
    events: [warning('EnsureServiceFailed', 'Service Sync Failed. RetrunCode: E4008 The subnet subnet-demofull has no available ip.')],
  }),
  makeState({
    name: 'tke-serverless-ok',
    annotations: {
      'service.kubernetes.io/loadbalance-id': 'lb-demoeks1',
      'service.kubernetes.io/qcloud-clusterip-loadbalancer-subnetid': 'subnet-demo1234',
    },
    address: { ip: '203.0.113.40' },
    events: [normal('EnsureServiceSuccess', 'Service Sync Success. RetrunCode: S2000')],
  }),
];
