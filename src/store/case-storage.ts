import { createContext } from 'react';

/** Where cases are kept: already guarded, so that it never throws; it may forget. */
export interface CaseStorage {
  readonly available: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** The page's storage. What makes cases of it loads on demand, so that the first page does without. */
export const CaseStorageContext = createContext<CaseStorage | null>(null);
