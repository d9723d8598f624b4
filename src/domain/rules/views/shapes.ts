/** `int` is a bigint in CEL; `view` names another shape; `list<…>` holds strings or views. */
export type FieldType = string;

export interface FieldSpec {
  readonly type: FieldType;
  /** What the API server fills in when the field is absent. */
  readonly default?: string | bigint | boolean;
  /** The field whose value is the default (`targetPort` is `port` where left out). */
  readonly defaultFrom?: string;
  /** Filled in by the server: its absence from a hand-written manifest proves nothing. */
  readonly assigned?: true;
}

export type Shape = Readonly<Record<string, FieldType | FieldSpec>>;

const assigned = (type: FieldType): FieldSpec => ({ type, assigned: true });
const otherwise = (type: FieldType, value: string | bigint | boolean): FieldSpec => ({ type, default: value });

const POD_SPEC: Shape = {
  nodeName: assigned('string'),
  hostNetwork: 'bool',
  serviceAccountName: 'string',
  terminationGracePeriodSeconds: otherwise('int', 30n),
  containers: 'list<Container>',
  initContainers: 'list<Container>',
  readinessGates: 'list<ReadinessGate>',
};

const PROBE: Shape = {
  httpGet: 'ProbeAction',
  tcpSocket: 'ProbeAction',
  grpc: 'ProbeAction',
  exec: 'ProbeAction',
  initialDelaySeconds: 'int',
  periodSeconds: otherwise('int', 10n),
  failureThreshold: otherwise('int', 3n),
};

/**
 * Every field that a condition may name, by type. Field names and defaults are those of the Kubernetes API; maps
 * (labels, annotations, selectors, data) are read through functions.
 */
