import { describe, expect, it } from 'vitest';
import type { Resource } from '../evidence/types.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';

type Answer = 'true' | 'false' | 'unknown';

function ask(call: string, resources: readonly Resource[]): Answer {
  const base = { product: 'kubernetes', on: 'Service', severity: 'error', certainty: 'certain' } as const;
  const rules = [
    { ...base, id: 'yes', when: call },
    { ...base, id: 'no', when: `!${call}` },
  ];
  const diagnosis = createEngine({ rules, events: [] }).diagnose(makeEvidence(resources));
  expect(diagnosis.faults).toEqual([]);
  const [finding] = diagnosis.findings;
  return finding === undefined ? 'unknown' : finding.id === 'yes' ? 'true' : 'false';
}

const OLD = { max: 30 };
const BUGGY = { min: 31, max: 31 };
const NEW = { min: 32 };
const SOME_31 = { min: 31 };

type Marker = 'none' | 'blank' | 'addresses' | 'bare';

function described(markers: readonly Marker[], client: NonNullable<Resource['client']>, targetPorts: readonly unknown[] = markers.map(() => 'web')): Resource {
  const endpointsLine = markers.map((marker) => ({ addresses: marker === 'addresses' || marker === 'bare' ? ['10.0.0.1'] : [], marker }));
  const ports = targetPorts.map((targetPort, i) => ({ port: 80 + i, targetPort, protocol: 'TCP' }));
  return makeService({ spec: { clusterIP: '172.21.0.9', ports }, endpointsLine }, { origin: 'describe', client });
}

describe('what the Endpoints line of describe proves', () => {
  it.each<[Marker[], NonNullable<Resource['client']>, Answer, Answer]>([
    [['addresses'], OLD, 'true', 'false'],
    [['addresses'], BUGGY, 'unknown', 'unknown'],
    [['addresses'], SOME_31, 'unknown', 'unknown'],
    [['addresses'], NEW, 'true', 'false'],
    [['none'], OLD, 'false', 'true'],
    [['blank'], OLD, 'false', 'true'],
    [['blank'], BUGGY, 'false', 'true'],
    [['blank'], NEW, 'false', 'true'],
    [['bare'], NEW, 'unknown', 'false'],
    [['addresses', 'blank'], OLD, 'true', 'false'],
  ])('%s by client %o: ready %s, empty %s', (markers, client, ready, empty) => {
    expect(ask('hasReadyAddress(service)', [described(markers, client)])).toBe(ready);
    expect(ask('hasNoUsableEndpoint(service)', [described(markers, client)])).toBe(empty);
  });

  it.each<[Marker[], NonNullable<Resource['client']>, unknown[], Answer]>([
    [['bare'], NEW, ['web'], 'true'],
    [['addresses', 'blank'], OLD, [8080, 'metrics'], 'true'],
    [['addresses', 'blank'], NEW, ['http', 9090], 'false'],
    [['addresses'], OLD, ['web'], 'false'],
    [['none'], OLD, ['web'], 'unknown'],
    [['blank'], NEW, ['web'], 'unknown'],
    [['blank'], NEW, [8080], 'false'],
  ])('%s by client %o with target ports %j: unmatched %s', (markers, client, targets, unmatched) => {
    expect(ask('namedTargetPortUnmatched(service)', [described(markers, client, targets)])).toBe(unmatched);
  });

  it('says nothing about a headless Service or one without a selector', () => {
    const noSelector = makeService({ spec: { selector: {}, ports: [{ port: 80, targetPort: 'web' }] } });
    expect(ask('namedTargetPortUnmatched(service)', [noSelector])).toBe('false');
    const headless = makeService({ spec: { clusterIP: 'None', ports: [{ port: 80, targetPort: 'web' }] }, endpointsLine: [{ addresses: ['10.0.0.1'], marker: 'bare' }] });
    expect(ask('namedTargetPortUnmatched(service)', [headless])).toBe('false');
  });
});

describe('what other objects prove', () => {
  const service = makeService({ spec: { clusterIP: '172.21.0.9', ports: [{ port: 80, targetPort: 'web', protocol: 'TCP' }] } });
  const endpoints = (subsets: unknown, namespace = 'prod'): Resource => makeResource('Endpoints', { metadata: { name: 'web', namespace }, subsets });

  it('reads Endpoints of the same name and namespace', () => {
    expect(ask('hasReadyAddress(service)', [service, endpoints([{ addresses: [{ ip: '10.0.0.1' }] }])])).toBe('true');
    expect(ask('hasNoUsableEndpoint(service)', [service, endpoints([{ notReadyAddresses: [{ ip: '10.0.0.1' }] }])])).toBe('true');
    expect(ask('hasNoUsableEndpoint(service)', [service, endpoints([])])).toBe('true');
    expect(ask('hasNoUsableEndpoint(service)', [service, endpoints([], 'other')])).toBe('unknown');
    expect(ask('hasNoUsableEndpoint(service)', [service])).toBe('unknown');
  });

  it('takes one ready endpoint of a slice as proof, and the lack of one as none', () => {
    const slice = (ready: boolean | undefined): Resource =>
      makeResource('EndpointSlice', {
        metadata: { name: 'web-abc', namespace: 'prod', labels: { 'kubernetes.io/service-name': 'web' } },
        endpoints: [{ addresses: ['10.0.0.1'], conditions: ready === undefined ? {} : { ready } }],
      });
    expect(ask('hasReadyAddress(service)', [service, slice(true)])).toBe('true');
    expect(ask('hasReadyAddress(service)', [service, slice(undefined)])).toBe('true');
    expect(ask('hasReadyAddress(service)', [service, slice(false)])).toBe('unknown');
  });

  it('compares a named target port with the container ports at hand', () => {
    const deployment = (ports: unknown, open: readonly string[] = []): Resource =>
      makeResource(
        'Deployment',
        { metadata: { name: 'web', namespace: 'prod' }, spec: { template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'c', ports }] } } } },
        { open },
      );
    const call = 'namedTargetPortUnmatched(service)';
    expect(ask(call, [service, deployment([{ name: 'web', containerPort: 8080 }])])).toBe('false');
    expect(ask(call, [service, deployment([{ name: 'web', containerPort: 8080, protocol: 'UDP' }])])).toBe('true');
    expect(ask(call, [service, deployment([{ name: 'http', containerPort: 8080 }])])).toBe('true');
    expect(ask(call, [service, deployment([{ containerPort: 8080 }], ['/spec/template/spec/containers/0/ports/0'])])).toBe('unknown');
    expect(ask(call, [service])).toBe('unknown');
  });
});
