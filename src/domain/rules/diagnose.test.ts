import { describe, expect, it } from 'vitest';
import type { Evidence, EventRecord } from '../evidence/types.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';
import type { EventLogic, FlowConditions, RuleLogic } from './types.ts';

const NO_IP: EventLogic = {
  id: 'no-ip',
  product: 'ack',
  level: 'cause',
  severity: 'error',
  certainty: 'certain',
  messages: ['The specified VSwitch has no available ip'],
  leadsTo: { flow: 'f', node: 'n' },
};
const EVENTS: EventLogic[] = [
  NO_IP,
  { id: 'sync-failed', product: 'ack', level: 'wrapper', severity: 'error', certainty: 'likely', messages: ['Error syncing load balancer [{lb:id}]: {message:text}'] },
  { id: 'ensured', product: 'ack', level: 'success', severity: 'info', certainty: 'certain', messages: ['Ensured load balancer [{lb:id}]'] },
  { id: 'deleted', product: 'ack', level: 'cause', severity: 'info', certainty: 'certain', benign: true, messages: ['Deleted load balancer'] },
  { id: 'subnet', product: 'tke', level: 'cause', severity: 'error', certainty: 'certain', objects: ['Service'], codes: ['E4008'] },
];
const RULES: RuleLogic[] = [
  { id: 'policy', product: 'ack', on: 'Service', severity: 'info', certainty: 'possible', when: 'service.spec.externalTrafficPolicy == "Local"' },
  { id: 'tke-policy', product: 'tke', on: 'Service', severity: 'warning', certainty: 'likely', when: 'service.spec.externalTrafficPolicy == "Local"' },
];
const engine = createEngine({ rules: RULES, events: EVENTS });

const FAILED = 'Error syncing load balancer [lb-2ze1]: Message: The specified VSwitch has no available ip.';

function withEvents(events: readonly Partial<EventRecord>[], state: 'complete' | 'unknown' = 'complete'): Evidence {
  return makeEvidence([makeService({}, { events, eventState: state })]);
}

function findings(evidence: Evidence): string[] {
  return engine.diagnose(evidence).findings.map(({ id, state }) => `${id} ${state}`);
}

