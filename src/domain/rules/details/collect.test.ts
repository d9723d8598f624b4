import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { createEngine } from '../engine.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';
import type { RuleLogic } from '../types.ts';
import { DETAIL_NAMES, type DetailName, type FindingDetail } from './types.ts';

const RULE: RuleLogic = { id: 'any', product: 'kubernetes', on: 'Service', severity: 'info', certainty: 'possible', when: 'true', details: DETAIL_NAMES };
const INGRESS_RULE: RuleLogic = { ...RULE, on: 'Ingress', details: ['servicePorts'] };

function detail(name: DetailName, resources: readonly Resource[], rule = RULE): FindingDetail['items'] | undefined {
  const { findings } = createEngine({ rules: [rule], events: [] }).diagnose(makeEvidence(resources));
  return findings[0]?.details?.find((one) => one.name === name)?.items;
}

const pod = (name: string, labels: object, parts: { spec?: object; status?: object } = {}): Resource =>
  makeResource('Pod', { metadata: { name, namespace: 'prod', labels }, spec: {}, ...parts });
const deployment = (name: string, labels: object, ports: readonly object[] = []): Resource =>
  makeResource('Deployment', {
    metadata: { name, namespace: 'prod' },
    spec: { template: { metadata: { labels }, spec: { containers: [{ name: 'app', ports }] } } },
  });

describe('the nearest labels of a selector', () => {
  const service = makeService({ spec: { selector: { app: 'web', tier: 'front' } } });

  it('are those of the Pods and templates that differ least, each difference once', () => {
    const others = [
      pod('db-0', { app: 'db', tier: 'back' }),
      pod('web-1', { app: 'web-v2', tier: 'front' }),
      pod('web-2', { app: 'web-v2', tier: 'front' }),
      deployment('web', { app: 'web' }),
      pod('stranger', { other: 'x' }),
    ];
    expect(detail('nearestLabels', [service, ...others])).toEqual([
      { text: 'Pod prod/web-1', wanted: 'app=web', found: 'app=web-v2' },
      { text: 'Deployment prod/web', wanted: 'tier=front', found: '' },
      { text: 'Pod prod/db-0', wanted: 'app=web, tier=front', found: 'app=db, tier=back' },
    ]);
  });

  it('are not told where the selector picks something, or where the Pods are of another namespace', () => {
    expect(detail('nearestLabels', [service, pod('web-1', { app: 'web', tier: 'front' }), pod('web-2', { app: 'web-v2', tier: 'front' })])).toBeUndefined();
    const elsewhere = makeResource('Pod', { metadata: { name: 'web-1', namespace: 'test', labels: { app: 'web-v2' } } });
    expect(detail('nearestLabels', [service, elsewhere])).toBeUndefined();
  });
});

describe('ports that exist', () => {
  it('are those of the containers behind a Service, once for Pods that are alike', () => {
    const ports = [{ name: 'http', containerPort: 8080, protocol: 'TCP' }, { containerPort: 53, protocol: 'UDP' }];
    const spec = { containers: [{ name: 'app', ports }] };
    expect(detail('containerPorts', [makeService(), pod('web-1', { app: 'web' }, { spec }), pod('web-2', { app: 'web' }, { spec })])).toEqual([
      { text: 'Pod prod/web-1 · app', found: 'http 8080/TCP, 53/UDP' },
    ]);
    expect(detail('containerPorts', [makeService(), deployment('web', { app: 'web' })])).toBeUndefined();
  });

  it('are those of the Services behind an Ingress', () => {
    const service = makeService({ spec: { ports: [{ name: 'http', port: 80, targetPort: 8080 }, { port: 443 }] } });
    const ingress = makeResource('Ingress', { metadata: { name: 'front', namespace: 'prod' }, spec: { defaultBackend: { service: { name: 'web' } } } });
    expect(detail('servicePorts', [service, ingress], INGRESS_RULE)).toEqual([{ text: 'Service prod/web', found: 'http 80/TCP, 443/TCP' }]);
  });
});

