import { useId, useMemo, useState, type ClipboardEvent, type ReactNode } from 'react';
import type { Reading } from '#domain/engine/reader.ts';
import { checkVerdict, compareFindings } from '#domain/fix/compare-findings.ts';
import { useEvidence } from '#store/use-stores.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { CheckResult } from './check-result.tsx';
import styles from './check-again.module.css';

interface CheckAgainProps {
  /** How the walk goes on from what the new paste says; shown below the result, unless all is well. */
  readonly goOn?: (reading: Reading) => ReactNode;
}

/** The place for the state after a fix: pasted here, it is compared with what was pasted before. */
export function CheckAgain({ goOn }: CheckAgainProps) {
  const own = fixWords(useLang());
  const reading = useEvidence((state) => state.reading);
  const result = useCheck();
  if (reading === null) return null;
  return (
    <section className={styles['check']} aria-label={own.check.open}>
      {result ? <CheckResult {...result} /> : null}
      {result && result.verdict !== 'resolved' ? goOn?.(reading) : null}
      <details className={styles['again']} key={result?.check.inputs.join() ?? ''}>
        <summary>{own.check.open}</summary>
        <CheckBox />
      </details>
    </section>
  );
}

/** What the newest paste after a fix amounts to; null where there is none. */
function useCheck() {
  const reading = useEvidence((state) => state.reading);
  const before = useEvidence((state) => state.before);
  return useMemo(() => {
    if (!reading?.check || !before) return null;
    const { check, diagnosis } = reading;
    const changes = compareFindings(before.reading.diagnosis.findings, { ...check, findings: diagnosis.findings, unknown: diagnosis.unknown, places: before.reading.resources });
    return { check, changes, verdict: checkVerdict(changes) };
  }, [reading, before]);
}

function CheckBox() {
  const words = useWords();
  const own = fixWords(useLang());
  const id = useId();
  const inputs = useEvidence((state) => state.inputs);
  const checkAgain = useEvidence((state) => state.checkAgain);
  const [text, setText] = useState('');
  const submit = (whole: string) => {
    const taken = new Set(inputs.map(({ name }) => name));
    let count = 1;
    while (taken.has(own.check.input(count))) count += 1;
    if (whole.trim() !== '') void checkAgain(own.check.input(count), whole);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    event.preventDefault();
    submit(event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n'));
  };
  return (
    <div className={styles['box']}>
      <p className={styles['muted']}>{own.check.lead}</p>
      <label htmlFor={id} className="visually-hidden">{own.check.label}</label>
      <textarea id={id} className={styles['area']} value={text} wrap="off" spellCheck={false} placeholder={own.check.label} onChange={(event) => setText(event.target.value)} onPaste={onPaste} />
      {text.trim() === '' ? null : <div><Button onClick={() => submit(text)}>{words.paste.analyse}</Button></div>}
    </div>
  );
}
