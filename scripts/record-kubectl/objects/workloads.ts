import type { KubeObject } from '../state.ts';
import { normal, warning } from './make-state.ts';
import { conditions, makeObject, ownedBy, stateOf } from './make-object.ts';
import { container, makePod, probe } from './make-pod.ts';

const WEB = 'registry.example.com/shop/web:1.4.2';

function template(labels: Readonly<Record<string, string>>, spec: Readonly<Record<string, unknown>>, metadata: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    metadata: { creationTimestamp: null, labels, ...metadata },
    spec: { restartPolicy: 'Always', terminationGracePeriodSeconds: 30, dnsPolicy: 'ClusterFirst', securityContext: {}, schedulerName: 'default-scheduler', ...spec },
  };
}

const WEB_TEMPLATE = template({ app: 'web', tier: 'front' }, {
  containers: [container('web', WEB, {
    ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }],
    env: [{ name: 'BANNER', value: 'Image: x' }],
    readinessProbe: probe({ httpGet: { path: '/ready', port: 'http', scheme: 'HTTP' } }),
    volumeMounts: undefined,
  })],
});

function replicaSet(name: string, replicas: number, ready: number, revision: string): KubeObject {
  return makeObject({
    kind: 'ReplicaSet', name, namespace: 'shop',
    metadata: { ...ownedBy('Deployment', 'web'), labels: { app: 'web', 'pod-template-hash': name.split('-')[1] }, annotations: { 'deployment.kubernetes.io/desired-replicas': '3', 'deployment.kubernetes.io/revision': revision } },
    spec: { replicas, selector: { matchLabels: { app: 'web', 'pod-template-hash': name.split('-')[1] } }, template: WEB_TEMPLATE },
    status: { replicas, fullyLabeledReplicas: replicas, readyReplicas: ready, availableReplicas: ready, observedGeneration: 2 },
  });
}

const KUBE_PROXY_POD = makePod({
  name: 'kube-proxy-worker-a1', namespace: 'kube-system',
  metadata: { labels: { 'k8s-app': 'kube-proxy' }, ...ownedBy('DaemonSet', 'kube-proxy') },
  spec: { containers: [container('kube-proxy', 'registry.example.com/acs/kube-proxy:v1.28.3')], hostNetwork: true },
  status: { podIP: '10.0.3.21', podIPs: [{ ip: '10.0.3.21' }] },
});

