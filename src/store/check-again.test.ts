import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EngineClient } from '#domain/engine/engine-client.ts';
import { createReader, type Reader } from '#domain/engine/reader.ts';
import { createEvidenceStore, type EvidenceStore } from './evidence-store.ts';

const service = (name: string, policy: string) => `apiVersion: v1
kind: Service
metadata:
  name: ${name}
  namespace: shop
  uid: 1b4f6d1c-0000-4000-8000-000000000001
spec:
  type: LoadBalancer
  externalTrafficPolicy: ${policy}
  ports:
  - port: 80
status: {}
`;

const LIBRARY = {
  rules: [
    { id: 'policy', product: 'kubernetes', on: 'Service', severity: 'warning', certainty: 'likely', when: 'service.spec.externalTrafficPolicy == "Local"', evidence: ['spec.externalTrafficPolicy'] },
  ],
  events: [],
} as const;

/** The engine itself, without a worker. */
function clientOf(reader: Reader): EngineClient {
  return {
    warmUp: () => undefined,
    read: (inputs, product) => Promise.resolve(reader.read(inputs, product)),
    choose: (subject) => Promise.resolve(reader.choose(subject)),
    judgeAs: (product) => Promise.resolve(reader.judgeAs(product)),
    cancel: () => undefined,
  };
}

const makeStore = (): EvidenceStore => createEvidenceStore(clientOf(createReader({ library: LIBRARY, conditions: {} })));

describe('pasting the state after a fix', () => {
  it('compares it with what was there, which can be taken back to', async () => {
    const store = makeStore();
    await store.getState().setInputs([{ name: 'paste', text: service('web', 'Local') }]);
    const before = store.getState();
    expect(before.reading?.diagnosis.findings.map(({ id }) => id)).toEqual(['policy']);

    await before.checkAgain('after', service('web', 'Cluster'));
    const { reading, inputs } = store.getState();
    expect(reading?.check).toEqual({
      inputs: ['after'],
      seen: ['Service shop/web'],
      changes: [{ resource: 'Service shop/web', pointer: '/spec/externalTrafficPolicy', before: 'Local', after: 'Cluster' }],
    });
    expect(reading?.diagnosis.findings).toEqual([]);
    expect(inputs.map(({ name }) => name)).toEqual(['paste', 'after']);
    expect(store.getState().before?.reading).toBe(before.reading);

    await store.getState().undoCheck();
    const { inputs: undone, reading: again, before: none } = store.getState();
    expect({ undone, again, none }).toEqual({ undone: before.inputs, again: before.reading, none: null });
  });

  it('tells a manifest from the state of a cluster', async () => {
    const store = makeStore();
    await store.getState().setInputs([{ name: 'paste', text: service('web', 'Local') }]);
    await store.getState().checkAgain('after', service('web', 'Cluster').replace(/^  uid.*\n/m, '').replace('status: {}\n', ''));
    expect(store.getState().reading?.check).toMatchObject({ written: true });
  });

  it('takes away Pods that the newer paste lists no more, with what was found of them', async () => {
    const rules = [{ id: 'crashing', product: 'kubernetes', on: 'Pod', severity: 'error', certainty: 'certain', when: 'podStatus(pod) == "CrashLoopBackOff"' }] as const;
    const store = createEvidenceStore(clientOf(createReader({ library: { rules, events: [] }, conditions: {} })));
    const listing = (labels: string, name: string, status: string) => `$ kubectl -n shop get pods ${labels}\nNAME    READY   STATUS    RESTARTS   AGE\n${name}   0/1     ${status}   7          9m\n`;
    await store.getState().setInputs([{ name: 'paste', text: listing('-l app=web', 'web-74c6b9d58f-h2kq9', 'CrashLoopBackOff') }]);
    expect(store.getState().reading?.diagnosis.findings.map(({ id }) => id)).toEqual(['crashing']);
    await store.getState().checkAgain('other', listing('-l app=api', 'api-5d9c8b7f64-abcde', 'Running'));
    expect(store.getState().reading?.check).not.toHaveProperty('deleted');
    expect(store.getState().reading?.diagnosis.findings).toHaveLength(1);
    await store.getState().checkAgain('after', listing('-l app=web', 'web-6d7f8c9b45-vx7tm', 'Running'));
    expect(store.getState().reading?.check).toMatchObject({ deleted: ['Pod shop/web-74c6b9d58f-h2kq9'], seen: ['Pod shop/web-6d7f8c9b45-vx7tm'] });
    expect(store.getState().reading?.diagnosis.findings).toEqual([]);
  });

  it('compares a second time with the first', async () => {
    const store = makeStore();
    await store.getState().setInputs([{ name: 'paste', text: service('web', 'Local') }]);
    await store.getState().checkAgain('after', service('web', 'Local'));
    expect(store.getState().reading?.check?.changes).toEqual([]);
    await store.getState().checkAgain('after 2', service('web', 'Cluster'));
    expect(store.getState().reading?.check).toMatchObject({ inputs: ['after 2'], changes: [{ before: 'Local', after: 'Cluster' }] });
    await store.getState().undoCheck();
    expect(store.getState().reading?.check).toMatchObject({ inputs: ['after'], changes: [] });
  });
});

