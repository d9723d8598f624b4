import { useEffect, useState } from 'react';
import { loadSamples } from '#content/catalogue.ts';
import type { Sample } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import styles from './sample-list.module.css';

/** Pastes to try the app with. */
export function SampleList({ onChoose }: { onChoose: (sample: Sample) => void }) {
  const words = useWords();
  const lang = useLang();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    let alive = true;
    void loadSamples().then((loaded) => alive && setSamples(loaded), () => undefined);
    return () => {
      alive = false;
    };
  }, []);
  return (
    <div className={styles['samples']}>
      <span className={styles['label']}>{words.home.samples}</span>
      <ul className={styles['list']}>
        {samples.map((sample) => (
          <li key={sample.id}>
            <button type="button" className={styles['sample']} onClick={() => onChoose(sample)}>{plainText(sample.title[lang])}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}