/** Controllers of pods. */
export const WORKLOAD_STATES = [
  stateOf('deployment-rolling', makeObject({
    kind: 'Deployment', name: 'web', namespace: 'shop',
    metadata: { labels: { app: 'web' }, generation: 4, annotations: { 'deployment.kubernetes.io/revision': '4' } },
    spec: {
      replicas: 3, minReadySeconds: 5, selector: { matchLabels: { app: 'web' } }, template: WEB_TEMPLATE, revisionHistoryLimit: 10, progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: 1 } },
    },
    status: {
      observedGeneration: 4, replicas: 4, updatedReplicas: 1, readyReplicas: 2, availableReplicas: 2, unavailableReplicas: 2,
      conditions: conditions({ Available: ['False', 'MinimumReplicasUnavailable', 'Deployment does not have minimum availability.'], Progressing: ['True', 'ReplicaSetUpdated', 'ReplicaSet "web-6d4cf56db6" is progressing.'] }),
    },
  }), [normal('ScalingReplicaSet', 'Scaled up replica set web-6d4cf56db6 to 1', { source: 'deployment-controller', lastSeen: 4000 })]),
  stateOf('deployment-no-replicas', makeObject({
    kind: 'Deployment', name: 'idle', namespace: 'shop',
    spec: {
      replicas: 0, selector: { matchLabels: { app: 'idle' }, matchExpressions: [{ key: 'tier', operator: 'In', values: ['a', 'b'] }] }, strategy: { type: 'Recreate' },
      template: template({ app: 'idle' }, {
        serviceAccountName: 'idle', serviceAccount: 'idle', hostNetwork: true,
        initContainers: [container('prepare', 'busybox:1.36', { command: ['sh', '-c', 'echo ready'], volumeMounts: undefined })],
        containers: [
          container('one', 'registry.example.com/shop/one:1', { ports: [{ name: 'a', containerPort: 81, hostPort: 81, protocol: 'TCP' }, { name: 'b', containerPort: 82, hostPort: 82, protocol: 'UDP' }], volumeMounts: undefined }),
          container('two', 'registry.example.com/shop/two:2', { resources: { limits: { cpu: '1' } }, volumeMounts: undefined }),
        ],
      }, { annotations: { 'example.com/checksum': 'abc' } }),
    },
    status: { observedGeneration: 1 },
  })),
  stateOf('daemonset-kube-proxy', makeObject({
    kind: 'DaemonSet', name: 'kube-proxy', namespace: 'kube-system',
    metadata: { labels: { 'k8s-app': 'kube-proxy' }, annotations: { 'deprecated.daemonset.template.generation': '2' } },
    spec: {
      selector: { matchLabels: { 'k8s-app': 'kube-proxy' } }, revisionHistoryLimit: 10, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } },
      template: template({ 'k8s-app': 'kube-proxy' }, {
        hostNetwork: true, serviceAccountName: 'kube-proxy', serviceAccount: 'kube-proxy', priorityClassName: 'system-node-critical', nodeSelector: { 'kubernetes.io/os': 'linux' }, tolerations: [{ operator: 'Exists' }],
        containers: [container('kube-proxy', 'registry.example.com/acs/kube-proxy:v1.28.3', {
          command: ['/usr/local/bin/kube-proxy', '--config=/var/lib/kube-proxy/config.conf', '--hostname-override=$(NODE_NAME)'],
          args: ['--proxy-mode=ipvs'],
          env: [{ name: 'NODE_NAME', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' } } }],
          volumeMounts: [{ name: 'kube-proxy', mountPath: '/var/lib/kube-proxy' }],
          securityContext: { privileged: true },
        })],
        volumes: [{ name: 'kube-proxy', configMap: { name: 'kube-proxy-worker', defaultMode: 420 } }],
      }),
    },
    status: { currentNumberScheduled: 3, desiredNumberScheduled: 3, numberAvailable: 2, numberMisscheduled: 1, numberReady: 2, numberUnavailable: 1, observedGeneration: 2, updatedNumberScheduled: 3 },
  }), [warning('FailedCreate', 'Error creating: pods "kube-proxy-" is forbidden', { source: 'daemonset-controller', lastSeen: 64, firstSeen: 7300, count: 18 })], [KUBE_PROXY_POD]),
  stateOf('statefulset-db', makeObject({
    kind: 'StatefulSet', name: 'db', namespace: 'shop',
    metadata: { labels: { app: 'db' } },
    spec: {
      replicas: 3, serviceName: 'db-headless', podManagementPolicy: 'OrderedReady', revisionHistoryLimit: 10, selector: { matchLabels: { app: 'db' } },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } },
      template: template({ app: 'db' }, { containers: [container('db', 'registry.example.com/shop/db:8', {
        ports: [{ name: 'mysql', containerPort: 3306, protocol: 'TCP' }], readinessProbe: probe({ tcpSocket: { port: 'mysql' } }), volumeMounts: [{ name: 'data', mountPath: '/var/lib/db' }],
      })] }),
      volumeClaimTemplates: [{ apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'data', creationTimestamp: null }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '20Gi' } }, storageClassName: 'disk-demo', volumeMode: 'Filesystem' }, status: { phase: 'Pending' } }],
    },
    status: { replicas: 2, readyReplicas: 1, availableReplicas: 1, currentReplicas: 2, updatedReplicas: 0, observedGeneration: 1, collisionCount: 0, currentRevision: 'db-1', updateRevision: 'db-2' },
  })),
  stateOf('replicaset-web', replicaSet('web-6d4cf56db6', 3, 2, '4'), [normal('SuccessfulCreate', 'Created pod: web-6d4cf56db6-2x9lp', { source: 'replicaset-controller', lastSeen: 421 })], [replicaSet('web-59d8c9f7b5', 1, 0, '3')]),
  stateOf('replicaset-failing', makeObject({
    kind: 'ReplicaSet', name: 'api-7c9d8b5f44', namespace: 'shop',
    metadata: { labels: { app: 'api' } },
    spec: { replicas: 2, selector: { matchLabels: { app: 'api' } }, template: template({ app: 'api' }, { containers: [container('web', WEB, { volumeMounts: undefined })] }) },
    status: { replicas: 1, fullyLabeledReplicas: 1, observedGeneration: 1, conditions: conditions({ ReplicaFailure: ['True', 'FailedCreate', 'exceeded quota: demo'] }) },
  })),
];
