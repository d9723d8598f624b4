import { useContext } from 'react';
import { useStore } from 'zustand';
import { CaseStorageContext, type CaseStorage } from './case-storage.ts';
import { createCasesStore, type CasesState, type CasesStore } from './cases-store.ts';

const stores = new WeakMap<CaseStorage, CasesStore>();

/** The one store over a storage. */
export function casesStoreOf(storage: CaseStorage): CasesStore {
  const store = stores.get(storage) ?? createCasesStore(storage);
  stores.set(storage, store);
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
