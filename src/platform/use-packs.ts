import { useSyncExternalStore } from 'react';
import { packShelf, subscribePacks, type PackShelf } from '#content/packs.ts';

/** The packs of this page, as they come. */
export function usePacks(): PackShelf {
  return useSyncExternalStore(subscribePacks, packShelf, packShelf);
}
