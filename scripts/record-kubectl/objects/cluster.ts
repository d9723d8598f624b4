import type { KubeObject } from '../state.ts';
import { normal, warning } from './make-state.ts';
import { makeObject, stateOf } from './make-object.ts';

type Fields = Readonly<Record<string, unknown>>;

interface NodeParts {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ready: 'True' | 'False' | 'Unknown';
  readonly addresses: Readonly<Record<string, string>>;
  readonly spec: Fields;
  readonly info: Readonly<Record<string, string>>;
}

function nodeConditions(ready: NodeParts['ready']): Fields[] {
  const silent = ready === 'Unknown';
  const times = { lastHeartbeatTime: silent ? '2026-03-06T22:10:05Z' : '2026-03-07T09:18:40Z', lastTransitionTime: '2026-03-02T08:16:02Z' };
  const pressure = (type: string, word: string): Fields => ({
    type, status: silent ? 'Unknown' : 'False', ...times, reason: silent ? 'NodeStatusUnknown' : `KubeletHas${word}`, message: silent ? 'Kubelet stopped posting node status.' : `kubelet has ${word.toLowerCase()} available`,
  });
  const words = { True: ['KubeletReady', 'kubelet is posting ready status'], False: ['KubeletNotReady', 'container runtime network not ready: cni plugin not initialized'], Unknown: ['NodeStatusUnknown', 'Kubelet stopped posting node status.'] }[ready];
  return [pressure('MemoryPressure', 'SufficientMemory'), pressure('DiskPressure', 'NoDiskPressure'), { type: 'Ready', status: ready, ...times, reason: words[0], message: words[1] }];
}

function makeNode({ name, labels, annotations, ready, addresses, spec, info }: NodeParts): KubeObject {
  return makeObject({
    kind: 'Node', name, namespace: '', metadata: { labels: { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', ...labels }, ...(annotations ? { annotations } : {}) },
    spec,
    status: {
      conditions: nodeConditions(ready),
      addresses: Object.entries(addresses).map(([type, address]) => ({ type, address })),
      capacity: { cpu: '4', 'ephemeral-storage': '123460788Ki', 'hugepages-2Mi': '0', memory: '15733632Ki', pods: '64' },
      allocatable: { cpu: '3900m', 'ephemeral-storage': '113781462033', 'hugepages-2Mi': '0', memory: '12571520Ki', pods: '64' },
      nodeInfo: {
        machineID: '20260302demo', systemUUID: '0000-DEMO', bootID: '1111-DEMO', kernelVersion: '5.10.134-16.1.al8.x86_64', osImage: 'Alibaba Cloud Linux 3 (Soaring Falcon)', operatingSystem: 'linux', architecture: 'amd64',
        containerRuntimeVersion: 'containerd://1.6.28', kubeletVersion: 'v1.28.3-aliyun.1', kubeProxyVersion: 'v1.28.3-aliyun.1', ...info,
      },
      daemonEndpoints: { kubeletEndpoint: { Port: 10_250 } },
    },
  });
}

function lease(name: string): KubeObject {
  return makeObject({ kind: 'Lease', name, namespace: 'kube-node-lease', spec: { holderIdentity: name, leaseDurationSeconds: 40, renewTime: '2026-03-07T09:20:25.000000Z' } });
}

const TENCENT = { osImage: 'TencentOS Server 3.1 (Final)', kernelVersion: '5.4.119-19-0009.11', kubeletVersion: 'v1.28.3-tke.5', kubeProxyVersion: 'v1.28.3-tke.5' };

/** Nodes of both clouds, well and not. */
export const NODE_STATES = [
  stateOf('node-ack-ready', makeNode({
    name: 'cn-beijing.10.0.3.21', ready: 'True', labels: { 'node.kubernetes.io/instance-type': 'ecs.g6.xlarge', 'topology.kubernetes.io/zone': 'cn-beijing-a', pool: 'front' }, annotations: { 'node.alpha.kubernetes.io/ttl': '0' },
    addresses: { InternalIP: '10.0.3.21', Hostname: 'cn-beijing.10.0.3.21' }, spec: { podCIDR: '172.20.0.0/25', podCIDRs: ['172.20.0.0/25'], providerID: 'cn-beijing.i-2zedemo1' }, info: {},
  }), [normal('Starting', 'Starting kubelet.', { source: 'kubelet', lastSeen: 3500 })], [lease('cn-beijing.10.0.3.21')]),
  stateOf('node-silent', makeNode({
    name: 'cn-beijing.10.0.3.22', ready: 'Unknown', labels: { 'topology.kubernetes.io/zone': 'cn-beijing-b' }, addresses: { InternalIP: '10.0.3.22', Hostname: 'cn-beijing.10.0.3.22' },
    spec: { providerID: 'cn-beijing.i-2zedemo2', taints: [{ key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule', timeAdded: '2026-03-06T22:11:00Z' }, { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute', timeAdded: '2026-03-06T22:11:05Z' }] }, info: {},
  }), [normal('NodeNotReady', 'Node cn-beijing.10.0.3.22 status is now: NodeNotReady', { source: 'node-controller', lastSeen: 2400 })], [lease('cn-beijing.10.0.3.22')]),
  stateOf('node-not-ready', makeNode({
    name: '10.0.4.8', ready: 'False', labels: { 'cloud.tencent.com/node-instance-id': 'ins-demo0008' }, addresses: { InternalIP: '10.0.4.8', ExternalIP: '203.0.113.88', Hostname: '10.0.4.8' },
    spec: { podCIDR: '172.16.8.0/24', podCIDRs: ['172.16.8.0/24', 'fd00:16:8::/64'], providerID: 'qcloud:///100003/ins-demo0008', taints: [{ key: 'node.kubernetes.io/not-ready', effect: 'NoExecute' }] }, info: TENCENT,
  })),
  stateOf('node-tke-cordoned', makeNode({
    name: '10.0.4.9', ready: 'True', labels: { 'cloud.tencent.com/node-instance-id': 'ins-demo0009', 'node-role.kubernetes.io/control-plane': '', 'node-role.kubernetes.io/etcd': '' }, addresses: { InternalIP: '10.0.4.9', Hostname: '10.0.4.9' },
    spec: { unschedulable: true, providerID: 'qcloud:///100003/ins-demo0009', taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }, { key: 'dedicated', value: 'shop', effect: 'PreferNoSchedule' }] }, info: TENCENT,
  }), [], [lease('10.0.4.9')]),
  stateOf('node-eklet', makeNode({
    name: 'eklet-subnet-demo1234', ready: 'True', labels: { 'node.kubernetes.io/instance-type': 'eklet', type: 'virtual-kubelet' }, addresses: { InternalIP: '10.0.1.250' },
    spec: { taints: [{ key: 'eks.tke.cloud.tencent.com/eklet', effect: 'NoSchedule' }] }, info: { kubeletVersion: 'v2.11.30-eks.1', kubeProxyVersion: '', containerRuntimeVersion: '', machineID: '', systemUUID: '', bootID: '', kernelVersion: '', osImage: '', operatingSystem: 'linux' },
  }), [warning('FreeDiskSpaceFailed', 'demo: no space', { source: 'kubelet', host: 'eklet-subnet-demo1234', lastSeen: 100, firstSeen: 100, count: 1 })]),
];

