import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import type { CollectSubject } from '#domain/fix/collect.ts';
import styles from './collect.module.css';

const { Part: CollectForm } = lazyPart(async () => (await import('./collect-form.tsx')).CollectForm);

interface CollectEverythingProps {
  /** What is known already of what is to be collected about. */
  readonly about?: Partial<Pick<CollectSubject, 'kind' | 'namespace' | 'name'>>;
}

/** The commands that collect everything at once, folded away until they are wanted. */
export function CollectEverything({ about = {} }: CollectEverythingProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles['collect']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.collect.open}</summary>
      {open ? <CollectForm about={about} waiting={<p className={styles['muted']}>{words.errors.loading}</p>} failed={<p>{words.errors.loadFailed}</p>} /> : null}
    </details>
  );
}
