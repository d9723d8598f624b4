import { useEffect, useMemo, useState } from 'react';
import { loadArticles, loadCoverage, loadGlossary } from '#content/catalogue.ts';
import { withPackArticles, withPackTerms } from '#content/pack-library.ts';
import type { ArticleBundle, GlossaryBundle, GlossaryTerm } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { bundleHook } from './bundle-hook.ts';
import { whenIdle } from './idle.ts';
import { usePacks } from './use-packs.ts';

const useBuiltInArticles = bundleHook((lang) => loadArticles(lang));
const useBuiltInGlossary = bundleHook((lang) => loadGlossary(lang));
export const useCoverage = bundleHook((lang) => loadCoverage(lang));

/** Every article in one language, those of packs with them; undefined until they have arrived, null when they cannot be loaded. */
export function useArticles(lang: Lang, wanted: boolean): ArticleBundle | null | undefined {
  const { packs } = usePacks();
  const builtIn = useBuiltInArticles(lang, wanted);
  return useMemo(() => builtIn && withPackArticles(builtIn, packs, lang), [builtIn, packs, lang]);
}

/** The glossary in one language, the terms of packs with it; undefined until it has arrived, null when it cannot be loaded. */
export function useGlossary(lang: Lang, wanted: boolean): GlossaryBundle | null | undefined {
  const { packs } = usePacks();
  const builtIn = useBuiltInGlossary(lang, wanted);
  return useMemo(() => builtIn && withPackTerms(builtIn, packs, lang), [builtIn, packs, lang]);
}

/** The terms to offer where they appear: fetched once the page has nothing else to do, undefined until then. */
export function useTerms(lang: Lang): readonly GlossaryTerm[] | undefined {
  const [rested, setRested] = useState(false);
  useEffect(() => whenIdle(() => setRested(true)), []);
  return useGlossary(lang, rested)?.terms;
}
