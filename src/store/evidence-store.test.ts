import { describe, expect, it } from 'vitest';
import { SUPERSEDED, type EngineClient } from '#domain/engine/engine-client.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { createEvidenceStore } from './evidence-store.ts';

const reading = (subject: string): Reading => ({
  inputs: [],
  resources: [],
  diagnosis: { product: null, cloud: null, productProof: [], subjects: [], findings: [], unknown: [], faults: [], next: [] },
  totals: { findings: 0, unknown: 0 },
  subject,
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

  it('says when the engine fails, and keeps the text', async () => {
    const { engine, asked } = makeEngine();
    const store = createEvidenceStore(engine);
    const done = store.getState().setInputs([{ name: 'paste', text: 'x' }]);
    asked[0]?.reject(new Error('out of memory'));
    await done;
    expect(store.getState()).toMatchObject({ status: 'failed', failure: 'out of memory', inputs: [{ text: 'x' }] });
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
