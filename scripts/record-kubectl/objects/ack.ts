import { makeState, normal, readyPods, warning } from './make-state.ts';

const ACK = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';
const failed = (message: string) => warning('SyncLoadBalancerFailed', message);

/** Services on ACK. Event texts as the cloud controller manager of Alibaba Cloud writes them, in old and new wording. */
export const ACK_STATES = [
  makeState({
    name: 'ack-ok',
    labels: { app: 'ack-ok', 'service.beta.kubernetes.io/hash': '3b6d', 'service.k8s.alibaba/loadbalancer-id': 'lb-2ze0demo' },
    annotations: { [`${ACK}address-type`]: 'intranet', [`${ACK}protocol-port`]: 'https:443,http:80', [`${ACK}cert-id`]: '1234567890_cert' },
    ports: [
      { name: 'http', port: 80, targetPort: 8080, nodePort: 31080 },
      { name: 'https', port: 443, targetPort: 'web', nodePort: 31443 },
    ],
    address: { ip: '10.0.3.4', ipMode: 'VIP' },
    events: [normal('EnsuredLoadBalancer', 'Ensured load balancer [lb-2ze0demo]', { firstSeen: 7230, count: 12 })],
  }),
  makeState({
    name: 'ack-vswitch-full',
    events: [failed('Error syncing load balancer []: Message: The specified VSwitch has no available ip.')],
  }),
  makeState({
    name: 'ack-vswitch-full-old-wording',
    events: [
      warning(
        'CreatingLoadBalancerFailed',
        'Error creating load balancer (will retry): failed to ensure load balancer for service default/ack-vswitch-full-old-wording: Aliyun API Error: RequestId: 00000000-DEMO Status Code: 400 Code: VSwitchAvailableIpNotExist Message: The specified VSwitch has no available ip.',
      ),
    ],
  }),
  makeState({
    name: 'ack-reuse-refused-local',
    annotations: { [`${ACK}id`]: 'lb-2ze9existing' },
    spec: { externalTrafficPolicy: 'Local', healthCheckNodePort: 30499 },
    backends: [],
    events: [
      normal('UnAvailableLoadBalancer', 'There are no available nodes for LoadBalancer', { lastSeen: 77, firstSeen: 990, count: 6 }),
      warning(
        'SyncLoadBalancerFailed',
        'Error syncing load balancer [lb-2ze9existing]: apply model error: update lb attribute error: alicloud: the loadbalancer lb-2ze9existing can not be reused, can not reuse loadbalancer created by kubernetes.',
        { lastSeen: 76, count: 7 },
      ),
    ],
  }),
  makeState({
    name: 'ack-eni-on-shared-clb',
    annotations: { 'service.beta.kubernetes.io/backend-type': 'eni' },
    address: { ip: '203.0.113.20', ipMode: 'VIP' },
    events: [failed('Error syncing load balancer [lb-2ze1shared]: Message: The loadbalancer does not support backend servers of eni type')],
  }),
  makeState({
    name: 'ack-eni-sdk-multiline',
    annotations: { 'service.beta.kubernetes.io/backend-type': 'eni' },
    events: [
      warning(
        'SyncLoadBalancerFailed',
        'Error syncing load balancer []: build lb local model error: build vserver groups error: call DescribeNetworkInterfaces: SDK.ServerError\nErrorCode: Forbidden.RAM\nRecommend: https://example.invalid/diagnose\nRequestId: 00000000-DEMO\nMessage: User not authorized to operate on the specified resource.\nRespHeaders: map[]',
        { lastSeen: 336, firstSeen: 336, count: 1 },
      ),
      warning('SyncLoadBalancerFailed', 'Error syncing load balancer []: can not find eniid for ip 172.20.0.9 in vpc vpc-2ze5demo', {
        lastSeen: 96,
        firstSeen: 576,
        count: 4,
      }),
    ],
  }),
  makeState({
    name: 'ack-backend-quota',
    address: { ip: '203.0.113.21', ipMode: 'VIP' },
    backends: readyPods(5),
    events: [
      failed('Error syncing load balancer [lb-2ze2quota]: Message: The backend server number has reached to the quota limit of this load balancers'),
    ],
  }),
  makeState({
    name: 'ack-healed',
    address: { ip: '203.0.113.22', ipMode: 'VIP' },
    events: [
      warning('SyncLoadBalancerFailed', 'Error syncing load balancer [lb-2ze3healed]: Message: The account is arrearage.', { lastSeen: 1830, firstSeen: 3030 }),
      normal('EnsuredLoadBalancer', 'Ensured load balancer [lb-2ze3healed]', { lastSeen: 630, firstSeen: 630, count: 1 }),
    ],
  }),
  makeState({
    name: 'ack-lb-deleted',
    address: { ip: '203.0.113.23', ipMode: 'VIP' },
    events: [
      failed(
        "Error syncing load balancer []: alicloud: can not find loadbalancer, but it's defined in service [203.0.113.23] this may happen when you delete the loadbalancer",
      ),
    ],
  }),
  makeState({
    name: 'ack-nlb-hostname',
    annotations: { [`${ACK}zone-maps`]: 'cn-beijing-a:vsw-2ze0a,cn-beijing-b:vsw-2ze0b' },
    spec: { loadBalancerClass: 'alibabacloud.com/nlb' },
    address: { hostname: 'nlb-demo.cn-beijing.nlb.example.com' },
    events: [normal('EnsuredLoadBalancer', 'Ensured load balancer [nlb-demo]', { source: 'nlb-controller' })],
  }),
];
