import { useEffect } from 'react';
import { useParams } from 'react-router';
import { FindingCard } from '#features/evidence/finding-card.tsx';
import { plainText } from '#domain/text.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { NotFoundPage } from './not-found-page.tsx';
import styles from './flow-page.module.css';

const NO_VALUES = {};

/** The page of one finding, whatever was pasted: what it means, what to do, where to go on. */
export function FindingPage() {
  const { id = '' } = useParams();
  const words = useWords();
  const content = useFindingWords(useLang(), true);
  const text = content && Object.hasOwn(content.findings, id) ? content.findings[id] : undefined;
  useEffect(() => {
    if (text) document.title = `${plainText(text.title)} · ${words.brand}`;
  }, [text, words]);
  if (!content) return <p className={styles['loading']} role="status">{words.errors.loading}</p>;
  if (!text) return <NotFoundPage />;
  const finding = {
    id,
    severity: text.severity,
    certainty: 'certain',
    state: 'active',
    resource: null,
    quotes: [],
    facts: {},
    ...(text.leadsTo ? { leadsTo: text.leadsTo } : {}),
  } as const;
  return (
    <div className={styles['flow']}>
      <h1 className="visually-hidden">{plainText(text.title)}</h1>
      <ul className={styles['steps']}><FindingCard finding={finding} words={content} values={NO_VALUES} /></ul>
    </div>
  );
}
