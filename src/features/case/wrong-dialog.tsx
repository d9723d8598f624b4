import { useId, useMemo, useState } from 'react';
import { contentVersion } from '#content/catalogue.ts';
import { toMarkdown } from '#domain/report/document/to-markdown.ts';
import { createRedactor } from '#domain/report/redactor.ts';
import { wrongReport, type WrongSubject } from '#domain/report/wrong-report.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { wrongWords } from '#i18n/report-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { closeDialog } from '#ui/close-dialog.ts';
import { CodeBlock } from '#ui/code-block.tsx';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './wrong-dialog.module.css';

/** A report that content is wrong, written while the reader looks at it. It is copied, never sent. */
export function WrongDialog({ subject, onClose }: { subject: WrongSubject; onClose: () => void }) {
  const words = useCaseWords().wrong;
  const lang = useLang();
  const id = useId();
  const inputs = useEvidence((state) => state.inputs);
  const [expected, setExpected] = useState('');
  const text = useMemo(
    () => toMarkdown(wrongReport(subject, expected, contentVersion, wrongWords(lang), createRedactor(inputs, null))),
    [subject, expected, lang, inputs],
  );
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      <p className={styles['about']}>{subject.title}</p>
      <p className={styles['muted']}>{words.lead}</p>
      <label htmlFor={id} className={styles['label']}>{words.expected}</label>
      <textarea id={id} className={styles['area']} rows={3} value={expected} placeholder={words.placeholder} onChange={(event) => setExpected(event.target.value)} />
      <h3 className={styles['label']}>{words.preview}</h3>
      <div className={styles['preview']}><CodeBlock text={text} action={<CopyTextButton text={text} label={words.title} />} /></div>
      <div className={styles['end']}><Button onClick={closeDialog}>{words.close}</Button></div>
    </Dialog>
  );
}
