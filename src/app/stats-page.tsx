import { useEffect } from 'react';
import { StatsView } from '#features/case/stats-view.tsx';
import { useCaseWords } from '#i18n/case-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import styles from './cases-page.module.css';

/** What readers of this browser said of outcomes. */
export function StatsPage() {
  const words = useCaseWords();
  const { brand } = useWords();
  const hrefOf = useHrefOfPage();
  useEffect(() => {
    document.title = `${words.stats.title} · ${brand}`;
  }, [words, brand]);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.stats.title}</h1>
        <a href={hrefOf('/cases')}>{words.allCases}</a>
      </header>
      <p className={styles['muted']}>{words.stats.lead}</p>
      <StatsView />
    </div>
  );
}
