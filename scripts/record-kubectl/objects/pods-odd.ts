import { normal, warning } from './make-state.ts';
import { conditions, stateOf } from './make-object.ts';
import { container, makePod, probe, statusOf } from './make-pod.ts';
import { FIXED_NOW, timeAgo } from '../events.ts';

const DEMO = 'registry.example.com/shop/demo:1';

/** Pods whose output is hard to read: free text that looks like keys, every form of probe, unusual sections. */
export const ODD_POD_STATES = [
  stateOf('pod-host-network', makePod({
    name: 'edge-host', namespace: 'kube-system',
    metadata: { labels: { app: 'edge', 'k8s-app': 'edge' }, annotations: { 'scheduler.alpha.kubernetes.io/critical-pod': '' } },
    spec: {
      hostNetwork: true, dnsPolicy: 'ClusterFirstWithHostNet', priorityClassName: 'system-node-critical', priority: 2_000_001_000, serviceAccountName: 'edge', runtimeClassName: 'runc-demo',
      containers: [container('edge', DEMO, { ports: [{ name: 'http', containerPort: 80, hostPort: 80, protocol: 'TCP' }, { name: 'stats', containerPort: 1936, hostPort: 1936, protocol: 'TCP' }] })],
      tolerations: [{ operator: 'Exists' }],
    },
    status: { podIP: '10.0.3.21', podIPs: [{ ip: '10.0.3.21' }] },
  })),
  stateOf('pod-probes', makePod({
    name: 'probes',
    spec: {
      containers: [
        container('http', DEMO, {
          livenessProbe: probe({ httpGet: { host: 'health.example.com', path: '/live?deep=1', port: 'admin', scheme: 'HTTPS' } }, { initialDelaySeconds: 15, periodSeconds: 20 }),
          readinessProbe: probe({ httpGet: { port: 80, scheme: 'HTTP', path: '/' } }, { successThreshold: 2 }),
        }),
        container('tcp', DEMO, { livenessProbe: probe({ tcpSocket: { host: '127.0.0.1', port: 3306 } }), readinessProbe: probe({ tcpSocket: { port: 'mysql' } }) }),
        container('exec', DEMO, { livenessProbe: probe({ exec: { command: ['cat', '/tmp/healthy'] } }), readinessProbe: probe({ exec: { command: ['sh', '-c', 'test -f /tmp/ready && exit 0'] } }, { failureThreshold: 1 }) }),
        container('grpc', DEMO, { livenessProbe: probe({ grpc: { port: 50_051, service: 'liveness' } }), readinessProbe: probe({ grpc: { port: 50_051, service: '' } }) }),
        container('none', DEMO),
      ],
    },
  })),
  stateOf('pod-looks-like-keys', makePod({
    name: 'looks-like-keys',
    metadata: { labels: { app: 'traps' }, annotations: { 'example.com/note': 'Status: Failed', 'example.com/lines': 'Containers:\n  fake:\n    Image: evil' } },
    spec: {
      containers: [
        container('traps', DEMO, {
          command: ['/bin/run', 'Name: not-a-name', 'Events: <none>'],
          args: ['Ready: False', 'Image: other:9', 'fake:', 'State: Waiting', '--flag=Conditions:', 'Containers:'],
          ports: [{ containerPort: 9000, protocol: 'TCP' }],
          env: [
            { name: 'BANNER', value: 'Image: x' },
            { name: 'EMPTY' },
            { name: 'PAIRS', value: 'a=b,c=d: e' },
            { name: 'LINES', value: 'first\nReady: False\nlast' },
            { name: 'POD_IP', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } } },
            { name: 'MODE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode', optional: true } } },
            { name: 'CPUS', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '0' } } },
          ],
          envFrom: [{ configMapRef: { name: 'settings' } }],
        }),
        container('last', DEMO, { args: ['a line\nand the next one of the same argument'] }),
      ],
    },
  }), [normal('Started', 'Started container traps', { source: 'kubelet', lastSeen: 30 })]),
  stateOf('pod-terminating', makePod({
    name: 'stuck-terminating',
    metadata: { deletionTimestamp: timeAgo(FIXED_NOW, 3 * 3600), deletionGracePeriodSeconds: 30, finalizers: ['service.k8s.alibaba/resources'] },
    spec: { containers: [container('web', DEMO)] },
  })),
  stateOf('pod-evicted', makePod({
    name: 'evicted',
    spec: { containers: [container('web', DEMO)] },
    status: { phase: 'Failed', reason: 'Evicted', message: 'The node was low on resource: memory. Container web was using 900Mi, request is 0: it was evicted.', conditions: undefined, containerStatuses: undefined, podIP: undefined, podIPs: undefined },
  }), [warning('Evicted', 'The node was low on resource: memory.', { source: 'kubelet', host: 'cn-beijing.10.0.3.21', lastSeen: 3000, firstSeen: 3000, count: 1 })]),
  stateOf('pod-job-done', makePod({
    name: 'job-done-x1',
    metadata: { annotations: { 'example.com/empty': '' } },
    spec: { containers: [container('job', DEMO, { volumeMounts: undefined })], restartPolicy: 'Never', volumes: undefined, tolerations: undefined },
    status: {
      phase: 'Succeeded', conditions: conditions({ Initialized: ['True', 'PodCompleted'], Ready: ['False', 'PodCompleted'], ContainersReady: ['False', 'PodCompleted'], PodScheduled: ['True'] }),
      containerStatuses: [statusOf('job', DEMO, { ready: false, started: false, state: { terminated: { exitCode: 0, reason: 'Completed', startedAt: '2026-03-02T08:16:00Z', finishedAt: '2026-03-02T08:17:00Z' } } })],
    },
  })),
  stateOf('pod-serverless', makePod({
    name: 'eklet-web-0', owner: 'eklet-web',
    metadata: {
      labels: { app: 'eklet-web' },
      annotations: { 'eks.tke.cloud.tencent.com/cpu': '2', 'eks.tke.cloud.tencent.com/security-group-id': 'sg-demo1234', 'tke.cloud.tencent.com/networks-status': JSON.stringify([{ name: 'tke-bridge', interface: 'eth0', ips: ['10.0.1.40'], mac: '00:00:5e:00:53:01', default: true, dns: {} }, { name: 'second', interface: 'eth1', ips: ['10.0.1.41'] }]) },
    },
    spec: {
      nodeName: 'eklet-subnet-demo1234', containers: [container('web', DEMO, { ports: [{ containerPort: 80, protocol: 'TCP' }, { containerPort: 443, protocol: 'TCP' }] })],
      volumes: [
        { name: 'settings', configMap: { name: 'settings', defaultMode: 420 } },
        { name: 'data', persistentVolumeClaim: { claimName: 'data-0' } },
        { name: 'scratch', emptyDir: {} },
        { name: 'logs', hostPath: { path: '/var/log', type: '' } },
      ],
    },
    status: { hostIP: '10.0.1.40', podIP: '10.0.1.40', podIPs: [{ ip: '10.0.1.40' }] },
  })),
  stateOf('pod-debugged', makePod({
    name: 'debugged',
    spec: {
      containers: [container('web', DEMO, { ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }] })],
      ephemeralContainers: [{ name: 'debugger-x1', image: 'busybox:1.36', resources: {}, stdin: true, tty: true, terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File', imagePullPolicy: 'IfNotPresent' }],
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: { app: 'debugged' } } }],
    },
    status: { ephemeralContainerStatuses: [statusOf('debugger-x1', 'busybox:1.36', { ready: false })] },
  })),
];
