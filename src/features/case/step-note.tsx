import { useEffect, useEffectEvent, useId, useState } from 'react';
import { writeNote } from '#domain/case/progress.ts';
import { createRedactor } from '#domain/report/redactor.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useCases } from '#store/use-cases.ts';
import { useEvidence } from '#store/use-stores.ts';
import styles from './case-panel.module.css';

/** How long typing rests before a note is kept, in milliseconds. */
const REST = 600;

/** The reader's own words on one step (`<flow>/<node>`). What looks like a secret in them is hidden before they are kept. */
export function StepNote({ place }: { place: string }) {
  const words = useCaseWords();
  const id = useId();
  const kept = useCases((state) => state.current?.notes[place] ?? '');
  const change = useCases((state) => state.change);
  const inputs = useEvidence((state) => state.inputs);
  const [typed, setTyped] = useState(kept);
  const [before, setBefore] = useState(kept);
  // Written in another tab meanwhile: shown here too, unless something else was typed.
  if (kept !== before) {
    setBefore(kept);
    if (typed === before) setTyped(kept);
  }
  const keep = () => {
    const safe = createRedactor(inputs, null).secrets(typed);
    change((one) => (safe === (one.notes[place] ?? '') ? one : writeNote(one, place, safe, new Date().toISOString())));
    return safe;
  };
  const keepLater = useEffectEvent(keep);
  useEffect(() => {
    if (typed === '') return undefined;
    const timer = setTimeout(() => keepLater(), REST);
    return () => clearTimeout(timer);
  }, [typed]);
  const onBlur = () => setTyped(keep());
  return (
    <div className={styles['note']}>
      <label htmlFor={id} className={styles['label']}>{words.note}</label>
      <textarea id={id} className={styles['area']} rows={2} value={typed} placeholder={words.notePlaceholder} onChange={(event) => setTyped(event.target.value)} onBlur={onBlur} />
      {typed !== kept && kept.includes('***') ? <p className={styles['muted']} role="status">{words.noteHidden}</p> : null}
    </div>
  );
}