describe('findings from events', () => {
  it('are one per row and object, with the newest event quoted and the facts of all levels', () => {
    const evidence = withEvents([
      { message: FAILED, lastSeen: 300 },
      { message: FAILED.replace('2ze1', '2ze2'), lastSeen: 60 },
    ]);
    const [finding, ...others] = engine.diagnose(evidence).findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      id: 'no-ip',
      state: 'active',
      resource: 'Service prod/web',
      facts: { name: 'web', namespace: 'prod', lb: 'lb-2ze2' },
      leadsTo: { flow: 'f', node: 'n' },
    });
    expect(finding?.quotes.map(({ text }) => text)).toEqual([FAILED.replace('2ze1', '2ze2')]);
  });

  it('name the wrapper only where no cause is known', () => {
    expect(findings(withEvents([{ message: 'Error syncing load balancer [lb-2ze1]: something new' }]))).toEqual(['sync-failed active']);
  });

  it('are healed by a success that was seen strictly later, whatever the type says', () => {
    const ensured = 'Ensured load balancer [lb-2ze1]';
    expect(findings(withEvents([{ message: FAILED, lastSeen: 300, type: 'Warning' }, { message: ensured, lastSeen: 60 }]))).toEqual(['no-ip healed']);
    expect(findings(withEvents([{ message: FAILED, lastSeen: 60, type: 'Normal' }, { message: ensured, lastSeen: 60 }]))).toEqual(['no-ip active']);
    expect(findings(withEvents([{ message: FAILED, lastSeen: 60 }, { message: ensured, lastSeen: 300 }]))).toEqual(['no-ip active']);
    expect(findings(withEvents([{ message: FAILED }, { message: ensured, lastSeen: 1 }]))).toEqual(['no-ip active']);
  });

  it('are active while one paste holds a failure that nothing after it healed', () => {
    const ensured = 'Ensured load balancer [lb-2ze1]';
    const evidence = withEvents([
      { message: FAILED, lastSeen: 300, input: 'monday' },
      { message: FAILED, lastSeen: 90, input: 'tuesday' },
      { message: ensured, lastSeen: 60, input: 'tuesday' },
    ]);
    expect(engine.diagnose(evidence).findings).toMatchObject([{ id: 'no-ip', state: 'active', quotes: [{ input: 'monday' }] }]);
  });

  it('of an older paste are healed by a success of the newer one, and are less than certain without', () => {
    const failed = { message: FAILED, earlier: true, lastSeen: 5, input: 'old' } as const;
    expect(findings(withEvents([failed, { message: 'Ensured load balancer [lb-2ze1]', lastSeen: 900, input: 'new' }]))).toEqual(['no-ip healed']);
    expect(engine.diagnose(withEvents([failed])).findings).toMatchObject([{ state: 'active', severity: 'error', certainty: 'likely' }]);
  });

  it('are certain only where the list of events was printed to its end; how bad they are stays', () => {
    const failed = [{ message: FAILED, lastSeen: 60 }];
    expect(engine.diagnose(withEvents(failed)).findings).toMatchObject([{ severity: 'error', certainty: 'certain' }]);
    expect(engine.diagnose(withEvents(failed, 'unknown')).findings).toMatchObject([{ severity: 'error', certainty: 'likely' }]);
    const healed = [...failed, { message: 'Ensured load balancer [lb-2ze1]', lastSeen: 1 }];
    expect(engine.diagnose(withEvents(healed, 'unknown')).findings).toMatchObject([{ state: 'healed', certainty: 'certain' }]);
    const wrapper = [{ message: 'Error syncing load balancer [lb-2ze1]: something new' }];
    expect(engine.diagnose(withEvents(wrapper, 'unknown')).findings).toMatchObject([{ id: 'sync-failed', certainty: 'likely' }]);
  });

  it('are not healed by the success of another object', () => {
    const other = makeService({ metadata: { name: 'api' } }, { events: [{ message: 'Ensured load balancer [lb-2ze9]', lastSeen: 1 }] });
    const evidence = makeEvidence([makeService({}, { events: [{ message: FAILED, lastSeen: 300 }] }), other]);
    expect(findings(evidence)).toEqual(['no-ip active']);
  });

  it('call benign what is benign, and rank it last', () => {
    expect(findings(withEvents([{ message: 'Deleted load balancer' }, { message: FAILED }]))).toEqual(['no-ip active', 'deleted benign']);
  });

  it('belong to the object that a loose event names, or to none', () => {
    const object = { kind: 'Service', name: 'web', namespace: 'prod' };
    const named = engine.diagnose(makeEvidence([makeService()], [{ message: FAILED, object }])).findings[0];
    expect(named?.resource).toBe('Service prod/web');
    expect(engine.diagnose(makeEvidence([], [{ message: FAILED, object }])).findings[0]).toMatchObject({ resource: 'Service prod/web', facts: { name: 'web' } });
    expect(engine.diagnose(makeEvidence([], [{ message: FAILED }])).findings[0]?.resource).toBeNull();
  });

  it('come from lines that nothing else recognised, too', () => {
    const evidence: Evidence = { ...makeEvidence([]), leftovers: [{ message: 'The specified VSwitch has no available ip.', input: 'paste', startLine: 7, endLine: 7 }] };
    expect(engine.diagnose(evidence).findings).toMatchObject([{ id: 'no-ip', resource: null, quotes: [{ line: 7 }] }]);
  });

  it('read a code by the only kind of subject there is', () => {
    const tke = makeService({ metadata: { finalizers: ['service.k8s.tencent/resources'] } });
    expect(findings(makeEvidence([tke], [{ message: 'failed, E4008' }]))).toEqual(['subnet active']);
  });

  it('never come from rows of another cloud', () => {
    const tke = makeService({ metadata: { finalizers: ['service.k8s.tencent/resources'] } }, { events: [{ message: FAILED.replace('Error syncing load balancer [lb-2ze1]: ', '') }, { message: 'RetrunCode: E4008' }] });
    expect(findings(makeEvidence([tke]))).toEqual(['subnet active']);
  });
});

