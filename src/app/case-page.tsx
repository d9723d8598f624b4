import { useEffect } from 'react';
import { useParams } from 'react-router';
import { REPORT_KINDS } from '#domain/report/compose/types.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHrefOf, useHrefOfPage } from '#platform/use-address.ts';
import { useCases } from '#store/use-cases.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './cases-page.module.css';

// What writes reports comes once it is known that there is a case to write about.
const { Part: ReportView } = lazyPart(async () => (await import('#features/case/report-view.tsx')).ReportView);

/** The reports of the case under way; after a reload, of the newest one. */
export function CasePage() {
  const { report } = useParams();
  const words = useCaseWords().report;
  const { brand, errors } = useWords();
  const hrefOf = useHrefOf();
  const hrefOfPage = useHrefOfPage();
  const current = useCases((state) => state.current);
  const newest = useCases((state) => state.saved[0]);
  const open = useCases((state) => state.open);
  useEffect(() => {
    document.title = `${words.title} · ${brand}`;
  }, [words, brand]);
  useEffect(() => {
    if (!current && newest) open(newest);
  }, [current, newest, open]);
  if (!current) {
    return (
      <div className={styles['page']}>
        <h1 className={styles['title']}>{words.noCase}</h1>
        <p className={styles['muted']}>{words.noCaseLead}</p>
        <p><a href={hrefOfPage('/')}>{words.home}</a></p>
      </div>
    );
  }
  const initial = REPORT_KINDS.find((kind) => kind === report) ?? 'note';
  return (
    <ReportView
      key={`${current.id} ${initial}`}
      one={current}
      initial={initial}
      backHref={hrefOf(current.address)}
      waiting={<p role="status">{errors.loading}</p>}
      failed={<Notice tone="error" live>{errors.loadFailed}</Notice>}
    />
  );
}
