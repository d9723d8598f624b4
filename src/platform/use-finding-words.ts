import { useEffect, useState } from 'react';
import { loadFindingWords } from '#content/catalogue.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';

const arrived = new Map<Lang, FindingWordsBundle>();

/** The words of findings in one language; undefined until they have arrived, and when they cannot be loaded. */
export function useFindingWords(lang: Lang, wanted: boolean): FindingWordsBundle | undefined {
  const [, redraw] = useState(0);
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
  return arrived.get(lang);
}
