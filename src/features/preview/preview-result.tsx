import type { ReactNode } from 'react';
import type { FlowBundle } from '#content/types.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { FaultList } from './fault-list.tsx';
import { PackView } from './pack-view.tsx';
import type { Preview } from './use-preview.ts';
import styles from './preview-result.module.css';

/** What became of the text in the box: what keeps it out, or the pack itself with what its author may mend. */
export function PreviewResult({ preview, renderFlow }: { preview: Preview; renderFlow: (bundle: FlowBundle) => ReactNode }) {
  const words = packWords[useLang()];
  const { status, opened } = preview;
  return (
    <>
      <p role="status" className={status === 'checking' ? styles['checking'] : 'visually-hidden'}>
        {status === 'checking' ? words.checking : status === 'checked' && opened ? (opened.pack ? words.accepted : words.refused(opened.faults.length)) : ''}
      </p>
      {status === 'failed' ? (
        <Notice tone="error">
          {words.failed} <Button onClick={preview.retry}>{words.retry}</Button>
        </Notice>
      ) : null}
      {opened ? (
        <div className={styles['result']} aria-busy={status === 'checking'}>
          {opened.pack ? (
            <>
              <Notice tone="ok">{words.accepted}</Notice>
              {opened.advice.length > 0 ? (
                <details className={styles['advice']}>
                  <summary>{words.advice(opened.advice.length)}</summary>
                  <FaultList faults={opened.advice} />
                </details>
              ) : null}
              <PackView pack={opened.pack} renderFlow={renderFlow} />
            </>
          ) : (
            <>
              <Notice tone="error">{words.refused(opened.faults.length)}</Notice>
              <FaultList faults={opened.faults} />
            </>
          )}
        </div>
      ) : null}
    </>
  );
}
