import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { FindingWordsBundle } from '#content/types.ts';
import { findingKey } from '#domain/rules/dismissal.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { ShowMore } from '#ui/show-more.tsx';
import { FindingCard } from './finding-card.tsx';
import type { FindingGroup } from './finding-groups.ts';
import { useHeldCards } from './use-held-cards.ts';
import styles from './reading-view.module.css';

/** Findings shown at once: more would cost more than they tell. */
const STEP = 12;
/** Of new ones, those in the first frame: a screen full. The others follow in the next. */
const FIRST = 4;

/** Findings that have been on the screen: who comes back to them finds the page as long as it was. */
const seen = new WeakSet<readonly Finding[]>();

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** The same, consequences under their causes, in the order in which they are shown. */
  readonly groups: readonly FindingGroup[];
  readonly content: FindingWordsBundle;
  readonly valuesOf: (finding: Finding) => Readonly<Record<string, string | undefined>>;
}

/** A card for each cause with what follows from it, a dozen at a time. */
export function FindingList({ findings, groups, content, valuesOf }: FindingListProps) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const cards = useMemo(() => groups.filter(({ finding }) => Object.hasOwn(content.findings, finding.id)), [groups, content]);
  const keys = useMemo(() => cards.map(keyOf), [cards]);
  const held = useHeldCards(list, keys);
  const ordered = useMemo(() => (held.length === 0 ? cards : cards.toSorted((a, b) => Number(held.includes(keyOf(b))) - Number(held.includes(keyOf(a))))), [cards, held]);
  const isFirstFrame = useDeferredValue(false, !seen.has(findings));
  useEffect(() => {
    seen.add(findings);
  }, [findings]);
  return (
    <ShowMore items={ordered} step={STEP} more={words.evidence.moreItems}>
      {(shown) => (
        <ol ref={list} className={styles['findings']}>
          {(isFirstFrame ? shown.slice(0, FIRST) : shown).map((group) => (
            <FindingCard key={keyOf(group)} group={group} words={content} valuesOf={valuesOf} />
          ))}
        </ol>
      )}
    </ShowMore>
  );
}

/** One finding of an id and object is shown; text that names no object may give several. */
function keyOf({ finding }: FindingGroup): string {
  const [quote] = finding.quotes;
  return `${findingKey(finding)} ${quote?.input ?? ''} ${quote?.line ?? ''}`;
}
