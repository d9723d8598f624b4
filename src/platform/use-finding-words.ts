import { useMemo } from 'react';
import { loadFindingWords } from '#content/catalogue.ts';
import { withPackWords } from '#content/packs.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { bundleHook } from './bundle-hook.ts';
import { usePacks } from './use-packs.ts';

const useBuiltIn = bundleHook((lang) => loadFindingWords(lang));

/** The words of findings in one language, those of packs with them; undefined until they have arrived, null when they cannot be loaded. */
export function useFindingWords(lang: Lang, wanted: boolean): FindingWordsBundle | null | undefined {
  const { packs } = usePacks();
  const builtIn = useBuiltIn(lang, wanted);
  return useMemo(() => builtIn && withPackWords(builtIn, packs, lang), [builtIn, packs, lang]);
}
