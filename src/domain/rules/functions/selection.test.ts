import { describe, expect, it } from 'vitest';
import type { Observation, Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

type Answer = boolean | 'unknown';

const workload = (labels: object, options: { name?: string; namespace?: string; kind?: string; own?: object; replicas?: number | null; port?: number } = {}): Resource =>
  makeResource(options.kind ?? 'Deployment', {
    metadata: { name: options.name ?? 'any', namespace: options.namespace ?? 'prod', ...(options.own && { labels: options.own }) },
    spec: {
      ...(options.replicas === null ? {} : { replicas: options.replicas ?? 2 }),
      template: { metadata: { labels }, ...(options.port !== undefined && { spec: { containers: [{ name: 'c', ports: [{ containerPort: options.port }] }] } }) },
    },
  }, { origin: 'manifest' });
const withPort = (selector: object): Resource => makeService({ spec: { selector, ports: [{ port: 80, targetPort: 8080 }] } }, { origin: 'manifest' });
const pod = (name: string, labels: object): Resource => makeResource('Pod', { metadata: { name, namespace: 'prod', labels } });
const listed = (subsets: readonly object[]): Resource => makeResource('Endpoints', { metadata: { name: 'web', namespace: 'prod' }, subsets });
const asks = (when: string, others: readonly Resource[], observations: readonly Observation[] = [], service = makeService({}, { origin: 'manifest' })): Answer =>
  holds(when, makeEvidence([service, ...others], [], observations));
const none = (data: Readonly<Record<string, string>>): Observation => ({ kind: 'none-found', value: 'Pod', data, input: 'paste', line: 1 });

describe('a selector that matches no Pod', () => {
  const matchesNone = (others: readonly Resource[], observations: readonly Observation[] = []): Answer => asks('selectorMatchesNone(service)', others, observations);

  it('is told by kubectl for its own namespace and labels', () => {
    expect(matchesNone([], [none({ namespace: 'prod', filter: 'app=web' })])).toBe(true);
    expect(matchesNone([], [none({ namespace: 'prod' })])).toBe(true);
    expect(matchesNone([], [none({ everywhere: 'true', filter: 'app=web' })])).toBe(true);
    expect(matchesNone([], [none({ namespace: 'test', filter: 'app=web' })])).toBe('unknown');
    expect(matchesNone([], [none({ namespace: 'prod', filter: 'app=web,tier=front' })])).toBe('unknown');
    expect(matchesNone([workload({ app: 'web' })], [none({ namespace: 'prod' })])).toBe(false);
  });

  it('is told by the workload that was meant', () => {
    expect(matchesNone([workload({ app: 'Web' })])).toBe(true);
    expect(matchesNone([workload({ app: 'site' }, { own: { app: 'web' } })])).toBe(true);
    expect(matchesNone([workload({ app: 'site' }, { name: 'web' }), workload({ app: 'billing' })])).toBe(true);
    expect(matchesNone([workload({ app: 'site' }, { name: 'web' }), listed([])])).toBe(true);
    expect(matchesNone([pod('billing-7c8d9f6b54-x2x9z', { app: 'billing' })])).toBe('unknown');
  });

  it('misses what is meant where the evidence holds it, whatever kubectl found', () => {
    const misses = (others: readonly Resource[]): Answer => asks('missesWhatIsMeant(service)', others, [none({ namespace: 'prod', filter: 'app=web' })]);
    expect(misses([workload({ app: 'site' }, { name: 'web' })])).toBe(true);
    expect(misses([])).toBe('unknown');
    expect(misses([workload({ app: 'web' })])).toBe(false);
  });

  it('is told by manifests in which one Service and one workload are left over', () => {
    const leftOver = (others: readonly Resource[]): Answer => asks('selectorMatchesNone(service)', others, [], withPort({ app: 'web' }));
    expect(leftOver([workload({ app: 'site' }, { port: 8080 })])).toBe(true);
    expect(leftOver([workload({ app: 'site' }, { port: 8080 }), workload({ app: 'billing' }, { port: 8080 })])).toBe('unknown');
    expect(leftOver([workload({ app: 'site' }, { port: 8080, namespace: 'test' })])).toBe('unknown');
    expect(leftOver([workload({ app: 'site' }, { port: 8080 }), makeService({ spec: { selector: { app: 'site' } }, metadata: { name: 'site' } }, { origin: 'manifest' })])).toBe('unknown');
    expect(leftOver([workload({ app: 'site' }, { port: 8080 }), workload({ app: 'web' }, { kind: 'Rollout' })])).toBe(false);
  });

  it('is not told by a left-over workload with other ports, with none, without replicas, or that stands beside another', () => {
    for (const options of [{ port: 9090 }, {}, { port: 8080, replicas: 0 }]) {
      expect(asks('selectorMatchesNone(service)', [workload({ app: 'site' }, options)], [], withPort({ app: 'web' }))).toBe('unknown');
    }
    const beside = (name: string, labels: object): Answer => asks('selectorMatchesNone(service)', [workload(labels, { name, port: 8080 })], [], withPort({ app: 'web', slot: 'blue' }));
    expect(beside('site-green', { app: 'web', slot: 'green' })).toBe('unknown');
    expect(beside('site', { app: 'web', slot: 'green' })).toBe(true);
    expect(beside('site', { app: 'web' })).toBe(true);
  });

  it('is told by a list of all Pods with their labels', () => {
    const all = (data: Readonly<Record<string, string>>): Observation => ({ kind: 'listed', value: 'Pod', data, input: 'paste', line: 1 });
    const others = [pod('billing-7c8d9f6b54-x2x9z', { app: 'billing' })];
    expect(matchesNone(others, [all({ namespace: 'prod' })])).toBe(true);
    expect(matchesNone(others, [all({ everywhere: 'true' })])).toBe(true);
    expect(matchesNone(others, [all({ namespace: 'prod', filter: 'app=billing' })])).toBe('unknown');
    expect(matchesNone(others, [all({ namespace: 'test' })])).toBe('unknown');
    expect(matchesNone([pod('web-7c8d9f6b54-x2x9z', { app: 'web' })], [all({ namespace: 'prod' })])).toBe(false);
  });

  it('takes an equal name as well once no endpoint is left', () => {
    const service = makeService({ endpointsLine: [{ addresses: [], marker: 'none' }] }, { origin: 'describe' });
    for (const other of [workload({ app: 'site' }, { name: 'web' }), pod('web-7c8d9f6b54-x2x9z', { app: 'site' }), pod('web-0', { app: 'site' })]) {
      expect(asks('selectorMatchesNone(service)', [other], [], service)).toBe(true);
    }
    expect(asks('selectorMatchesNone(service)', [pod('web-front-7c8d9f6b54-x2x9z', { app: 'site' })], [], service)).toBe('unknown');
  });

  it('is none where an address is listed, ready or not', () => {
    const meant = workload({ app: 'Web' });
    expect(matchesNone([meant, listed([{ notReadyAddresses: [{ ip: '10.0.0.1' }] }])])).toBe(false);
    const slice = makeResource('EndpointSlice', { metadata: { name: 'web-1', namespace: 'prod', labels: { 'kubernetes.io/service-name': 'web' } }, endpoints: [{ addresses: ['10.0.0.1'] }] });
    expect(matchesNone([meant, slice])).toBe(false);
  });
});

describe('a selector that fits elsewhere', () => {
  const elsewhere = workload({ app: 'web' }, { namespace: 'test' });

  it('needs manifests of both, or no endpoint', () => {
    expect(asks('selectsElsewhere(service)', [elsewhere])).toBe(true);
    expect(asks('selectsElsewhere(service)', [elsewhere], [], makeService())).toBe('unknown');
    expect(asks('selectsElsewhere(service)', [elsewhere, workload({ app: 'web' })])).toBe(false);
  });
});

describe('replicas', () => {
  it('are those of the only owner', () => {
    expect(asks('hasSingleReplica(service)', [workload({ app: 'web' }, { replicas: 1 })])).toBe(true);
    expect(asks('hasSingleReplica(service)', [workload({ app: 'web' }, { replicas: null })])).toBe(true);
    expect(asks('hasSingleReplica(service)', [workload({ app: 'web' }, { kind: 'DaemonSet', replicas: null })])).toBe(false);
    expect(asks('hasSingleReplica(service)', [1, 1].map((replicas, n) => workload({ app: 'web' }, { replicas, name: `w${n}` })))).toBe(false);
    expect(asks('hasSingleReplica(service)', [])).toBe('unknown');
  });

  it('are zero where every owner says so and no Pod is left', () => {
    const zero = workload({ app: 'web' }, { replicas: 0 });
    expect(asks('isScaledToZero(service)', [zero])).toBe(true);
    expect(asks('isScaledToZero(service)', [zero, pod('web-x', { app: 'web' })])).toBe(false);
    expect(asks('isScaledToZero(service)', [zero, workload({ app: 'web' }, { name: 'green' })])).toBe(false);
    expect(asks('isScaledToZero(service)', [workload({ app: 'web' }, { kind: 'ReplicaSet', replicas: 0 })])).toBe('unknown');
  });
});
