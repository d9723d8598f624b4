import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Resource } from '../types.ts';

function readOne(version: string, file: string): Resource {
  const { resources } = readEvidence([{ name: file, text: readFileSync(new URL(`../../../testing/fixtures/kubectl/${version}/${file}.txt`, import.meta.url), 'utf8') }]);
  expect(resources).toHaveLength(1);
  return resources[0]!;
}

const TEMPLATE = {
  metadata: { labels: { app: 'web' } },
  spec: {
    serviceAccountName: 'sa',
    containers: [
      {
        name: 'web', image: 'nginx:1', ports: [{ containerPort: 80, protocol: 'TCP' }], args: ['--foo', 'bar: baz'], env: [{ name: 'A', value: 'Image: x' }],
        readinessProbe: { httpGet: { path: '/', port: 'http', scheme: 'HTTP' }, initialDelaySeconds: 0, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 },
      },
      { name: 'side', image: 'envoy' },
    ],
  },
};
const SELECTOR = { matchLabels: { app: 'web' } };

describe.each(['1.27', '1.33'])('kubectl %s', (version) => {
  it.each([
    ['deployment', 'Deployment', { replicas: 3, strategy: { type: 'RollingUpdate' } }, { replicas: 3, updatedReplicas: 3, availableReplicas: 2, unavailableReplicas: 1, conditions: [{ type: 'Available', status: 'True', reason: 'MinimumReplicasAvailable' }] }],
    ['statefulset', 'StatefulSet', { replicas: 2, updateStrategy: { type: 'RollingUpdate' } }, { replicas: 2 }],
    ['daemonset', 'DaemonSet', {}, { desiredNumberScheduled: 3, currentNumberScheduled: 3, updatedNumberScheduled: 3, numberAvailable: 2, numberMisscheduled: 1 }],
    ['replicaset', 'ReplicaSet', { replicas: 3 }, { replicas: 2 }],
  ])('reads a %s', (file, kind, spec, status) => {
    const workload = readOne(version, file);
    expect(workload.kind).toBe(kind);
    const namespace = file === 'daemonset' && version === '1.27' ? {} : { namespace: 'prod' };
    expect(workload.object).toMatchObject({ metadata: { ...namespace, labels: { app: 'web' } }, status });
    expect(workload.object['spec']).toEqual({ selector: SELECTOR, template: TEMPLATE, ...spec });
    expect(fieldState(workload, '/spec/template/spec/containers/1/readinessProbe')).toBe('absent');
    expect(fieldState(workload, '/spec/template/spec/containers/0/ports/0/name')).toBe('unknown');
    expect(fieldState(workload, '/spec/template/spec/hostNetwork')).toBe('unknown');
    expect(workload.events.items).toMatchObject([{ reason: 'Failed', message: 'it: failed', source: 'x' }]);
  });

  it('reads a ConfigMap whose value looks like objects', () => {
    expect(readOne(version, 'configmap').object['data']).toEqual({ 'a.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n\nName: y\nNamespace: z', k: 'v' });
  });

  it('reads a pod that is being deleted, with arguments that look like keys', () => {
    const pod = readOne(version, 'pod-terminating');
    expect(pod.object).toMatchObject({
      terminating: true,
      metadata: { deletionGracePeriodSeconds: 30 },
      spec: { initContainers: [{ name: 'init', image: 'busybox' }], containers: [{ name: 'web', args: ['--foo', 'bar: baz'] }, { name: 'side' }], nodeSelector: { a: 'b', c: 'd' } },
      status: { reason: 'Evicted', message: 'The node was low: memory', podIPs: [{ ip: '10.0.0.1' }, { ip: 'fd00::1' }], containerStatuses: [{ name: 'web', ready: false, state: { waiting: { reason: 'ImagePullBackOff' } } }] },
    });
    expect(fieldState(pod, '/status/phase')).toBe('unknown');
    expect(fieldState(pod, '/spec/readinessGates')).toBe('absent');
  });

  it('reads annotations that are empty, cut, or hold a colon, and both sorts of addresses', () => {
    const service = readOne(version, 'svc-annotations');
    expect(service.object['metadata']).toMatchObject({ annotations: { after: 'z: y', empty: '', long: undefined } });
    expect(fieldState(service, '/metadata/annotations/long')).toBe('unknown');
    const mode = version === '1.33' ? { ipMode: 'Proxy' } : {};
    expect(service.object['status']).toEqual({ loadBalancer: { ingress: [{ ip: 'fd00::9', ...mode }, { hostname: 'a.b' }] } });
    expect(service.object['spec']).toMatchObject({ selector: { app: 'web', 'a/b': 'c' }, clusterIP: 'fd00::10' });
  });
});
