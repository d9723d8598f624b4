import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { EvidenceState, EvidenceStore } from './evidence-store.ts';
import type { Preferences, PreferencesStore } from './preferences-store.ts';

export interface Stores {
  readonly evidence: EvidenceStore;
  readonly preferences: PreferencesStore;
}

export const StoresContext = createContext<Stores | null>(null);

function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('a component reads a store outside StoresContext');
  return stores;
}

/** The store itself, for what happens between two renderings. */
export function useEvidenceStore(): EvidenceStore {
  return useStores().evidence;
}

export function useEvidence<T>(select: (state: EvidenceState) => T): T {
  return useStore(useStores().evidence, select);
}

export function usePreferences<T>(select: (state: Preferences) => T): T {
  return useStore(useStores().preferences, select);
}
