import { describe, expect, it, vi } from 'vitest';
import { SUPERSEDED, type EngineClient } from '#domain/engine/engine-client.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { createEvidenceStore } from './evidence-store.ts';

const reading = (subject: string): Reading => ({
  inputs: [],
  resources: [],
  diagnosis: { product: null, cloud: null, productProof: [], subjects: [], findings: [], unknown: [], faults: [], next: [] },
  totals: { findings: 0, unknown: 0 },
  subject,
  about: { Service: { key: subject, values: {} }, Ingress: { key: null, values: {} } },
  settlements: {},
});

/** An engine whose answers the test gives by hand. */
function makeEngine() {
  const asked: { resolve: (reading: Reading) => void; reject: (error: Error) => void }[] = [];
  let cancelled = 0;
  const ask = () => new Promise<Reading>((resolve, reject) => asked.push({ resolve, reject }));
  const engine: EngineClient = {
    warmUp: () => undefined,
    read: () => {
      asked.at(-1)?.reject(new Error(SUPERSEDED));
      return ask();
    },
    choose: ask,
    judgeAs: ask,
    cancel: () => {
      cancelled += 1;
      asked.at(-1)?.reject(new Error(SUPERSEDED));
    },
  };
  return { engine, asked, cancelledTimes: () => cancelled };
}

describe('the evidence store', () => {
  it('reads what it is given and keeps the text', async () => {
    const { engine, asked } = makeEngine();
    const store = createEvidenceStore(engine);
    const done = store.getState().setInputs([{ name: 'paste', text: 'x' }]);
    expect(store.getState().status).toBe('reading');
    asked[0]?.resolve(reading('a'));
    await done;
    expect(store.getState()).toMatchObject({ status: 'read', reading: { subject: 'a' }, inputs: [{ text: 'x' }] });
  });

  it('shows only the newest reading', async () => {
    const { engine, asked } = makeEngine();
    const store = createEvidenceStore(engine);
    const first = store.getState().setInputs([{ name: 'paste', text: '1' }]);
    const second = store.getState().setInputs([{ name: 'paste', text: '2' }]);
    asked[1]?.resolve(reading('second'));
    await Promise.all([first, second]);
    expect(store.getState()).toMatchObject({ status: 'read', reading: { subject: 'second' }, failure: null });
  });

  it('has the beginning of a large paste until the whole is read, and no longer when that is cancelled', async () => {
    const { engine, asked } = makeEngine();
    const read = vi.spyOn(engine, 'read');
    const store = createEvidenceStore(engine);
    const begin = () => read.mock.lastCall?.[2]?.({ findings: [], resources: [] });
    const first = store.getState().setInputs([{ name: 'paste', text: '1' }]);
    begin();
    expect(store.getState()).toMatchObject({ status: 'reading', reading: null, beginning: { findings: [] } });
    asked[0]?.resolve(reading('whole'));
    await first;
    expect(store.getState()).toMatchObject({ status: 'read', reading: { subject: 'whole' }, beginning: null });
    const second = store.getState().setInputs([{ name: 'paste', text: '2' }]);
    begin();
    store.getState().cancel();
    await second;
    expect(store.getState()).toMatchObject({ status: 'cancelled', beginning: null });
  });

  it('asks for no beginning of what is shown in whole already', async () => {
    const { engine, asked } = makeEngine();
    const read = vi.spyOn(engine, 'read');
    const store = createEvidenceStore(engine);
    const large = { name: 'paste', text: 'large' };
    const first = store.getState().setInputs([large]);
    asked[0]?.resolve(reading('whole'));
    await first;
    const second = store.getState().setInputs([large, { name: 'small', text: 'small' }]);
    expect(read.mock.lastCall?.[2]).toBeUndefined();
    asked[1]?.resolve(reading('both'));
    await second;
    void store.getState().setInputs([{ name: 'paste', text: 'another' }]);
    expect(read.mock.lastCall?.[2]).toBeTypeOf('function');
  });

  it('says when the engine fails, and keeps the text', async () => {
    const { engine, asked } = makeEngine();
    const store = createEvidenceStore(engine);
    const done = store.getState().setInputs([{ name: 'paste', text: 'x' }]);
    asked[0]?.reject(new Error('out of memory'));
    await done;
    expect(store.getState()).toMatchObject({ status: 'failed', failure: 'out of memory', inputs: [{ text: 'x' }] });
  });

  it('judges the same text as that of the product that the reader names, also when more is pasted', async () => {
    const { engine, asked } = makeEngine();
    const read = vi.spyOn(engine, 'read');
    const store = createEvidenceStore(engine);
    const choosing = store.getState().chooseProduct('tke');
    asked[0]?.resolve(reading('a'));
    await choosing;
    expect(store.getState()).toMatchObject({ product: 'tke', status: 'read' });
    const more = store.getState().setInputs([{ name: 'paste', text: 'x' }]);
    asked[1]?.resolve(reading('b'));
    await more;
    expect(read).toHaveBeenCalledWith([expect.objectContaining({ name: 'paste', text: 'x' })], 'tke', expect.any(Function));
    store.getState().clear();
    expect(store.getState().product).toBeNull();
  });

  it('keeps what was put aside with the reason and the time, and takes it back', () => {
    const store = createEvidenceStore(makeEngine().engine);
    store.getState().dismiss('policy Service prod/web', 'wanted');
    store.getState().dismiss('policy Service prod/web', 'wanted, see the plan');
    expect(store.getState().dismissed).toEqual([{ findingKey: 'policy Service prod/web', reason: 'wanted, see the plan', at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string }]);
    store.getState().restore('policy Service prod/web');
    expect(store.getState().dismissed).toEqual([]);
  });

  it('can be cancelled and taken up again', async () => {
    const { engine, asked, cancelledTimes } = makeEngine();
    const store = createEvidenceStore(engine);
    const done = store.getState().setInputs([{ name: 'paste', text: 'x' }]);
    store.getState().cancel();
    await done;
    expect(cancelledTimes()).toBe(1);
    expect(store.getState()).toMatchObject({ status: 'cancelled', inputs: [{ text: 'x' }] });
    const again = store.getState().readAgain();
    asked[1]?.resolve(reading('again'));
    await again;
    expect(store.getState()).toMatchObject({ status: 'read', reading: { subject: 'again' } });
  });
});
