import { useId, useRef, useState } from 'react';
import { readCaseFile } from '#domain/case/case-file.ts';
import type { FileFault } from '#domain/case/check.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './case-list.module.css';
import { useOpenCase } from './use-open-case.ts';

const MOST_FAULTS = 8;
/** Files larger than this are no case. */
const READ_UP_TO = 22_000_000;

/** Takes a case from another browser, as a file or as text. What is wrong with it is named by its path; nothing is half imported. */
export function ImportCase() {
  const { cases: words, fault: sentence } = useCaseWords();
  const id = useId();
  const open = useOpenCase();
  const fileInput = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const take = (json: string) => {
    const read = readCaseFile(json);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) open(read.value.case, read.value.evidence);
  };
  return (
    <section className={styles['import']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles['heading']}>{words.import}</h2>
      <div className={styles['actions']}>
        <Button onClick={() => fileInput.current?.click()}>{words.importFile}</Button>
        <input
          ref={fileInput}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.importFile}
          onChange={(event) => {
            void event.target.files?.[0]?.slice(0, READ_UP_TO).text().then(take);
            event.target.value = '';
          }}
        />
      </div>
      <label htmlFor={id} className={styles['muted']}>{words.importText}</label>
      <textarea id={id} className={styles['area']} rows={3} wrap="off" spellCheck={false} autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      <div><Button disabled={text.trim() === ''} onClick={() => take(text)}>{words.importRead}</Button></div>
      {faults.length > 0 ? (
        <Notice tone="error" live>
          <p>{words.faults}</p>
          <ul className={styles['faults']}>
            {faults.slice(0, MOST_FAULTS).map((one) => <li key={one.path}><code>{words.at(one.path)}</code> {sentence(one)}</li>)}
            {faults.length > MOST_FAULTS ? <li>{words.more(faults.length - MOST_FAULTS)}</li> : null}
          </ul>
        </Notice>
      ) : null}
    </section>
  );
}