describe('taking a paste back', () => {
  it('restores the state before it, whatever was pasted in between', async () => {
    const anyPaste = fc.record({ name: fc.constantFrom('web', 'api'), policy: fc.constantFrom('Local', 'Cluster') });
    await fc.assert(
      fc.asyncProperty(fc.array(anyPaste, { minLength: 1, maxLength: 4 }), anyPaste, async (pastes, last) => {
        const store = makeStore();
        for (const [index, { name, policy }] of pastes.entries()) {
          await (index === 0 ? store.getState().setInputs([{ name: 'paste', text: service(name, policy) }]) : store.getState().checkAgain(`after ${index}`, service(name, policy)));
        }
        const { inputs, reading, chosen } = store.getState();
        await store.getState().checkAgain('last', service(last.name, last.policy));
        await store.getState().undoCheck();
        expect(store.getState()).toMatchObject({ inputs, reading, chosen });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the evidence of a case', () => {
  it('puts the worst subject first, and stays with the one that the reader chose', async () => {
    const store = makeStore();
    const both = `${service('fine', 'Cluster')}---\n${service('wrong', 'Local')}`;
    await store.getState().setInputs([{ name: 'paste', text: both }]);
    expect(store.getState().reading?.diagnosis.subjects.map(({ key }) => key)).toEqual(['Service shop/wrong', 'Service shop/fine']);
    expect(store.getState().reading?.subject).toBe('Service shop/wrong');
    await store.getState().chooseSubject('Service shop/fine');
    await store.getState().setInputs([{ name: 'paste', text: `${both}---\n${service('third', 'Local')}` }]);
    expect(store.getState()).toMatchObject({ chosen: 'Service shop/fine', reading: { subject: 'Service shop/fine' } });
    await store.getState().setInputs([{ name: 'paste', text: service('third', 'Local') }]);
    expect(store.getState()).toMatchObject({ chosen: null, reading: { subject: 'Service shop/third' } });
  });

  it('keeps the time of each paste', async () => {
    const store = makeStore();
    await store.getState().setInputs([{ name: 'paste', text: 'x', at: '2026-11-20T10:00:00.000Z' }]);
    await store.getState().setInputs([{ name: 'paste', text: 'x' }, { name: 'more', text: 'y' }]);
    const [first, second] = store.getState().inputs;
    expect(first?.at).toBe('2026-11-20T10:00:00.000Z');
    expect(Date.parse(second?.at ?? '')).toBeGreaterThan(Date.parse('2026-11-20T10:00:00.000Z'));
  });

  it('says the same whatever the order of the pastes', async () => {
    const parts = [service('a', 'Local'), service('b', 'Cluster'), service('c', 'Local')].map((text, index) => ({ name: `part ${index}`, text }));
    const verdicts = await Promise.all(
      [[0, 1, 2], [2, 1, 0], [1, 2, 0]].map(async (order) => {
        const store = makeStore();
        await store.getState().setInputs(order.flatMap((at) => parts[at] ?? []));
        return store.getState().reading?.diagnosis.findings.map(({ id, resource }) => `${id} ${resource}`).sort();
      }),
    );
    expect(new Set(verdicts.map((one) => JSON.stringify(one)))).toEqual(new Set(['["policy Service shop/a","policy Service shop/c"]']));
  });
});
