import { createStore, type StoreApi } from 'zustand/vanilla';
import { readCase } from '#domain/case/case-file.ts';
import { continuesCase, isAtCase, startCase } from '#domain/case/progress.ts';
import { addRecord, readStats, type StatRecord } from '#domain/case/stats.ts';
import type { Case } from '#domain/case/types.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import type { CaseStorage } from './case-storage.ts';

/** The cases of this browser. Nothing that was pasted is in them. */
export interface CasesState {
  /** The case under way; null: none yet. */
  readonly current: Case | null;
  /** Saved cases, newest first; the one under way is among them once there is something to keep. */
  readonly saved: readonly Case[];
  readonly stats: readonly StatRecord[];
  /** False: nothing survives a reload. */
  readonly keeps: boolean;
  /** Takes up the case that an address goes on with, or starts one. */
  takeUp(address: WalkAddress, contentVersion: string): Case;
  /** Changes the case under way, as another tab may have left it, and saves it. Does nothing where there is none. */
  change(edit: (one: Case) => Case): void;
  /** Changes a saved case by its id. */
  changeSaved(id: string, edit: (one: Case) => Case): void;
  /** Makes a case the one under way, as after an import or from the list. */
  open(one: Case): void;
  /** Leaves the case under way; it stays saved. */
  leave(): void;
  remove(id: string): void;
  removeAll(): void;
  /** Reads again what another tab has saved. */
  refresh(): void;
  judge(record: StatRecord): void;
  clearStats(): void;
}

export type CasesStore = StoreApi<CasesState>;

/** How many cases are kept. */
export const MOST_CASES = 20;

/** Keys under which cases and what is counted of them are stored. */
export const CASE_KEYS = /^wenzhen\.(?:case|stats)/;
const INDEX = 'wenzhen.cases';
const STATS = 'wenzhen.stats';
const keyOf = (id: string): string => `wenzhen.case.${id}`;

/** A factory, so that tests never share cases. */
export function createCasesStore(storage: CaseStorage, newId: () => string = randomId): CasesStore {
  /** By id, what storage held of a case before this tab last wrote it, and what it wrote: anything else comes from another tab. */
  const held = new Map<string, readonly (string | null)[]>();
  const newest = (one: Case): Case => {
    const isOurs = held.get(one.id)?.includes(storage.get(keyOf(one.id)));
    return isOurs ? one : (readOne(storage, one.id)[0] ?? one);
  };
  const keep = (one: Case, known: readonly Case[]): Case[] => {
    // The index is read again: another tab may have saved a case meanwhile.
    const others = readIndex(storage).filter((id) => id !== one.id);
    const ids = [one.id, ...others].slice(0, MOST_CASES);
    for (const id of others.slice(MOST_CASES - 1)) storage.remove(keyOf(id));
    const json = JSON.stringify(one);
    held.set(one.id, [storage.get(keyOf(one.id)), json]);
    storage.set(keyOf(one.id), json);
    storage.set(INDEX, JSON.stringify(ids));
    return [one, ...ids.slice(1).flatMap((id) => known.find((saved) => saved.id === id) ?? readOne(storage, id))];
  };
  return createStore<CasesState>((set, get) => ({
    current: null,
    saved: readAll(storage),
    stats: readStats(storage.get(STATS)),
    keeps: storage.available,
    takeUp: (address, contentVersion) => {
      const { current, saved } = get();
      if (current && continuesCase(current, address)) return current;
      const past = address.answers.length > 0 ? saved.find((one) => isAtCase(one, address)) : undefined;
      const one = past ?? startCase(newId(), address, contentVersion, new Date().toISOString());
      set({ current: one });
      return one;
    },
    change: (edit) => {
      const { current } = get();
      if (!current) return;
      const next = edit(newest(current));
      if (next === current) return;
      set(isWorthKeeping(next) ? { current: next, saved: keep(next, get().saved) } : { current: next });
    },
    changeSaved: (id, edit) => {
      const one = get().saved.find((saved) => saved.id === id);
      if (!one) return;
      const next = edit(newest(one));
      set({ saved: keep(next, get().saved), ...(get().current?.id === id ? { current: next } : {}) });
    },
    open: (one) => {
      const current = get().saved.includes(one) ? newest(one) : one;
      set({ current, saved: keep(current, get().saved) });
    },
    leave: () => set({ current: null }),
    remove: (id) => {
      storage.remove(keyOf(id));
      storage.set(INDEX, JSON.stringify(readIndex(storage).filter((other) => other !== id)));
      set({ saved: readAll(storage), ...(get().current?.id === id ? { current: null } : {}) });
    },
    removeAll: () => {
      for (const id of readIndex(storage)) storage.remove(keyOf(id));
      storage.remove(INDEX);
      set({ saved: [], current: null });
    },
    refresh: () => set({ saved: readAll(storage), stats: readStats(storage.get(STATS)) }),
    judge: (record) => {
      const stats = addRecord(readStats(storage.get(STATS)), record);
      storage.set(STATS, JSON.stringify(stats));
      set({ stats });
    },
    clearStats: () => {
      storage.remove(STATS);
      set({ stats: [] });
    },
  }));
}

/** Looking at a flow is no case yet: it takes an answer, a note, a command, a finding or a word on an outcome. */
function isWorthKeeping(one: Case): boolean {
  return one.address.answers.length > 0 || Object.keys(one.notes).length > 0 || one.commands.length > 0 || one.results.length > 0 || one.findings.length > 0;
}

function readIndex(storage: CaseStorage): string[] {
  try {
    const ids: unknown = JSON.parse(storage.get(INDEX) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** What can still be read; a case that was damaged is passed over. */
function readAll(storage: CaseStorage): Case[] {
  return readIndex(storage).flatMap((id) => readOne(storage, id));
}

function readOne(storage: CaseStorage, id: string): Case[] {
  const json = storage.get(keyOf(id));
  const read = json === null ? undefined : readCase(json);
  return read?.ok === true ? [read.value] : [];
}

function randomId(): string {
  return `case-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}
