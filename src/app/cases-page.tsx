import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { CaseList } from '#features/case/case-list.tsx';
import { ImportCase } from '#features/case/import-case.tsx';
import { useCaseWords } from '#i18n/case-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { useCases } from '#store/use-cases.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import styles from './cases-page.module.css';

/** The cases of this browser, and the door for those of others. */
export function CasesPage() {
  const words = useCaseWords();
  const { brand } = useWords();
  const hrefOf = useHrefOfPage();
  const navigate = useNavigate();
  const leave = useCases((state) => state.leave);
  const clear = useEvidence((state) => state.clear);
  useEffect(() => {
    document.title = `${words.cases.title} · ${brand}`;
  }, [words, brand]);
  const begin = () => {
    leave();
    clear();
    void navigate(hrefOf('/').slice(1));
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.cases.title}</h1>
        <span className={styles['links']}>
          <a href={hrefOf('/stats')}>{words.cases.stats}</a>
          <Button onClick={begin}>{words.newCase}</Button>
        </span>
      </header>
      <p className={styles['muted']}>{words.cases.lead}</p>
      <CaseList />
      <ImportCase />
    </div>
  );
}