describe('rules of a cloud', () => {
  const local = { externalTrafficPolicy: 'Local' };

  it('fire on their own cloud only', () => {
    const ack = makeService({ spec: local, metadata: { finalizers: ['service.k8s.alibaba/resources'] } });
    const tke = makeService({ spec: local, metadata: { finalizers: ['service.k8s.tencent/resources'] } });
    const aws = makeService({ spec: local, metadata: { annotations: { 'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb' } } });
    expect(findings(makeEvidence([ack]))).toEqual(['policy active']);
    expect(findings(makeEvidence([tke]))).toEqual(['tke-policy active']);
    expect(findings(makeEvidence([aws]))).toEqual([]);
  });

  it('are unknown where the cloud is, with the command that tells it', () => {
    const diagnosis = engine.diagnose(makeEvidence([makeService({ spec: local })]));
    expect(diagnosis.findings).toEqual([]);
    expect(diagnosis.unknown.map(({ id }) => id)).toEqual(['policy', 'tke-policy']);
    expect(diagnosis.next).toEqual([{ command: 'kubectl get nodes -o wide', settles: ['policy', 'tke-policy'] }]);
  });

  it('go by each object where two clouds are in one paste', () => {
    const ack = makeService({ spec: local, metadata: { name: 'a', finalizers: ['service.k8s.alibaba/resources'] } });
    const tke = makeService({ spec: local, metadata: { name: 't', finalizers: ['service.k8s.tencent/resources'] } });
    const diagnosis = engine.diagnose(makeEvidence([ack, tke]));
    expect([diagnosis.cloud, diagnosis.product]).toEqual([null, null]);
    expect(diagnosis.findings.map(({ id, resource }) => `${id} ${resource}`)).toEqual(['tke-policy Service prod/t', 'policy Service prod/a']);
    expect(diagnosis.subjects.map(({ key }) => key)).toEqual(['Service prod/a', 'Service prod/t']);
  });
});

describe('diagnose', () => {
  it('quotes as many findings as are asked for, the first ones, and leaves none out', () => {
    const services = ['a', 'b', 'c'].map((name) => makeService({ metadata: { name } }, { events: [{ message: FAILED }] }));
    const quoted = (options?: { quoted: number }): number[] => engine.diagnose(makeEvidence(services), [], options).findings.map(({ quotes }) => quotes.length);
    expect(quoted()).toEqual([1, 1, 1]);
    expect(quoted({ quoted: 2 })).toEqual([1, 1, 0]);
  });

  it('says the same about an object whatever stands beside it', () => {
    const service = (name: string): ReturnType<typeof makeService> =>
      makeService({ metadata: { name, finalizers: ['service.k8s.alibaba/resources'] }, spec: { externalTrafficPolicy: 'Local' } }, { events: [{ message: FAILED }] });
    const alone = engine.diagnose(makeEvidence([service('web')]));
    const among = engine.diagnose(makeEvidence(['web', 'api', 'db'].map(service)));
    expect(among.findings.filter(({ resource }) => resource === 'Service prod/web')).toEqual(alone.findings);
    expect(among.findings).toHaveLength(6);
  });

  it('is plain data', () => {
    const diagnosis = engine.diagnose(withEvents([{ message: FAILED }]));
    expect(structuredClone(diagnosis)).toEqual(diagnosis);
  });

  it('takes two readings of one object as one', () => {
    const cut = makeService({}, { open: ['/spec'] });
    const whole = makeService({ spec: { externalTrafficPolicy: 'Cluster' }, metadata: { finalizers: ['service.k8s.alibaba/resources'] } });
    const diagnosis = engine.diagnose(makeEvidence([cut, whole]));
    expect(diagnosis.unknown).toEqual([]);
    expect(diagnosis.subjects).toHaveLength(1);
  });

  it('never lets a hostile name into a command', () => {
    const evil = makeService({ metadata: { name: 'web; rm -rf ~', namespace: '$(id)', finalizers: ['service.k8s.alibaba/resources'] } }, { open: ['/spec'] });
    expect(engine.diagnose(makeEvidence([evil])).next.map(({ command }) => command)).toEqual(['kubectl -n <namespace> get service <name> -o yaml']);
  });

  it('reports an event row that does not compile and goes on', () => {
    const broken = createEngine({ rules: [], events: [{ ...NO_IP, id: 'bad', messages: ['{a:id}{b:id}'] }, NO_IP] });
    const diagnosis = broken.diagnose(withEvents([{ message: FAILED }]));
    expect(diagnosis.faults.map(({ id }) => id)).toEqual(['bad']);
    expect(diagnosis.findings.map(({ id }) => id)).toEqual(['no-ip']);
  });
});

