import { useCallback } from 'react';
import { loadFlow } from '#content/catalogue.ts';
import type { Answer } from '#domain/flow/answer.ts';
import { enterFlow } from '#domain/flow/case-walk.ts';
import { useLang } from '#i18n/use-words.ts';
import { useGoTo } from '#platform/use-address.ts';
import { useEvidence } from '#store/use-stores.ts';

/** Enters a flow with the answers so far; what the evidence settles from its entry on is answered already. */
export function useEnterFlow(): (to: { flow: string; node?: string }, answers: readonly Answer[]) => void {
  const lang = useLang();
  const goTo = useGoTo();
  const settlements = useEvidence((state) => state.reading?.settlements);
  return useCallback(
    (to, answers) => {
      const address = { ...to, answers };
      void loadFlow(to.flow, lang).then(
        (bundle) => goTo(bundle ? enterFlow(bundle.flow, address, settlements?.[to.flow]) : address),
        () => goTo(address),
      );
    },
    [lang, goTo, settlements],
  );
}
