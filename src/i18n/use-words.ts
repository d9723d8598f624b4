import { createContext, useContext } from 'react';
import type { Lang } from '#domain/text.ts';
import { words, type Words } from './words.ts';

/** The reader's language; the app provides it from the address. */
export const LangContext = createContext<Lang>('zh');

export function useLang(): Lang {
  return useContext(LangContext);
}

/** The words of the chrome in the reader's language. */
export function useWords(): Words {
  return words[useLang()];
}
