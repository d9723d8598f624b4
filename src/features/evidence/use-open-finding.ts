import { useCallback } from 'react';
import { loadFlow } from '#content/catalogue.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { openNode } from '#domain/flow/case-walk.ts';
import type { LeadsTo } from '#domain/rules/types.ts';
import { useLang } from '#i18n/use-words.ts';
import { useGoTo } from '#platform/use-address.ts';
import type { EvidenceStore } from '#store/evidence-store.ts';
import { useEvidenceStore } from '#store/use-stores.ts';

/** The reading of what is pasted: while only its beginning has been read, of the whole once that is there. */
function readingOf(store: EvidenceStore): Promise<Reading | null> {
  if (store.getState().beginning === null) return Promise.resolve(store.getState().reading);
  return new Promise((resolve) => {
    const end = store.subscribe(({ beginning, reading }) => {
      if (beginning !== null) return;
      end();
      resolve(reading);
    });
  });
}

/**
 * Opens the flow a finding leads to, with what the evidence settles on the way already answered. A reader who has gone
 * elsewhere meanwhile is left there.
 */
export function useOpenFinding(): (leadsTo: LeadsTo) => void {
  const lang = useLang();
  const goTo = useGoTo();
  const store = useEvidenceStore();
  return useCallback(
    async (leadsTo) => {
      const { flow } = leadsTo;
      const from = window.location.href;
      const [bundle, reading] = await Promise.all([loadFlow(flow, lang).catch(() => undefined), readingOf(store)]);
      if (window.location.href !== from) return;
      goTo(bundle ? openNode(bundle.flow, leadsTo.node ?? bundle.flow.start, reading?.settlements[flow]) : { ...leadsTo, answers: [] });
    },
    [lang, goTo, store],
  );
}
