import { useEffect } from 'react';
import { FlowList } from '#features/home/flow-list.tsx';
import { useWords } from '#i18n/use-words.ts';
import styles from './home-page.module.css';

/** An address that leads nowhere: says so, and offers every flow. */
export function NotFoundPage() {
  const words = useWords();
  useEffect(() => {
    document.title = `${words.errors.notFound} · ${words.brand}`;
  }, [words]);
  return (
    <div className={styles['home']}>
      <h1 className={styles['title']}>{words.errors.notFound}</h1>
      <p className={styles['lead']}>{words.errors.notFoundLead}</p>
      <FlowList level={2} />
    </div>
  );
}
