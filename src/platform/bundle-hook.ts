import { useEffect, useState } from 'react';
import type { Lang } from '#domain/text.ts';

/** A part of the content in one language; undefined until it has arrived, null when it cannot be loaded. */
export type UseBundle<Bundle> = (lang: Lang, wanted: boolean) => Bundle | null | undefined;

/** A hook over one loader of the catalogue. What has arrived once is there in the first frame ever after. */
export function bundleHook<Bundle>(load: (lang: Lang) => Promise<Bundle>): UseBundle<Bundle> {
  const arrived = new Map<Lang, Bundle>();
  return function useBundle(lang, wanted) {
    const [failed, setFailed] = useState<Lang | null>(null);
    const [, redraw] = useState(0);
    useEffect(() => {
      if (!wanted || arrived.has(lang)) return undefined;
      let alive = true;
      void load(lang).then(
        (bundle) => {
          arrived.set(lang, bundle);
          if (alive) redraw((count) => count + 1);
        },
        () => {
          if (alive) setFailed(lang);
        },
      );
      return () => {
        alive = false;
      };
    }, [lang, wanted]);
    return arrived.get(lang) ?? (failed === lang ? null : undefined);
  };
}
