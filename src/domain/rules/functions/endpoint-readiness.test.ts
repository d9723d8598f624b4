import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const asks = (when: string, ...others: readonly Resource[]): boolean | 'unknown' => holds(when, makeEvidence([makeService(), ...others]));
const endpoints = (subset: object): Resource => makeResource('Endpoints', { metadata: { name: 'web', namespace: 'prod' }, subsets: [subset] });
const slice = (conditions: object): Resource =>
  makeResource('EndpointSlice', { metadata: { name: 'web-1', namespace: 'prod', labels: { 'kubernetes.io/service-name': 'web' } }, endpoints: [{ addresses: ['10.0.0.1'], conditions }] });
const pod = (ready: string, phase = 'Running', metadata: object = {}): Resource =>
  makeResource('Pod', { metadata: { name: 'web-0', namespace: 'prod', labels: { app: 'web' }, ...metadata }, status: { phase, conditions: [{ type: 'Ready', status: ready }] } });

describe('an address that is not ready', () => {
  const notReady = (...others: readonly Resource[]): boolean | 'unknown' => asks('someEndpointNotReady(service)', ...others);

  it('is shown by Endpoints, a slice or a Pod', () => {
    expect(notReady(endpoints({ notReadyAddresses: [{ ip: '10.0.0.1' }] }))).toBe(true);
    expect(notReady(slice({ ready: false }))).toBe(true);
    expect(notReady(pod('False'))).toBe(true);
  });

  it('is none of a Pod that has ended or leaves', () => {
    expect(notReady(slice({ ready: false, terminating: true }))).toBe('unknown');
    expect(notReady(pod('False', 'Succeeded'))).toBe('unknown');
    expect(notReady({ ...pod('False'), object: { ...pod('False').object, terminating: true } })).toBe('unknown');
    expect(notReady(pod('False', 'Running', { deletionTimestamp: '2026-11-01T00:00:00Z' }))).toBe('unknown');
  });

  it('is disproved by whole Endpoints alone', () => {
    expect(notReady(endpoints({ addresses: [{ ip: '10.0.0.1' }] }))).toBe(false);
    expect(notReady(pod('True'))).toBe('unknown');
  });
});

describe('Pods that have only just come', () => {
  const young = (...others: readonly Resource[]): boolean | 'unknown' => asks('onlyYoungPodsNotReady(service)', ...others);
  const waiting = (name: string, age?: number): Resource =>
    makeResource('Pod', { metadata: { name, namespace: 'prod', labels: { app: 'web' } }, status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }] }, ...(age !== undefined && { printed: { age } }) });

  it('are all that waits', () => {
    expect(young(waiting('web-0', 9), pod('True'))).toBe(true);
    expect(young(waiting('web-0', 9), waiting('web-1'))).toBe(false);
    expect(young(waiting('web-0', 9), endpoints({ notReadyAddresses: [{ ip: '10.0.0.1' }] }))).toBe(false);
  });
});

describe('an address that waits among many that are ready', () => {
  const most = (...others: readonly Resource[]): boolean | 'unknown' => asks('mostAddressesReady(service)', ...others);
  const addresses = (ready: number, waiting: number): Resource =>
    endpoints({ addresses: Array.from({ length: ready }, (_, n) => ({ ip: `10.0.1.${n}` })), notReadyAddresses: Array.from({ length: waiting }, (_, n) => ({ ip: `10.0.2.${n}` })) });
  const waiting = (parts: object, events: readonly object[] = []): Resource =>
    makeResource('Pod', { metadata: { name: 'web-9', namespace: 'prod', labels: { app: 'web' } }, status: { phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }], ...parts } }, { events });

  it('is one of a rollout where it is outnumbered', () => {
    expect([addresses(3, 1), addresses(1, 1), addresses(0, 2), addresses(3, 0)].map((one) => most(one))).toEqual([true, false, false, false]);
    expect(most(slice({ ready: false }))).toBe(false);
    expect(most()).toBe(false);
  });

  it('is more than that where its Pod is in trouble', () => {
    expect(most(addresses(3, 1), waiting({}))).toBe(true);
    expect(most(addresses(3, 1), waiting({ containerStatuses: [{ name: 'web', restartCount: 4, state: { running: {} } }] }))).toBe(false);
    expect(most(addresses(3, 1), waiting({ containerStatuses: [{ name: 'web', state: { waiting: { reason: 'ImagePullBackOff' } } }] }))).toBe(false);
    expect(most(addresses(3, 1), waiting({}, [{ reason: 'Scheduled', type: 'Normal', message: 'Successfully assigned prod/web-9 to n1', lastSeen: 9000 }]))).toBe(false);
  });
});

describe('ready Pods on nodes', () => {
  const uneven = (...nodes: readonly string[]): boolean | 'unknown' => asks('readyPodsUneven(service)', endpoints({ addresses: nodes.map((nodeName, n) => ({ ip: `10.0.0.${n}`, nodeName })) }));

  it('are uneven where the numbers differ', () => {
    expect(uneven('n1', 'n1', 'n2')).toBe(true);
    expect(uneven('n1', 'n2')).toBe(false);
    expect(asks('readyPodsUneven(service)')).toBe('unknown');
  });
});

describe('the client', () => {
  it('reads slices from 1.31 on', () => {
    const by = (client: object): boolean | 'unknown' => holds('readsEndpointSlices(service)', makeEvidence([makeService({}, { origin: 'describe', client })]));
    expect([{ min: 31 }, { max: 30 }, {}].map(by)).toEqual([true, false, false]);
  });
});
