import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useEvidenceStore } from '#store/use-stores.ts';

const NONE: readonly string[] = [];

/** Whether the reader is at a card: points at it, has the focus in it, or has opened something in it. */
function isInUse(card: Element): boolean {
  return card.matches(':hover') || card.contains(document.activeElement) || card.querySelector('details[open]') !== null;
}

/**
 * When the whole of a paste takes over from its beginning, much comes above the cards, and others may rank before them.
 * The cards that the reader is at stay: they are listed first, and the first of them keeps its place on the screen.
 *
 * @param keys of the cards in the list, in its order
 * @returns keys of the cards to list first
 */
export function useHeldCards(list: RefObject<HTMLElement | null>, keys: readonly string[]): readonly string[] {
  const store = useEvidenceStore();
  const [held, setHeld] = useState(NONE);
  const shown = useRef(keys);
  const anchor = useRef<{ readonly card: Element; readonly top: number }>(null);
  useEffect(() => {
    shown.current = keys;
  }, [keys]);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.reading === before.reading) return;
        const cards = before.beginning === null ? [] : [...(list.current?.children ?? [])];
        const used = cards.flatMap((card, index) => (isInUse(card) ? [{ card, key: shown.current[index] ?? '' }] : []));
        const [first] = used;
        anchor.current = first ? { card: first.card, top: first.card.getBoundingClientRect().top } : null;
        setHeld(used.length === 0 ? NONE : used.map(({ key }) => key));
      }),
    [store, list],
  );
  useLayoutEffect(() => {
    const { card, top = 0 } = anchor.current ?? {};
    anchor.current = null;
    // An embed grows with what it shows, and its host scrolls.
    if (!card?.isConnected || document.documentElement.hasAttribute('data-embed')) return;
    window.scrollBy(0, card.getBoundingClientRect().top - top);
  });
  return held;
}
