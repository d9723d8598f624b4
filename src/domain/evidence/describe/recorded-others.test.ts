import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldState } from '../field-state.ts';
import { readEvidence } from '../read-evidence.ts';
import type { Evidence, Resource } from '../types.ts';

const VERSIONS = ['1.20', '1.27', '1.30', '1.31', '1.33'] as const;
type Version = (typeof VERSIONS)[number];

function read(version: Version, file: string): Evidence {
  return readEvidence([{ name: file, text: readFileSync(new URL(`../../../testing/fixtures/kubectl/${version}/${file}.txt`, import.meta.url), 'utf8') }]);
}

function readOne(version: Version, file: string): Resource {
  const { resources } = read(version, file);
  expect(resources).toHaveLength(1);
  return resources[0]!;
}

const backend = (name: string, port: number | string): object => ({ service: { name, port: typeof port === 'number' ? { number: port } : { name: port } } });

describe.each(VERSIONS)('kubectl %s', (version) => {
  it('reads an Ingress with hosts, paths and certificates', () => {
    const ingress = readOne(version, 'ing-tke-ing');
    expect(ingress.object['spec']).toEqual({
      tls: [{ secretName: 'www-cert', hosts: ['www.example.com'] }, { hosts: ['b.example.com'] }],
      rules: [
        { host: 'www.example.com', http: { paths: [{ path: '/', backend: backend('ack-ok', 80) }, { path: '/api', backend: backend('missing', 'http') }] } },
        { http: { paths: [{ path: '/health', backend: backend('three-plus-notready', 80) }] } },
      ],
    });
    expect(ingress.object['status']).toEqual({ loadBalancer: { ingress: [{ ip: '203.0.113.20' }] } });
    expect(ingress.object['backendsLine']).toMatchObject([{ service: 'ack-ok', marker: 'addresses' }, { service: 'missing', marker: 'not-found' }, { marker: 'addresses' }]);
    expect(fieldState(ingress, '/spec/defaultBackend')).toBe('absent');
    expect(fieldState(ingress, '/spec/rules/0/http/paths/0/pathType')).toBe('unknown');
    expect(fieldState(ingress, '/spec/ingressClassName')).toBe(version === '1.20' ? 'unknown' : 'absent');
    expect(fieldState(ingress, '/metadata/annotations/kubernetes.io~1ingress.https-rules')).toBe('unknown');
    expect(ingress.events.items[0]).toMatchObject({ message: 'E4041 demo: text after code', count: 9 });
    expect(ingress.client).toEqual({ '1.20': { max: 23 }, '1.27': { min: 24, max: 30 }, '1.30': { min: 24, max: 30 }, '1.31': { min: 31 }, '1.33': { min: 31 } }[version]);
  });

  it('reads an Ingress with a default backend only', () => {
    const ingress = readOne(version, 'ing-class-ing');
    expect(ingress.object['spec']).toEqual({ ...(version === '1.20' ? {} : { ingressClassName: 'nginx' }), defaultBackend: backend('ack-ok', 80) });
    expect(fieldState(ingress, '/status/loadBalancer/ingress')).toBe('absent');
    expect(fieldState(ingress, '/spec/tls')).toBe('absent');
  });

  it('reads a pod', () => {
    const pod = readOne(version, 'pod');
    expect(pod.object['metadata']).toMatchObject({ name: 'demo-7d9c-abcde', annotations: { 'tke.cloud.tencent.com/networks': 'tke-route-eni' }, ownerReferences: [{ kind: 'ReplicaSet', name: 'demo-7d9c' }] });
    expect(pod.object['spec']).toMatchObject({
      nodeName: '10.0.0.8',
      readinessGates: [{ conditionType: 'cloud.tencent.com/load-balancer-backendgroup-ready' }],
      containers: [{
        name: 'web', image: 'nginx:1.25', ports: [{ containerPort: 8080, protocol: 'TCP' }, { containerPort: 9090, protocol: 'TCP' }],
        readinessProbe: { httpGet: { path: '/healthz', port: 8080, scheme: 'HTTP' }, initialDelaySeconds: 5, timeoutSeconds: 1, periodSeconds: 10, successThreshold: 1, failureThreshold: 3 },
        livenessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 0 },
        resources: { limits: { cpu: '500m' }, requests: { cpu: '100m' } },
        env: [{ name: 'URL', value: 'http://a:80/x?y=1' }],
      }],
    });
    expect(pod.object['status']).toMatchObject({
      phase: 'Running', podIP: '172.16.0.53', hostIP: '10.0.0.8', podIPs: [{ ip: '172.16.0.53' }], startTime: '2026-11-20T21:33:19Z', qosClass: 'Burstable',
      containerStatuses: [{ name: 'web', ready: true, restartCount: 2, state: { running: {} }, lastState: { terminated: { reason: 'OOMKilled', exitCode: 137 } } }],
    });
    const conditions = (pod.object['status'] as { conditions: { type: string; status: string }[] }).conditions;
    expect(Object.fromEntries(conditions.map(({ type, status }) => [type, status]))).toEqual({
      'cloud.tencent.com/load-balancer-backendgroup-ready': 'False', Initialized: 'True', Ready: 'False', ContainersReady: 'True', PodScheduled: 'True',
    });
    expect(fieldState(pod, '/spec/containers/0/ports/0/name')).toBe('unknown');
    expect(fieldState(pod, '/spec/hostNetwork')).toBe('unknown');
    expect(fieldState(pod, '/spec/containers/0/startupProbe')).toBe('absent');
    expect(fieldState(pod, '/spec/serviceAccountName')).toBe(version === '1.20' ? 'unknown' : 'present');
    expect(pod.events.items[0]).toMatchObject({ reason: 'Unhealthy', source: 'kubelet', count: 301 });
  });

  it('reads a node', () => {
    const node = readOne(version, 'node');
    expect(node.object['spec']).toEqual({
      taints: [{ key: 'ToBeDeletedByClusterAutoscaler', value: '1', effect: 'NoSchedule' }], unschedulable: true, podCIDR: '172.20.0.0/25', podCIDRs: ['172.20.0.0/25'], providerID: 'cn-beijing.i-2zedemo',
    });
    expect(node.object['metadata']).toMatchObject({ labels: { type: 'virtual-kubelet' }, creationTimestamp: '2026-11-20T20:33:19Z' });
    expect(node.object['status']).toMatchObject({
      conditions: [{ type: 'Ready', status: 'True', reason: 'KubeletReady', message: 'kubelet is posting ready status' }],
      addresses: [{ type: 'InternalIP', address: '10.0.0.1' }, { type: 'Hostname', address: 'cn-beijing.10.0.0.1' }],
      allocatable: { cpu: '3900m', memory: '7Gi', pods: '64' }, nodeInfo: { kubeletVersion: 'v1.28.3-aliyun.1', osImage: 'Alibaba Cloud Linux 3' },
    });
  });

  it('reads endpoints', () => {
    expect(readOne(version, 'ep-ack-ok').object['subsets']).toEqual([
      { addresses: [{ ip: '10.0.1.11' }, { ip: '10.0.1.12' }], ports: [{ name: 'http', port: 8080, protocol: 'TCP' }, { name: 'https', port: 8080, protocol: 'TCP' }] },
    ]);
    expect(readOne(version, 'ep-ack-sdk-multiline').object['subsets']).toEqual([{ notReadyAddresses: [{ ip: '10.0.1.20' }], ports: [{ port: 8080, protocol: 'TCP' }] }]);
    expect(fieldState(readOne(version, 'ep-ack-pending'), '/subsets')).toBe('absent');
  });

  it('reads an endpoint slice, or the error that kubectl gave instead', () => {
    const evidence = read(version, 'eps-ack-ok');
    if (version === '1.20') return expect(evidence.inputs[0]?.problems).toMatchObject([{ code: 'kubectl-error', line: 1 }]);
    expect(evidence.resources[0]?.object).toMatchObject({
      addressType: 'IPv4', ports: [{ name: 'http', port: 8080 }, { name: 'https', port: 8080 }],
      endpoints: [{ addresses: ['10.0.1.11'], conditions: { ready: true }, nodeName: 'cn-beijing.10.0.0.1', targetRef: { kind: 'Pod', name: 'p-10-0-1-11' } }, { addresses: ['10.0.1.12'] }],
    });
  });

  it('reports what was not found', () => {
    const evidence = read(version, 'svc-notfound');
    expect(evidence.observations).toMatchObject([{ kind: 'kubectl-error', value: 'services "nosuch" not found', data: { reason: 'NotFound' } }]);
    expect(evidence.resources).toEqual([]);
  });
});
