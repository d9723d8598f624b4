import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './reading-view.module.css';

// Nothing of this is needed before a paste.
const { Part: ReadingResult, preload: preloadReading } = lazyPart(async () => (await import('./reading-result.tsx')).ReadingResult);

export { preloadReading };

/** What was read, what it proves, and what to paste next. Says so while it works and when it fails. */
export function ReadingView() {
  const words = useWords();
  const status = useEvidence((state) => state.status);
  const reading = useEvidence((state) => state.reading);
  const failure = useEvidence((state) => state.failure);
  if (status === 'idle') return null;
  return (
    <section className={styles['reading']} aria-busy={status === 'reading'} aria-label={words.evidence.title}>
      <p className="visually-hidden" role="status">
        {status === 'reading' ? words.paste.reading : reading ? words.evidence.findings(reading.diagnosis.findings.length) : ''}
      </p>
      {status === 'reading' && !reading ? <p className={styles['busy']}>{words.paste.reading}</p> : null}
      {failure ? <Notice tone="error">{words.errors.region} <code>{failure}</code></Notice> : null}
      {reading ? <ReadingResult reading={reading} waiting={<p className={styles['busy']}>{words.paste.reading}</p>} failed={<Notice tone="error">{words.errors.loadFailed}</Notice>} /> : null}
    </section>
  );
}
