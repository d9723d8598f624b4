import { useCallback } from 'react';
import { loadFlow } from '#content/catalogue.ts';
import { openNode } from '#domain/flow/case-walk.ts';
import type { LeadsTo } from '#domain/rules/types.ts';
import { useLang } from '#i18n/use-words.ts';
import { useGoTo } from '#platform/use-address.ts';
import { useEvidence } from '#store/use-stores.ts';

/** Opens the flow a finding leads to, with what the evidence settles on the way already answered. */
export function useOpenFinding(): (leadsTo: LeadsTo) => void {
  const lang = useLang();
  const goTo = useGoTo();
  const settlements = useEvidence((state) => state.reading?.settlements);
  return useCallback(
    (leadsTo) => {
      const { flow } = leadsTo;
      const address = { ...leadsTo, answers: [] };
      void loadFlow(flow, lang).then(
        (bundle) => goTo(bundle ? openNode(bundle.flow, leadsTo.node ?? bundle.flow.start, settlements?.[flow]) : address),
        () => goTo(address),
      );
    },
    [lang, goTo, settlements],
  );
}
