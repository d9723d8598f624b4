import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../evidence/types.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';
import type { EventLogic, Finding } from './types.ts';

const row = (id: string, parts: Partial<EventLogic>): EventLogic => ({ id, product: 'kubernetes', level: 'cause', severity: 'error', certainty: 'certain', ...parts });
const EVENTS: readonly EventLogic[] = [
  row('failed', { messages: ['the sync failed'] }),
  row('synced', { level: 'success', severity: 'info', messages: ['the sync worked'] }),
  row('service-subnet', { product: 'tke', objects: ['Service'], codes: ['E4008'] }),
  row('ingress-subnet', { product: 'tke', objects: ['Ingress'], codes: ['E4008'] }),
  row('ack-text', { product: 'ack', messages: ['the VSwitch is full'] }),
  row('ack-wrapper', { product: 'ack', level: 'wrapper', messages: ['Error creating load balancer: {rest:text}'] }),
  row('ack-reason', { product: 'ack', reasons: ['VSwitchFull'] }),
  row('not-known', { objects: ['Service', 'Ingress'], otherwise: 'Warning', severity: 'info', certainty: 'possible' }),
];
const engine = createEngine({ rules: [], events: EVENTS });

const onService = (events: readonly Partial<EventRecord>[], metadata: object = {}): readonly Finding[] =>
  engine.diagnose(makeEvidence([makeService({ metadata }, { events })])).findings;
const loose = (events: readonly Partial<EventRecord>[], ...others: Parameters<typeof makeEvidence>[0]): readonly Finding[] =>
  engine.diagnose(makeEvidence(others, events)).findings;

describe('a failure that a success followed', () => {
  const failed = (lastSeen: number): Partial<EventRecord> => ({ message: 'the sync failed', lastSeen });
  const synced = (lastSeen: number): Partial<EventRecord> => ({ message: 'the sync worked', lastSeen });

  it('has healed, and the success is quoted with it', () => {
    const [finding] = onService([failed(300), synced(60)]);
    expect(finding).toMatchObject({ id: 'failed', state: 'healed', severity: 'error', certainty: 'certain' });
    expect(finding?.quotes.map(({ text }) => text)).toEqual(['the sync failed', 'the sync worked']);
  });

  it.each([[182, 180], [180, 180], [180, 182]])('is not called healed where %d and %d seconds do not tell what came last, nor a proven error', (failure, success) => {
    const [finding] = onService([failed(failure), synced(success)]);
    expect(finding).toMatchObject({ state: 'active', severity: 'warning', certainty: 'possible' });
    expect(finding?.quotes.map(({ text }) => text)).toEqual(['the sync failed', 'the sync worked']);
  });

  it('failed again, and is an error, where the failure is clearly younger', () => {
    expect(onService([failed(60), synced(300)])).toMatchObject([{ state: 'active', severity: 'error', certainty: 'certain' }]);
  });
});

describe('the kind of object', () => {
  it.each([
    ['Service Sync Failed. RetrunCode: E4008', 'service-subnet'],
    ['Ingress Sync Failed. ReturnCode: E4008', 'ingress-subnet'],
  ])('is taken from %s', (message, id) => {
    expect(loose([{ message }]).map((finding) => finding.id)).toEqual([id]);
    expect(loose([{ message }], makeService({}, { events: [] })).map((finding) => finding.id)).toEqual([id]);
  });

  it.each<[string, Partial<EventRecord>, string]>([
    ['the reason', { message: 'ReturnCode: E4008', reason: 'EnsureIngressFailed' }, 'ingress-subnet'],
    ['who reports it', { message: 'ReturnCode: E4008', source: 'loadbalancer-ingress-controller' }, 'ingress-subnet'],
    ['the service controller', { message: 'ReturnCode: E4008', source: 'service-controller' }, 'service-subnet'],
    ['what people write', { message: '客户的 ingress 报 E4008' }, 'ingress-subnet'],
  ])('is taken from %s', (_what, event, id) => {
    expect(loose([event]).map((finding) => finding.id)).toEqual([id]);
  });

  it('is not taken from words that name both', () => {
    expect(loose([{ message: 'service 和 ingress 都报 E4008' }])).toEqual([]);
  });

  it('is not guessed for a bare code', () => {
    expect(loose([{ message: 'RetrunCode: E4008' }])).toEqual([]);
    expect(loose([{ message: 'RetrunCode: E4008', type: 'Warning' }])).toMatchObject([{ id: 'not-known', severity: 'info' }]);
  });
});

