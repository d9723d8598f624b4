import { useEffect } from 'react';
import { contentVersion } from '#content/catalogue.ts';
import { arrive, keepFindings, markOf, spend } from '#domain/case/progress.ts';
import type { Reading } from '#domain/engine/reader.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { findingKey } from '#domain/rules/dismissal.ts';
import { useCases, useCasesStore } from '#store/use-cases.ts';
import { useEvidence } from '#store/use-stores.ts';

/** How often the time at a step is kept, in milliseconds. */
const KEEP_EVERY = 5000;

/** Keeps the case in step with the page: where the reader stands, how long, and what his paste proves. */
export function useCaseTracking(address: WalkAddress, node: string): void {
  const store = useCasesStore();
  useEffect(() => {
    store.getState().takeUp(address, contentVersion);
    store.getState().change((one) => arrive(one, address, node, contentVersion, new Date().toISOString()));
    return countTime((spent) => store.getState().change((one) => spend(one, spent)));
  }, [store, address, node]);
  useFindings();
}

/** Counts the time while the page is shown, and gives it away in portions. Returns what stops it. */
function countTime(onSpent: (milliseconds: number) => void): () => void {
  let since = document.hidden ? undefined : Date.now();
  const count = (): void => {
    if (since === undefined) return;
    const now = Date.now();
    onSpent(now - since);
    since = now;
  };
  const onVisibility = (): void => {
    count();
    since = document.hidden ? undefined : Date.now();
  };
  const timer = setInterval(count, KEEP_EVERY);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    count();
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Case that a reading got its dismissals back from: once, so that what the reader takes back stays back. */
const restored = new WeakMap<Reading, string>();

function useFindings(): void {
  const store = useCasesStore();
  const id = useCases((state) => state.current?.id);
  const reading = useEvidence((state) => state.reading);
  const dismissed = useEvidence((state) => state.dismissed);
  const dismiss = useEvidence((state) => state.dismiss);
  const product = useEvidence((state) => state.product);
  const kept = useCases((state) => state.current?.product);
  useEffect(() => {
    const { current, change } = store.getState();
    if (!reading || !current || current.id !== id) return;
    const { findings } = reading.diagnosis;
    if (restored.get(reading) !== current.id) {
      restored.set(reading, current.id);
      const reasons = new Map(current.findings.flatMap((one) => (one.dismissed ? [[one.mark, one.dismissed.reason] as const] : [])));
      const known = new Set(dismissed.map((one) => one.findingKey));
      const lost = findings.filter((finding) => reasons.has(markOf(finding)) && !known.has(findingKey(finding)));
      for (const finding of lost) dismiss(findingKey(finding), reasons.get(markOf(finding)) ?? '');
      if (lost.length > 0) return;
    }
    change((one) => keepFindings(one, findings, dismissed));
  }, [store, id, reading, dismissed, dismiss]);
  useEffect(() => {
    if (product !== null && product !== kept) store.getState().change((one) => ({ ...one, product }));
  }, [store, kept, product]);
}
