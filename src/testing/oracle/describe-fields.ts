import { below, fields, type PrintedField } from './printed-field.ts';

const NAMED = fields('metadata/name metadata/namespace');
const PAIRS = fields('metadata/labels/* metadata/annotations/*');
const META = [...NAMED, ...PAIRS];
const OWNER = fields('metadata/ownerReferences/*/kind metadata/ownerReferences/*/name metadata/ownerReferences/*/controller', { quiet: true });

const PROBE: readonly PrintedField[] = [
  ...fields('initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold'),
  ...fields('httpGet/path httpGet/port httpGet/host httpGet/scheme tcpSocket/port tcpSocket/host', { quiet: true }),
  // Up to 1.22 a grpc probe is printed as `unknown`.
  ...fields('grpc/port grpc/service', { quiet: true, since: 23 }),
  // The words of a command are joined by blanks.
  ...fields('exec/command/*', { quiet: true, loose: true }),
];

const CONTAINER: readonly PrintedField[] = [
  ...fields('name image command/* args/* ports/*/containerPort ports/*/protocol ports/*/hostPort resources/limits/* resources/requests/* env/*/name'),
  ...fields('env/*/value', { quiet: true }),
  ...['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((name) => below(name, PROBE)),
  ...fields('volumeMounts/** env/*/valueFrom/** envFrom/**', { loose: true }),
];

const STATE = fields('waiting/reason running/startedAt terminated/reason terminated/message terminated/exitCode terminated/signal terminated/startedAt terminated/finishedAt', { quiet: true });
const STATUS: readonly PrintedField[] = [
  ...fields('name ready restartCount'),
  ...fields('containerID imageID', { quiet: true }),
  ...below('state', STATE),
  ...below('lastState', STATE),
];

const TEMPLATE: readonly PrintedField[] = [
  ...fields('metadata/labels/*', { quiet: true }),
  ...fields('metadata/annotations/* spec/volumes/** spec/nodeSelector/** spec/tolerations/** spec/priorityClassName', { loose: true }),
  ...fields('spec/serviceAccountName', { quiet: true }),
  ...below('spec/containers/*', CONTAINER),
  ...below('spec/initContainers/*', CONTAINER).map((field) => ({ ...field, quiet: true })),
];

const WORKLOAD: readonly PrintedField[] = [...PAIRS, ...fields('metadata/name'), ...fields('spec/selector/matchLabels/*'), ...fields('spec/selector/matchExpressions/**', { loose: true }), ...below('spec/template', TEMPLATE)];
const CONDITIONS = fields('status/conditions/*/type status/conditions/*/status', { quiet: true });
const REASONS = fields('status/conditions/*/reason', { quiet: true });

const SERVICE: readonly PrintedField[] = [
  ...META,
  ...fields('spec/selector/* spec/type spec/clusterIP spec/externalName spec/sessionAffinity spec/externalTrafficPolicy spec/healthCheckNodePort spec/loadBalancerSourceRanges/* spec/externalIPs/* spec/loadBalancerIP'),
  ...fields('spec/ipFamilyPolicy spec/ipFamilies/* spec/clusterIPs/*', { since: 20, quiet: true }),
  ...fields('spec/ports/*/port spec/ports/*/protocol spec/ports/*/name spec/ports/*/targetPort spec/ports/*/nodePort'),
  ...fields('spec/ports/*/appProtocol', { since: 36, quiet: true }),
  ...fields('status/loadBalancer/ingress/*/ip'),
  ...fields('status/loadBalancer/ingress/*/hostname', { quiet: true }),
  ...fields('status/loadBalancer/ingress/*/ipMode', { since: 31, quiet: true }),
  ...fields('spec/internalTrafficPolicy', { since: 31, quiet: true }),
  ...fields('spec/trafficDistribution', { since: 34, quiet: true }),
];

const BACKEND = fields('service/name service/port/number service/port/name resource/apiGroup resource/kind resource/name', { quiet: true });

/** What `kubectl describe` prints of each kind. Everything that is not here must be unknown after reading. */
export const DESCRIBE_FIELDS: Readonly<Record<string, readonly PrintedField[]>> = {
  Service: SERVICE,
  Ingress: [
    ...NAMED,
    ...fields('metadata/annotations/*'),
    ...fields('metadata/labels/*', { since: 23 }),
    ...fields('spec/ingressClassName', { since: 24, quiet: true }),
    ...fields('status/loadBalancer/ingress/*/ip', { quiet: true }),
    ...fields('status/loadBalancer/ingress/*/hostname', { quiet: true }),
    ...below('spec/defaultBackend', BACKEND),
    ...fields('spec/tls/*/secretName spec/tls/*/hosts/* spec/rules/*/host spec/rules/*/http/paths/*/path'),
    ...below('spec/rules/*/http/paths/*/backend', BACKEND),
  ],
  Pod: [
    ...META, ...OWNER,
    ...fields('spec/nodeName status/reason status/message status/podIP status/podIPs/*/ip spec/readinessGates/*/conditionType spec/nodeSelector/*'),
    ...fields('spec/priority spec/priorityClassName status/hostIP status/startTime status/phase status/qosClass spec/volumes/*/name', { quiet: true }),
    ...fields('spec/serviceAccountName spec/runtimeClassName', { since: 25, quiet: true }),
    ...fields('metadata/deletionGracePeriodSeconds', { quiet: true }),
    ...below('spec/containers/*', CONTAINER), ...below('spec/initContainers/*', CONTAINER),
    ...below('status/containerStatuses/*', STATUS).map((field) => ({ ...field, quiet: true })), ...below('status/initContainerStatuses/*', STATUS).map((field) => ({ ...field, quiet: true })),
    ...CONDITIONS,
    ...fields('spec/ephemeralContainers/** status/ephemeralContainerStatuses/** spec/volumes/** spec/tolerations/** spec/topologySpreadConstraints/**', { loose: true }),
  ],
  Deployment: [
    ...WORKLOAD, ...CONDITIONS, ...REASONS,
    ...fields('metadata/namespace metadata/creationTimestamp spec/replicas spec/strategy/type status/updatedReplicas status/replicas status/availableReplicas status/unavailableReplicas', { quiet: true }),
    ...fields('spec/minReadySeconds spec/strategy/rollingUpdate/**', { loose: true }),
  ],
  DaemonSet: [
    ...WORKLOAD,
    ...fields('metadata/namespace', { since: 33, quiet: true }),
    ...fields('status/desiredNumberScheduled status/currentNumberScheduled status/updatedNumberScheduled status/numberAvailable status/numberMisscheduled', { quiet: true }),
  ],
  StatefulSet: [
    ...WORKLOAD,
    ...fields('metadata/namespace metadata/creationTimestamp spec/replicas status/replicas spec/updateStrategy/type', { quiet: true }),
    ...fields('spec/updateStrategy/rollingUpdate/** spec/volumeClaimTemplates/**', { loose: true }),
  ],
  ReplicaSet: [...WORKLOAD, ...CONDITIONS, ...REASONS, ...OWNER, ...fields('metadata/namespace spec/replicas status/replicas', { quiet: true })],
  Endpoints: [
    ...META,
    ...fields('subsets/*/addresses/*/ip subsets/*/notReadyAddresses/*/ip subsets/*/ports/*/port subsets/*/ports/*/protocol'),
    ...fields('subsets/*/ports/*/name', { quiet: true }),
  ],
  EndpointSlice: [
    ...META,
    ...fields('addressType endpoints/*/addresses/* ports/*/port ports/*/protocol'),
    ...fields('ports/*/name endpoints/*/conditions/ready endpoints/*/hostname endpoints/*/targetRef/kind endpoints/*/targetRef/name', { quiet: true }),
    // Up to 1.20 both are words of a `Topology` map.
    ...fields('endpoints/*/nodeName endpoints/*/zone', { since: 21 }),
    ...fields('endpoints/*/nodeName endpoints/*/zone', { until: 20, loose: true }),
  ],
  Node: [
    ...PAIRS,
    ...fields('metadata/name metadata/creationTimestamp spec/unschedulable spec/taints/*/key spec/taints/*/effect spec/podCIDR spec/podCIDRs/* spec/providerID'),
    ...fields('spec/taints/*/value', { quiet: true }),
    ...fields('status/conditions/*/type status/conditions/*/status status/conditions/*/reason status/conditions/*/message status/conditions/*/lastHeartbeatTime status/conditions/*/lastTransitionTime'),
    ...fields('status/addresses/*/type status/addresses/*/address status/capacity/* status/allocatable/*'),
    ...fields('machineID systemUUID bootID kernelVersion osImage operatingSystem architecture containerRuntimeVersion kubeletVersion').map((field) => ({ ...field, at: `status/nodeInfo/${field.at}`, quiet: true })),
    ...fields('status/nodeInfo/kubeProxyVersion', { until: 35, quiet: true }),
  ],
  ConfigMap: [...META, ...fields('data/*', { quiet: true }), ...fields('binaryData/**', { loose: true })],
};
