import { useContext } from 'react';
import { useStore } from 'zustand';
import { CaseStorageContext, type CaseStorage } from './case-storage.ts';
import { CASE_KEYS, createCasesStore, type CasesState, type CasesStore } from './cases-store.ts';

const stores = new WeakMap<CaseStorage, CasesStore>();

/** The one store over a storage. */
export function casesStoreOf(storage: CaseStorage): CasesStore {
  const known = stores.get(storage);
  if (known) return known;
  const store = createCasesStore(storage);
  stores.set(storage, store);
  // Told only of what other tabs write; null: they removed everything.
  window.addEventListener('storage', ({ key }) => {
    if (key === null || CASE_KEYS.test(key)) store.getState().refresh();
  });
  return store;
}

export function useCasesStore(): CasesStore {
  const storage = useContext(CaseStorageContext);
  if (!storage) throw new Error('a component reads cases outside CaseStorageContext');
  return casesStoreOf(storage);
}

export function useCases<T>(select: (state: CasesState) => T): T {
  return useStore(useCasesStore(), select);
}
