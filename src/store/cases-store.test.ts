import { describe, expect, it } from 'vitest';
import { arrive, rename, writeNote } from '#domain/case/progress.ts';
import type { StatRecord } from '#domain/case/stats.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { CASE_KEYS, createCasesStore, MOST_CASES } from './cases-store.ts';
import type { CaseStorage } from './case-storage.ts';

const NOW = '2026-11-21T10:00:00.000Z';

function memory(available = true): CaseStorage & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return { map, available, get: (key) => map.get(key) ?? null, set: (key, value) => void map.set(key, value), remove: (key) => void map.delete(key) };
}

const RECORD: StatRecord = { caseId: 'c1', flow: 'a', leaf: 'end', solved: 'yes', spent: 1, path: 'n.yes', at: NOW };

const at = (flow: string, option = 'yes'): WalkAddress => ({ flow, answers: [{ flow, node: 'n', option, by: 'user' }] });

/** A store in which cases get counted ids. */
function openStore(storage: CaseStorage, prefix = 'c') {
  let count = 0;
  return createCasesStore(storage, () => `${prefix}${++count}`);
}

function work(store: ReturnType<typeof openStore>, flow: string, note = 'noted') {
  store.getState().leave();
  store.getState().takeUp(at(flow), 'v1');
  store.getState().change((one) => writeNote(arrive(one, at(flow), 'n', 'v1', NOW), `${flow}/n`, note, NOW));
}

describe('createCasesStore', () => {
  it('saves a case as it goes, and finds it again after a reload', () => {
    const storage = memory();
    work(openStore(storage), 'a');
    const after = openStore(storage);
    expect(after.getState().current).toBeNull();
    expect(after.getState().saved.map((one) => one.id)).toEqual(['c1']);
    expect(after.getState().takeUp(at('a'), 'v1')).toMatchObject({ id: 'c1', notes: { 'a/n': 'noted' } });
  });

  it('does not save what was only looked at', () => {
    const storage = memory();
    const store = openStore(storage);
    store.getState().takeUp({ flow: 'a', answers: [] }, 'v1');
    store.getState().change((one) => arrive(one, { flow: 'a', answers: [] }, 'n', 'v1', NOW));
    expect(storage.map.size).toBe(0);
    expect(store.getState().current).not.toBeNull();
  });

  it('keeps the last 20, the newest first, and nothing of those before', () => {
    const storage = memory();
    const store = openStore(storage);
    for (let number = 1; number <= MOST_CASES + 3; number++) work(store, `flow-${number}`);
    expect(store.getState().saved).toHaveLength(MOST_CASES);
    expect(store.getState().saved[0]?.address.flow).toBe(`flow-${MOST_CASES + 3}`);
    expect([...storage.map.keys()].filter((key) => key.startsWith('wenzhen.case.'))).toHaveLength(MOST_CASES);
  });

  it('loses no case of another tab', () => {
    const storage = memory();
    const [one, other] = [openStore(storage, 'one-'), openStore(storage, 'other-')];
    work(one, 'a');
    work(other, 'b');
    work(one, 'c');
    expect(openStore(storage).getState().saved.map((saved) => saved.address.flow)).toEqual(['c', 'b', 'a']);
    expect(one.getState().saved.map((saved) => saved.address.flow)).toEqual(['c', 'b', 'a']);
  });

  it('shows what another tab has saved once it is told, and goes on with its own', () => {
    const storage = memory();
    const [one, other] = [openStore(storage, 'one-'), openStore(storage, 'other-')];
    work(one, 'a');
    work(other, 'b');
    other.getState().judge(RECORD);
    one.getState().refresh();
    expect(one.getState().saved.map((saved) => saved.address.flow)).toEqual(['b', 'a']);
    expect(one.getState().stats).toHaveLength(1);
    expect(one.getState().current?.address.flow).toBe('a');
    expect([...storage.map.keys()].every((key) => CASE_KEYS.test(key))).toBe(true);
  });

  it('loses nothing that another tab writes into the same case', () => {
    const storage = memory();
    const one = openStore(storage);
    work(one, 'a');
    const other = openStore(storage);
    other.getState().takeUp(at('a'), 'v1');
    other.getState().change((each) => writeNote(each, 'a/second', 'theirs', NOW));
    one.getState().change((each) => writeNote(each, 'a/third', 'ours', NOW));
    expect(one.getState().current?.notes).toEqual({ 'a/n': 'noted', 'a/second': 'theirs', 'a/third': 'ours' });
    other.getState().changeSaved('c1', (each) => rename(each, 'named', NOW));
    const [stale] = one.getState().saved;
    one.getState().leave();
    if (stale) one.getState().open(stale);
    expect(openStore(storage).getState().saved).toMatchObject([{ title: 'named', notes: { 'a/third': 'ours' } }]);
  });

  it('goes on with its own words where the storage is full', () => {
    const storage = memory();
    const store = openStore(storage);
    work(store, 'a');
    storage.set = () => undefined;
    for (const note of ['one', 'two']) store.getState().change((each) => writeNote(each, `a/${note}`, note, NOW));
    expect(store.getState().current?.notes).toEqual({ 'a/n': 'noted', 'a/one': 'one', 'a/two': 'two' });
  });

  it('renames, deletes one, deletes all', () => {
    const storage = memory();
    const store = openStore(storage);
    work(store, 'a');
    work(store, 'b');
    store.getState().changeSaved('c1', (one) => rename(one, 'first', NOW));
    expect(store.getState().saved.map((one) => one.title)).toEqual(['first', '']);
    store.getState().remove('c2');
    expect(store.getState()).toMatchObject({ current: null, saved: [{ id: 'c1' }] });
    store.getState().removeAll();
    expect(store.getState().saved).toEqual([]);
    expect(storage.map.size).toBe(0);
  });

  it('passes over what was damaged', () => {
    const storage = memory();
    work(openStore(storage), 'a');
    storage.map.set('wenzhen.case.broken', '{"id":');
    storage.map.set('wenzhen.cases', '["broken","gone","c1"]');
    expect(openStore(storage).getState().saved.map((one) => one.id)).toEqual(['c1']);
    storage.map.set('wenzhen.cases', 'nonsense');
    expect(openStore(storage).getState().saved).toEqual([]);
  });

  it('works on, and says so, where storage is denied', () => {
    const store = openStore(memory(false));
    work(store, 'a');
    expect(store.getState()).toMatchObject({ keeps: false, current: { notes: { 'a/n': 'noted' } } });
  });

  it('counts outcomes apart from cases', () => {
    const storage = memory();
    const store = openStore(storage);
    store.getState().judge(RECORD);
    store.getState().removeAll();
    expect(openStore(storage).getState().stats).toEqual([RECORD]);
    store.getState().clearStats();
    expect(openStore(storage).getState().stats).toEqual([]);
  });
});
