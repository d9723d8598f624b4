import { useEffect, useState } from 'react';
import { useEvidence } from '#store/use-stores.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { useWords } from '#i18n/use-words.ts';
import type { Words } from '#i18n/words.ts';
import { Button } from '#ui/button.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Notice } from '#ui/notice.tsx';
import { countGroups, groupFindings } from './finding-groups.ts';
import { wasAnythingRead } from './recognised-parts.ts';
import styles from './reading-view.module.css';

// Nothing of this is needed before a paste.
const { Part: ReadingResult, preload: preloadReading } = lazyPart(async () => (await import('./reading-result.tsx')).ReadingResult);

export { preloadReading };

/** What was read, what it proves, and what to paste next. Says so while it works and when it fails. */
export function ReadingView() {
  const words = useWords();
  const status = useEvidence((state) => state.status);
  const reading = useEvidence((state) => state.reading);
  const beginning = useEvidence((state) => state.beginning);
  const failure = useEvidence((state) => state.failure);
  if (status === 'idle') return null;
  const busy = beginning ? words.paste.beginning(beginning.resources.length) : words.paste.reading;
  return (
    <section className={styles['reading']} aria-busy={status === 'reading'} aria-label={words.evidence.title}>
      <p className="visually-hidden" role="status">
        {status === 'reading' ? busy : reading ? verdictOf(reading, words) : ''}
      </p>
      {status === 'reading' ? <ReadingProgress busy={busy} atOnce={beginning !== null} /> : null}
      {status === 'cancelled' ? <Cancelled /> : null}
      {failure ? <Notice tone="error">{words.errors.region} <code>{failure}</code></Notice> : null}
      {beginning ?? reading ? <ReadingResult reading={reading} beginning={beginning} waiting={<p className={styles['busy']}>{words.paste.reading}</p>} failed={<Notice tone="error">{words.errors.loadFailed}</Notice>} /> : null}
    </section>
  );
}

function verdictOf(reading: Reading, words: Words): string {
  if (!wasAnythingRead(reading)) return words.evidence.nothingRead;
  const { findings } = reading.diagnosis;
  const { problems, notes } = countGroups(groupFindings(findings));
  return words.evidence.findings(problems, notes, reading.totals.findings > findings.length);
}

/** Milliseconds after which reading takes long enough to notice. */
const NOTICEABLE = 300;

function ReadingProgress({ busy, atOnce }: { busy: string; atOnce: boolean }) {
  const words = useWords();
  const cancel = useEvidence((state) => state.cancel);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), NOTICEABLE);
    return () => clearTimeout(timer);
  }, []);
  if (!late && !atOnce) return null;
  return (
    <div className={styles['progress']}>
      <progress aria-label={busy} />
      <span>{busy}</span>
      <Button look="quiet" onClick={cancel}>{words.paste.cancel}</Button>
    </div>
  );
}

function Cancelled() {
  const words = useWords();
  const readAgain = useEvidence((state) => state.readAgain);
  return (
    <Notice tone="neutral" live>
      {words.paste.cancelled} <Button look="quiet" onClick={() => void readAgain()}>{words.paste.analyse}</Button>
    </Notice>
  );
}