describe('a condition that is False', () => {
  const service = (status: string, message = 'Service Sync Failed. RetrunCode: E4008'): readonly Finding[] =>
    engine.diagnose(makeEvidence([makeService({ status: { conditions: [null, { type: 'Ready', status, reason: 'Failed', message }] } })])).findings;

  it('is read like an event of the object', () => {
    expect(service('False')).toMatchObject([{ id: 'service-subnet', resource: 'Service prod/web', state: 'active' }]);
    expect(service('False')[0]?.quotes.map(({ text }) => text)).toEqual(['Service Sync Failed. RetrunCode: E4008']);
  });

  it('says nothing where it holds, or in words that no row knows', () => {
    expect(service('True')).toEqual([]);
    expect(service('False', 'the widget is out of step')).toEqual([]);
  });
});

describe('a warning that no row knows', () => {
  const odd = { type: 'Warning', reason: 'Odd', message: 'the widget is out of step' } as const;

  it('is shown as it is, once for each reason', () => {
    const findings = onService([{ ...odd, lastSeen: 90 }, { ...odd, message: 'the widget is still out of step', lastSeen: 9 }, { ...odd, reason: 'Other' }]);
    expect(findings.map(({ id, severity, certainty, quotes }) => [id, severity, certainty, quotes[0]?.text])).toEqual([
      ['not-known', 'info', 'possible', 'the widget is still out of step'], ['not-known', 'info', 'possible', 'the widget is out of step'],
    ]);
  });

  it('has healed like any other when a success followed', () => {
    expect(onService([{ ...odd, lastSeen: 300 }, { message: 'the sync worked', lastSeen: 10 }])).toMatchObject([{ id: 'not-known', state: 'healed' }]);
  });

  it('is no finding when it is normal, known, or about something else', () => {
    expect(onService([{ ...odd, type: 'Normal' }])).toEqual([]);
    expect(onService([{ ...odd, message: 'the sync failed' }]).map(({ id }) => id)).toEqual(['failed']);
    const pod = makeResource('Pod', { metadata: { name: 'web-1', namespace: 'prod' } }, { events: [odd] });
    expect(engine.diagnose(makeEvidence([pod])).findings).toEqual([]);
    expect(loose([{ ...odd, source: 'kubelet' }], makeService())).toEqual([]);
  });
});

describe('words of one cloud', () => {
  const tke = { finalizers: ['service.k8s.tencent/resources'] };
  const ack = { finalizers: ['service.k8s.alibaba/resources'] };

  it('are as good as stated on their own cloud, and nothing on another', () => {
    expect(onService([{ message: 'the VSwitch is full' }], ack)).toMatchObject([{ id: 'ack-text', severity: 'error', certainty: 'certain' }]);
    expect(onService([{ message: 'the VSwitch is full' }], tke)).toEqual([]);
    const aws = { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' } };
    expect(onService([{ message: 'the VSwitch is full' }], aws)).toEqual([]);
  });

  it('are a possible warning where they only stand around a cause, and the cloud is not proven', () => {
    expect(loose([{ message: 'Error creating load balancer: no subnet' }])).toMatchObject([{ id: 'ack-wrapper', severity: 'warning', certainty: 'possible' }]);
  });

  it('are less than certain where the cloud is not proven; a mere reason is a possible warning', () => {
    expect(onService([{ message: 'the VSwitch is full' }])).toMatchObject([{ severity: 'error', certainty: 'likely' }]);
    expect(onService([{ message: 'odd', reason: 'VSwitchFull' }])).toMatchObject([{ id: 'ack-reason', severity: 'warning', certainty: 'possible' }]);
  });
});
