import type { KubeObject } from '../state.ts';
import { conditions, makeObject, ownedBy } from './make-object.ts';

type Fields = Readonly<Record<string, unknown>>;

const MOUNT = { name: 'kube-api-access-x7k2p', readOnly: true, mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' };
const TOKEN_VOLUME = {
  name: MOUNT.name,
  projected: {
    defaultMode: 420,
    sources: [
      { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
      { configMap: { name: 'kube-root-ca.crt', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
      { downwardAPI: { items: [{ path: 'namespace', fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' } }] } },
    ],
  },
};
const TOLERATIONS = ['not-ready', 'unreachable'].map((word) => ({ key: `node.kubernetes.io/${word}`, operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 300 }));

/** A container with the fields that the API server fills in. */
export function container(name: string, image: string, more: Fields = {}): Fields {
  return { name, image, resources: {}, volumeMounts: [MOUNT], terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File', imagePullPolicy: 'IfNotPresent', ...more };
}

const ID = '0123456789abcdef'.repeat(4);

/** The status of a container that runs, or whatever `more` says. */
export function statusOf(name: string, image: string, more: Fields = {}): Fields {
  return {
    name, image, ready: true, started: true, restartCount: 0,
    imageID: `docker.io/demo/${name}@sha256:${ID}`,
    containerID: `containerd://${ID}`,
    state: { running: { startedAt: '2026-03-02T08:16:00Z' } },
    ...more,
  };
}

/** A probe with the numbers that the API server fills in. */
export function probe(how: Fields, numbers: Fields = {}): Fields {
  return { ...how, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3, ...numbers };
}

interface PodParts {
  readonly name: string;
  readonly namespace?: string;
  readonly metadata?: Fields;
  /** Name of the ReplicaSet that owns it. */
  readonly owner?: string;
  readonly spec: Fields & { readonly containers: readonly Fields[] };
  readonly status?: Fields;
}

/** A running pod with the fields that the API server, the scheduler and the kubelet fill in; `undefined` takes one away. */
export function makePod({ name, namespace = 'shop', metadata, owner, spec, status }: PodParts): KubeObject {
  return makeObject({
    kind: 'Pod', name, namespace,
    metadata: { labels: { app: owner?.replace(/-[^-]+$/, '') ?? name }, ...(owner === undefined ? {} : ownedBy('ReplicaSet', owner)), ...metadata },
    spec: {
      volumes: [TOKEN_VOLUME],
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      dnsPolicy: 'ClusterFirst',
      serviceAccountName: 'default',
      serviceAccount: 'default',
      nodeName: 'cn-beijing.10.0.3.21',
      securityContext: {},
      schedulerName: 'default-scheduler',
      tolerations: TOLERATIONS,
      priority: 0,
      enableServiceLinks: true,
      preemptionPolicy: 'PreemptLowerPriority',
      ...spec,
    },
    status: {
      phase: 'Running',
      conditions: conditions({ Initialized: ['True'], Ready: ['True'], ContainersReady: ['True'], PodScheduled: ['True'] }),
      hostIP: '10.0.3.21',
      podIP: '10.0.1.31',
      podIPs: [{ ip: '10.0.1.31' }],
      startTime: '2026-03-02T08:15:32Z',
      containerStatuses: spec.containers.map(({ name: container, image }) => statusOf(container as string, image as string)),
      qosClass: 'BestEffort',
      ...status,
    },
  });
}
