import { useEffect, useMemo, useState } from 'react';
import { loadFindingWords } from '#content/catalogue.ts';
import { withPackWords } from '#content/packs.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { usePacks } from './use-packs.ts';

const arrived = new Map<Lang, FindingWordsBundle>();

/** The words of findings in one language, those of packs with them; undefined until they have arrived, and when they cannot be loaded. */
export function useFindingWords(lang: Lang, wanted: boolean): FindingWordsBundle | undefined {
  const [, redraw] = useState(0);
  const { packs } = usePacks();
  useEffect(() => {
    if (!wanted || arrived.has(lang)) return undefined;
    let alive = true;
    void loadFindingWords(lang).then(
      (words) => {
        arrived.set(lang, words);
        if (alive) redraw((n) => n + 1);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [lang, wanted]);
  const builtIn = arrived.get(lang);
  return useMemo(() => builtIn && withPackWords(builtIn, packs, lang), [builtIn, packs, lang]);
}