export const SHAPES: Readonly<Record<string, Shape>> = {
  Meta: {
    name: 'string',
    namespace: 'string',
    uid: assigned('string'),
    creationTimestamp: assigned('string'),
    deletionTimestamp: assigned('string'),
    finalizers: assigned('list<string>'),
    ownerReferences: assigned('list<OwnerReference>'),
  },
  OwnerReference: { kind: 'string', name: 'string' },
  Service: { metadata: 'Meta', spec: 'ServiceSpec', status: 'LoadBalancedStatus' },
  ServiceSpec: {
    type: otherwise('string', 'ClusterIP'),
    clusterIP: assigned('string'),
    clusterIPs: assigned('list<string>'),
    externalName: 'string',
    externalIPs: 'list<string>',
    externalTrafficPolicy: otherwise('string', 'Cluster'),
    internalTrafficPolicy: otherwise('string', 'Cluster'),
    sessionAffinity: otherwise('string', 'None'),
    sessionAffinityConfig: 'SessionAffinityConfig',
    trafficDistribution: 'string',
    loadBalancerClass: 'string',
    loadBalancerIP: 'string',
    loadBalancerSourceRanges: 'list<string>',
    healthCheckNodePort: assigned('int'),
    publishNotReadyAddresses: 'bool',
    allocateLoadBalancerNodePorts: otherwise('bool', true),
    ipFamilyPolicy: assigned('string'),
    ipFamilies: assigned('list<string>'),
    ports: 'list<ServicePort>',
  },
  SessionAffinityConfig: { clientIP: 'ClientIPConfig' },
  ClientIPConfig: { timeoutSeconds: 'int' },
  ServicePort: {
    name: 'string',
    port: 'int',
    targetPort: { type: 'string', defaultFrom: 'port' },
    nodePort: assigned('int'),
    protocol: otherwise('string', 'TCP'),
    appProtocol: 'string',
  },
  LoadBalancedStatus: { loadBalancer: 'LoadBalancerStatus' },
  LoadBalancerStatus: { ingress: 'list<LoadBalancerIngress>' },
  LoadBalancerIngress: { ip: 'string', hostname: 'string', ipMode: otherwise('string', 'VIP') },

  Ingress: { metadata: 'Meta', spec: 'IngressSpec', status: 'LoadBalancedStatus' },
  IngressSpec: {
    ingressClassName: 'string',
    defaultBackend: 'IngressBackend',
    backend: 'IngressBackend',
    rules: 'list<IngressRule>',
    tls: 'list<IngressTls>',
  },
  IngressRule: { host: 'string', http: 'IngressHttp' },
  IngressHttp: { paths: 'list<IngressPath>' },
  IngressPath: { path: 'string', pathType: 'string', backend: 'IngressBackend' },
  IngressBackend: { service: 'IngressServiceBackend', serviceName: 'string', servicePort: 'string' },
  IngressServiceBackend: { name: 'string', port: 'IngressServicePort' },
  IngressServicePort: { name: 'string', number: 'int' },
  IngressTls: { hosts: 'list<string>', secretName: 'string' },

  Pod: { metadata: 'Meta', spec: 'PodSpec', status: 'PodStatus' },
  PodSpec: POD_SPEC,
  PodStatus: {
    phase: 'string',
    reason: 'string',
    podIP: 'string',
    hostIP: 'string',
    conditions: 'list<Condition>',
    containerStatuses: 'list<ContainerStatus>',
  },
  Condition: { type: 'string', status: 'string', reason: 'string', message: 'string' },
  ContainerStatus: { name: 'string', ready: 'bool', restartCount: 'int', image: 'string', lastState: 'ContainerState' },
  ContainerState: { terminated: 'ContainerStateTerminated' },
  ContainerStateTerminated: { reason: 'string', exitCode: 'int' },
  ReadinessGate: { conditionType: 'string' },
  Container: {
    name: 'string',
    image: 'string',
    args: 'list<string>',
    command: 'list<string>',
    ports: 'list<ContainerPort>',
    readinessProbe: 'Probe',
    livenessProbe: 'Probe',
    startupProbe: 'Probe',
    lifecycle: 'Lifecycle',
    restartPolicy: 'string',
  },
  ContainerPort: { name: 'string', containerPort: 'int', hostPort: 'int', protocol: otherwise('string', 'TCP') },
  Probe: PROBE,
  ProbeAction: { port: 'string', path: 'string', host: 'string', scheme: 'string', command: 'list<string>' },
  Lifecycle: { preStop: 'LifecycleAction', postStart: 'LifecycleAction' },
  LifecycleAction: { exec: 'ProbeAction', httpGet: 'ProbeAction', sleep: 'SleepAction' },
  SleepAction: { seconds: 'int' },

  Workload: { metadata: 'Meta', spec: 'WorkloadSpec', status: 'WorkloadStatus' },
  WorkloadSpec: {
    replicas: otherwise('int', 1n),
    minReadySeconds: 'int',
    template: 'PodTemplate',
  },
  WorkloadStatus: { replicas: 'int', readyReplicas: 'int', availableReplicas: 'int' },
  PodTemplate: { metadata: 'Meta', spec: 'PodSpec' },

  Node: { metadata: 'Meta', spec: 'NodeSpec', status: 'NodeStatus' },
  NodeSpec: { providerID: 'string', unschedulable: 'bool', podCIDR: 'string', taints: 'list<Taint>' },
  Taint: { key: 'string', value: 'string', effect: 'string' },
  NodeStatus: { nodeInfo: 'NodeInfo', conditions: 'list<Condition>', addresses: 'list<NodeAddress>' },
  NodeInfo: { kubeletVersion: 'string', kubeProxyVersion: 'string', osImage: 'string', kernelVersion: 'string' },
  NodeAddress: { type: 'string', address: 'string' },

  ConfigMap: { metadata: 'Meta' },

  Component: { metadata: 'Meta' },

  TkeServiceConfig: { metadata: 'Meta', spec: 'TkeServiceConfigSpec' },
  TkeServiceConfigSpec: { loadBalancer: 'TkeLoadBalancer' },
  TkeLoadBalancer: { l4Listeners: 'list<TkeL4Listener>', l7Listeners: 'list<TkeL7Listener>', internetMaxBandwidthOut: 'int' },
  TkeL4Listener: { protocol: 'string', port: 'int', scheduler: 'string', healthCheck: 'TkeHealthCheck' },
  TkeL7Listener: { protocol: 'string', port: 'int', keepaliveEnable: 'int', domains: 'list<TkeDomain>' },
  TkeDomain: { domain: 'string', rules: 'list<TkeRule>' },
  TkeRule: { url: 'string', forwardType: 'string', scheduler: 'string', healthCheck: 'TkeHealthCheck' },
  TkeHealthCheck: {
    enable: 'bool',
    intervalTime: 'int',
    timeout: 'int',
    healthNum: 'int',
    unHealthNum: 'int',
    httpCheckPath: 'string',
    httpCheckDomain: 'string',
  },
};

/** Types that are whole objects; the functions on labels and annotations take these. */
export const OBJECT_TYPES = ['Service', 'Ingress', 'Pod', 'Workload', 'Node', 'ConfigMap', 'TkeServiceConfig', 'Component'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

/** Kinds that a `Workload` view stands for. */
export const WORKLOAD_KINDS = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'] as const;

/** The declaration of one field, or undefined where the type has none of that name. */
export function fieldSpec(type: string, field: string): FieldSpec | undefined {
  const shape = Object.hasOwn(SHAPES, type) ? SHAPES[type] : undefined;
  if (shape === undefined || !Object.hasOwn(shape, field)) return undefined;
  const declared = shape[field];
  return typeof declared === 'string' ? { type: declared } : declared;
}

/** The item type of `list<…>`, or undefined for any other type. */
export function listItemType(type: FieldType): string | undefined {
  return type.startsWith('list<') ? type.slice(5, -1) : undefined;
}