describe('settle', () => {
  const flow: FlowConditions = {
    flow: 'f',
    subject: 'Service',
    questions: {
      policy: { local: 'service.spec.externalTrafficPolicy == "Local"', cluster: 'service.spec.externalTrafficPolicy == "Cluster"' },
      both: { one: 'service.spec.externalTrafficPolicy == "Local"', other: 'service.spec.externalTrafficPolicy != "Cluster"' },
      event: { yes: 'reported("no-ip")', no: 'reported("ensured") && !reported("no-ip")' },
      broken: { yes: 'service.nope' },
    },
  };

  it('answers, refuses to guess, and leaves out what it denies', () => {
    const local = makeService({ spec: { externalTrafficPolicy: 'Local' } }, { events: [{ message: FAILED }] });
    const settled = engine.settle(flow, makeEvidence([local]), 'Service prod/web');
    expect(settled['policy']).toMatchObject({ kind: 'answer', option: 'local', quotes: [{ text: 'externalTrafficPolicy: Local' }] });
    expect(settled['both']).toMatchObject({ kind: 'conflict', options: ['one', 'other'] });
    expect(settled['event']).toMatchObject({ kind: 'answer', option: 'yes', quotes: [{ text: FAILED }] });
    expect(settled).not.toHaveProperty('broken');
    const silent = engine.settle(flow, makeEvidence([makeService({}, { events: [] })]), 'Service prod/web');
    expect(silent).not.toHaveProperty('event');
  });

  it('is not answered by an error that a later success superseded', () => {
    const ensured = { message: 'Ensured load balancer [lb-2ze1]', lastSeen: 60 };
    const settle = (failedAt: number, state: 'complete' | 'unknown'): unknown =>
      engine.settle(flow, withEvents([{ message: FAILED, lastSeen: failedAt }, ensured], state), 'Service prod/web')['event'];
    expect(settle(300, 'complete')).toMatchObject({ kind: 'answer', option: 'no', quotes: [{ text: ensured.message }] });
    expect(settle(30, 'complete')).toMatchObject({ kind: 'answer', option: 'yes' });
    expect(settle(300, 'unknown')).toEqual({ kind: 'unknown', probes: ['kubectl -n prod describe service web'] });
    expect(settle(30, 'unknown')).toMatchObject({ kind: 'answer', option: 'yes' });
  });

  it('is not answered by an event of another object', () => {
    const object = { kind: 'Service', name: 'api', namespace: 'prod' };
    const evidence = makeEvidence([makeService({}, { events: [] }), makeService({ metadata: { name: 'api' } })], [{ message: FAILED, object }]);
    expect(engine.settle(flow, evidence, 'Service prod/web')).not.toHaveProperty('event');
    expect(engine.settle(flow, evidence, 'Service prod/api')['event']).toMatchObject({ kind: 'answer', option: 'yes' });
  });

  it('reads loose events where the evidence holds no Service at all', () => {
    const settled = engine.settle(flow, makeEvidence([], [{ message: FAILED }]), null);
    expect(settled['event']).toMatchObject({ kind: 'answer', option: 'yes' });
    expect(settled['policy']).toEqual({ kind: 'unknown', probes: ['kubectl -n <namespace> get service <name> -o yaml'] });
    expect(engine.settle(flow, makeEvidence([makeResource('Node', {})]), null)['event']).toMatchObject({ kind: 'unknown' });
  });
});
