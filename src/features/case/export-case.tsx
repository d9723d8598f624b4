import { useState } from 'react';
import { writeCaseFile } from '#domain/case/case-file.ts';
import type { Case } from '#domain/case/types.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { downloadFile } from '#platform/download.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { CopyButton } from '#ui/copy-button.tsx';
import styles from './report-view.module.css';

/** The whole case as one file for another browser. What was pasted goes along only when it is ticked, redacted. */
export function ExportCase({ one }: { one: Case }) {
  const words = useCaseWords().report;
  const { copy } = useWords();
  const inputs = useEvidence((state) => state.inputs);
  const [withEvidence, setWithEvidence] = useState(false);
  const write = () => writeCaseFile(one, withEvidence && inputs.length > 0 ? inputs : undefined);
  return (
    <section className={styles['card']} aria-labelledby="wz-export">
      <h2 id="wz-export" className={styles['heading']}>{words.exportTitle}</h2>
      <p className={styles['muted']}>{words.exportLead}</p>
      {inputs.length > 0 ? (
        <label className={styles['check']}>
          <input type="checkbox" checked={withEvidence} onChange={(event) => setWithEvidence(event.target.checked)} />
          <span>{words.withEvidence}</span>
        </label>
      ) : null}
      <div className={styles['copies']}>
        <Button onClick={() => downloadFile(`wenzhen-${one.id}.json`, write(), 'application/json')}>{words.exportFile}</Button>
        <CopyButton words={{ ...copy, copy: words.exportCopy }} onCopy={() => copyText(write())} />
      </div>
    </section>
  );
}