describe('Pods that are not ready', () => {
  it('come with the reason that the evidence tells', () => {
    const unready = { conditions: [{ type: 'Ready', status: 'False' }] };
    const waiting = { ...unready, containerStatuses: [{ name: 'app', state: { waiting: { reason: 'CrashLoopBackOff' } } }] };
    const pods = [
      pod('web-1', { app: 'web' }, { status: { conditions: [{ type: 'Ready', status: 'True' }] } }),
      pod('web-2', { app: 'web' }, { status: waiting }),
      pod('web-3', { app: 'web' }, { status: { ...unready, phase: 'Pending' } }),
      pod('web-4', { app: 'web' }, { status: unready }),
    ];
    expect(detail('podsNotReady', [makeService(), ...pods])).toEqual([
      { text: 'Pod prod/web-2', found: 'CrashLoopBackOff' }, { text: 'Pod prod/web-3', found: 'Pending' }, { text: 'Pod prod/web-4' },
    ]);
  });
});

describe('nodes without a ready Pod', () => {
  const node = (name: string, labels: object = {}): Resource => makeResource('Node', { metadata: { name, labels } });
  const nodes = [node('n1'), node('n2'), node('n3'), node('v1', { type: 'virtual-kubelet' })];
  const placed = (name: string, nodeName: string, ip: string, ready = 'True'): Resource =>
    pod(name, { app: 'web' }, { spec: { nodeName }, status: { podIP: ip, conditions: [{ type: 'Ready', status: ready }] } });
  const LACKS: RuleLogic = { ...RULE, when: 'someNodeLacksReadyPod(service)', details: ['nodesWithoutPod'] };
  const endpoints = (...addresses: readonly object[]): Resource => makeResource('Endpoints', { metadata: { name: 'web', namespace: 'prod' }, subsets: [{ addresses }] });

  function verdict(resources: readonly Resource[]): string {
    const { findings, unknown } = createEngine({ rules: [LACKS], events: [] }).diagnose(makeEvidence(resources));
    return findings.length > 0 ? `hit ${findings[0]?.details?.[0]?.items.map(({ text }) => text).join() ?? ''}` : `unknown ${unknown[0]?.probes.join()}`;
  }

  it('are proven by an Endpoints object that places all its addresses', () => {
    expect(verdict([makeService(), endpoints({ ip: '10.0.0.1', nodeName: 'n1' }), ...nodes])).toBe('hit n2,n3');
    expect(verdict([makeService(), endpoints({ ip: '10.0.0.1' }), placed('web-1', 'n2', '10.0.0.1'), ...nodes])).toBe('hit n1,n3');
  });

  it('are proven by the lines of a describe with the Pods that have these addresses', () => {
    const described = makeService({ endpointsLine: [{ addresses: ['10.0.0.1:80', '10.0.0.2:80'], marker: 'addresses' }] }, { origin: 'describe', client: { max: 30 } });
    expect(verdict([described, placed('web-1', 'n1', '10.0.0.1'), placed('web-2', 'n1', '10.0.0.2'), ...nodes])).toBe('hit n2,n3');
    expect(verdict([described, placed('web-1', 'n1', '10.0.0.1'), ...nodes])).toBe('unknown kubectl -n prod get endpoints web -o yaml');
    const cut = makeService({ endpointsLine: [{ addresses: ['10.0.0.1:80'], more: 2, marker: 'addresses' }] }, { origin: 'describe', client: { max: 30 } });
    expect(verdict([cut, placed('web-1', 'n1', '10.0.0.1'), ...nodes])).toBe('unknown kubectl -n prod get endpoints web -o yaml');
  });

  it('are unknown while every node that was pasted has one: there may be more nodes', () => {
    expect(verdict([makeService(), endpoints({ ip: '10.0.0.1', nodeName: 'n1' }), node('n1')])).toBe('unknown kubectl get nodes -o wide');
  });

  it('are listed as far as the paste shows, unready Pods aside, and not at all without a placed Pod', () => {
    expect(detail('nodesWithoutPod', [makeService(), placed('web-1', 'n1', '10.0.0.1'), placed('web-2', 'n2', '10.0.0.2', 'False'), ...nodes])).toEqual([{ text: 'n2' }, { text: 'n3' }]);
    expect(detail('nodesWithoutPod', [makeService(), ...nodes])).toBeUndefined();
  });
});