const PROXY = 'apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nmode: ipvs\nipvs:\n  scheduler: rr\n  strictARP: false\nclusterCIDR: 172.20.0.0/16\n';

/** ConfigMaps that decide how Services behave, and one full of traps. */
export const CONFIG_MAP_STATES = [
  stateOf('configmap-kube-proxy', makeObject({ kind: 'ConfigMap', name: 'kube-proxy-worker', namespace: 'kube-system', metadata: { labels: { app: 'kube-proxy' } }, data: { 'config.conf': PROXY, note: 'made by hand' } })),
  stateOf('configmap-tke-service', makeObject({
    kind: 'ConfigMap', name: 'tke-service-controller-config', namespace: 'kube-system',
    data: { EnableIngressController: 'false', GlobalRouteDirectAccess: 'true', LOADBALANCER_CRD_RELEASE: '', rules: '{"a": 1}' },
  })),
  stateOf('configmap-traps', makeObject({
    kind: 'ConfigMap', name: 'traps', namespace: 'shop', metadata: { annotations: { 'example.com/why': 'values that look like output' } },
    data: {
      'a.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: inner\n\nName: y\nNamespace: z\n', 'b.txt': 'Data\n====\nkey: value\nBinaryData', 'c.txt': 'Events:  <none>\n  Warning  Fake  3m  nobody  not an event', 'd.txt': '\n\nleading and trailing\n\n', 'e.conf': 'a = 1\tb = 2  ',
    },
    binaryData: { 'logo.png': 'iVBORw0KGgo=' },
  }), [normal('Touched', 'touched', { source: 'demo', lastSeen: 33 })]),
  stateOf('configmap-empty', makeObject({ kind: 'ConfigMap', name: 'empty', namespace: 'shop' })),
];
