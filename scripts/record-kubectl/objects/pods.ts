import { normal, warning } from './make-state.ts';
import { conditions, stateOf } from './make-object.ts';
import { container, makePod, probe, statusOf } from './make-pod.ts';

const WEB = 'registry.example.com/shop/web:1.4.2';
const kubelet = { source: 'kubelet', host: 'cn-beijing.10.0.3.21', fieldPath: 'spec.containers{web}' };
const NOT_READY = conditions({
  Initialized: ['True'], Ready: ['False', 'ContainersNotReady', 'containers with unready status: [web]'],
  ContainersReady: ['False', 'ContainersNotReady', 'containers with unready status: [web]'], PodScheduled: ['True'],
});
const HTTP = { name: 'http', containerPort: 8080, protocol: 'TCP' };

/** Pods in the states that a Service without endpoints comes down to. */
export const POD_STATES = [
  stateOf('pod-ready', makePod({
    name: 'web-6d4cf56db6-2x9lp', owner: 'web-6d4cf56db6',
    metadata: {
      labels: { app: 'web', 'pod-template-hash': '6d4cf56db6', tier: 'front' },
      annotations: { 'prometheus.io/scrape': 'true', 'kubectl.kubernetes.io/restartedAt': '2026-03-02T16:15:28+08:00' },
    },
    spec: {
      containers: [
        container('web', WEB, {
          ports: [HTTP, { name: 'https', containerPort: 8443, protocol: 'TCP' }, { name: 'dns', containerPort: 5353, protocol: 'UDP' }],
          resources: { limits: { cpu: '500m', memory: '512Mi' }, requests: { cpu: '100m', memory: '128Mi' } },
          livenessProbe: probe({ httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' } }, { initialDelaySeconds: 5 }),
          readinessProbe: probe({ tcpSocket: { port: 'https' } }, { timeoutSeconds: 3 }),
          startupProbe: probe({ grpc: { port: 9090, service: '' } }, { failureThreshold: 30 }),
        }),
        container('proxy', 'registry.example.com/shop/proxy@sha256:' + 'ab'.repeat(32), { ports: [{ containerPort: 15_090, protocol: 'TCP' }] }),
      ],
      nodeSelector: { 'kubernetes.io/os': 'linux', pool: 'front' },
    },
    status: { podIP: '10.0.1.31', podIPs: [{ ip: '10.0.1.31' }, { ip: 'fd00:10:1::1f' }], qosClass: 'Burstable' },
  }), [
    normal('Scheduled', 'Successfully assigned shop/web-6d4cf56db6-2x9lp to cn-beijing.10.0.3.21', { source: 'default-scheduler', lastSeen: 420 }),
    normal('Pulled', `Container image "${WEB}" already present on machine`, { ...kubelet, lastSeen: 419 }),
    warning('Unhealthy', 'Readiness probe failed: dial tcp 10.0.1.31:8443: connect: connection refused', { ...kubelet, lastSeen: 380, firstSeen: 412, count: 4 }),
  ]),
  stateOf('pod-gate-waiting', makePod({
    name: 'api-7c9d8b5f44-gate1', owner: 'api-7c9d8b5f44',
    spec: {
      containers: [container('web', WEB, { ports: [HTTP], readinessProbe: probe({ httpGet: { path: '/ready', port: 'http', scheme: 'HTTP' } }) })],
      readinessGates: [{ conditionType: 'cloud.tencent.com/load-balancer-backendgroup-ready' }, { conditionType: 'service.readiness.alibabacloud.com/api' }],
    },
    status: {
      conditions: conditions({
        'cloud.tencent.com/load-balancer-backendgroup-ready': ['False'], Initialized: ['True'], Ready: ['False', 'ReadinessGatesNotReady', 'corresponding condition of pod readiness gate does not exist.'],
        ContainersReady: ['True'], PodScheduled: ['True'],
      }),
      podIP: '10.0.1.32', podIPs: [{ ip: '10.0.1.32' }],
    },
  })),
  stateOf('pod-crash-loop', makePod({
    name: 'worker-5b8f9c7d6-crash', owner: 'worker-5b8f9c7d6',
    spec: { containers: [container('web', WEB, { ports: [HTTP] })] },
    status: {
      conditions: NOT_READY, podIP: '10.0.1.33', podIPs: [{ ip: '10.0.1.33' }],
      containerStatuses: [statusOf('web', WEB, {
        ready: false, started: false, restartCount: 7,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 5m0s restarting failed container=web pod=worker-5b8f9c7d6-crash_shop' } },
        lastState: { terminated: { exitCode: 137, signal: 9, reason: 'OOMKilled', message: 'out of memory', startedAt: '2026-03-07T08:20:01Z', finishedAt: '2026-03-07T08:20:31Z', containerID: 'containerd://demo' } },
      })],
    },
  }), [warning('BackOff', 'Back-off restarting failed container web in pod worker-5b8f9c7d6-crash_shop(7f1c2a90)', { ...kubelet, lastSeen: 14, firstSeen: 3600, count: 261 })]),
  stateOf('pod-image-pull', makePod({
    name: 'web-6d4cf56db6-image', owner: 'web-6d4cf56db6',
    spec: { containers: [container('web', 'registry.example.com/shop/web:nosuch', { ports: [HTTP] })] },
    status: {
      phase: 'Pending', conditions: NOT_READY, podIP: '10.0.1.34', podIPs: [{ ip: '10.0.1.34' }],
      containerStatuses: [statusOf('web', 'registry.example.com/shop/web:nosuch', {
        ready: false, started: false, imageID: '', containerID: undefined, state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } },
      })],
    },
  }), [warning('Failed', 'Failed to pull image "registry.example.com/shop/web:nosuch": rpc error: code = NotFound desc = not found', { ...kubelet, lastSeen: 65, firstSeen: 150, count: 4 })]),
  stateOf('pod-pending', makePod({
    name: 'web-6d4cf56db6-pending', owner: 'web-6d4cf56db6',
    spec: { containers: [container('web', WEB, { ports: [HTTP], resources: { requests: { cpu: '32' } } })], nodeName: undefined },
    status: {
      phase: 'Pending', conditions: conditions({ PodScheduled: ['False', 'Unschedulable', '0/4 nodes are available: 4 Insufficient cpu.'] }),
      hostIP: undefined, podIP: undefined, podIPs: undefined, startTime: undefined, containerStatuses: undefined, qosClass: 'Burstable',
    },
  }), [warning('FailedScheduling', '0/4 nodes are available: 4 Insufficient cpu. preemption: 0/4 nodes are available.', { source: 'default-scheduler', lastSeen: 500, firstSeen: 500, count: 1 })]),
  stateOf('pod-init', makePod({
    name: 'migrate-init-0',
    spec: {
      initContainers: [
        container('wait-for-db', 'busybox:1.36', { command: ['sh', '-c', 'until nc -z db 3306; do sleep 1; done'] }),
        container('migrate', 'registry.example.com/shop/migrate:3', { args: ['--dir=/migrations', 'up'], volumeMounts: undefined }),
      ],
      containers: [container('web', WEB, { ports: [HTTP] })],
      hostAliases: [{ ip: '10.0.9.9', hostnames: ['db'] }],
    },
    status: {
      phase: 'Pending',
      conditions: conditions({ Initialized: ['False', 'ContainersNotInitialized', 'containers with incomplete status: [migrate]'], Ready: ['False'], ContainersReady: ['False'], PodScheduled: ['True'] }),
      podIP: '10.0.1.35', podIPs: [{ ip: '10.0.1.35' }],
      initContainerStatuses: [
        statusOf('wait-for-db', 'busybox:1.36', { state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: '2026-03-02T08:15:40Z', finishedAt: '2026-03-02T08:15:55Z' } } }),
        statusOf('migrate', 'registry.example.com/shop/migrate:3', { ready: false }),
      ],
      containerStatuses: [statusOf('web', WEB, { ready: false, started: false, imageID: '', containerID: undefined, state: { waiting: { reason: 'PodInitializing' } } })],
    },
  })),
];
