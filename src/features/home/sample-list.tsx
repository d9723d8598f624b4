import { useState } from 'react';
import { loadSampleText, samples } from '#content/catalogue.ts';
import { plainText } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import styles from './sample-list.module.css';

/** Pastes to try the app with; their texts come when one is chosen. */
export function SampleList({ onChoose }: { onChoose: (text: string) => void }) {
  const words = useWords();
  const lang = useLang();
  const [failed, setFailed] = useState(false);
  const choose = (id: string) => void loadSampleText(id).then(onChoose, () => setFailed(true));
  return (
    <div className={styles['samples']}>
      <span className={styles['label']}>{words.home.samples}</span>
      <ul className={styles['list']}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={styles['sample']} onClick={() => choose(sample.id)}>{plainText(sample.title[lang])}</button>
          </li>
        ))}
      </ul>
      {failed ? <p role="status">{words.errors.loadFailed}</p> : null}
    </div>
  );
}
