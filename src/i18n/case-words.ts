import type { Lang } from '#domain/text.ts';
import { en } from './case-words-en.ts';
import { zh, type CaseWords } from './case-words-zh.ts';
import { useLang } from './use-words.ts';

export type { CaseWords };

const WORDS: Readonly<Record<Lang, CaseWords>> = { zh, en };

/** The words of the case and its pages in the reader's language; they load with those. */
export function useCaseWords(): CaseWords {
  return WORDS[useLang()];
}
