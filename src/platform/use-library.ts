import { useEffect, useState } from 'react';
import { loadArticles, loadCoverage, loadGlossary } from '#content/catalogue.ts';
import type { GlossaryTerm } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { bundleHook } from './bundle-hook.ts';
import { whenIdle } from './idle.ts';

export const useArticles = bundleHook((lang) => loadArticles(lang));
export const useGlossary = bundleHook((lang) => loadGlossary(lang));
export const useCoverage = bundleHook((lang) => loadCoverage(lang));

/** The terms to offer where they appear: fetched once the page has nothing else to do, undefined until then. */
export function useTerms(lang: Lang): readonly GlossaryTerm[] | undefined {
  const [rested, setRested] = useState(false);
  useEffect(() => whenIdle(() => setRested(true)), []);
  return useGlossary(lang, rested)?.terms;
}
