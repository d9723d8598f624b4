import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { contentVersion } from '#content/catalogue.ts';
import { toMarkdown } from '#domain/report/document/to-markdown.ts';
import { createRedactor } from '#domain/report/redactor.ts';
import { wrongReport, type WrongSubject } from '#domain/report/wrong-report.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { wrongWords } from '#i18n/report-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { CodeBlock } from '#ui/code-block.tsx';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import styles from './wrong-dialog.module.css';

/** A report that content is wrong, written while the reader looks at it. It is copied, never sent. */
export function WrongDialog({ subject, onClose }: { subject: WrongSubject; onClose: () => void }) {
  const words = useCaseWords().wrong;
  const lang = useLang();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const inputs = useEvidence((state) => state.inputs);
  const [expected, setExpected] = useState('');
  const text = useMemo(
    () => toMarkdown(wrongReport(subject, expected, contentVersion, wrongWords(lang), createRedactor(inputs, null))),
    [subject, expected, lang, inputs],
  );
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className={styles['box']}>
        <h2 id={`${id}-title`} className={styles['title']}>{words.title}</h2>
        <p className={styles['about']}>{subject.title}</p>
        <p className={styles['muted']}>{words.lead}</p>
        <label htmlFor={id} className={styles['label']}>{words.expected}</label>
        <textarea id={id} className={styles['area']} rows={3} value={expected} placeholder={words.placeholder} onChange={(event) => setExpected(event.target.value)} />
        <h3 className={styles['label']}>{words.preview}</h3>
        <div className={styles['preview']}><CodeBlock text={text} action={<CopyTextButton text={text} label={words.title} />} /></div>
        <div className={styles['end']}><Button onClick={() => dialog.current?.close()}>{words.close}</Button></div>
      </div>
    </dialog>
  );
}
