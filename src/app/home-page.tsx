import { useEffect, useState } from 'react';
import { FlowList } from '#features/home/flow-list.tsx';
import { SampleList } from '#features/home/sample-list.tsx';
import { PasteBox } from '#features/evidence/paste-box.tsx';
import { BOX } from '#features/evidence/paste-inputs.ts';
import { preloadReading, ReadingView } from '#features/evidence/reading-view.tsx';
import { flowSummaries, loadFindingWords } from '#content/catalogue.ts';
import { whenIdle } from '#platform/idle.ts';
import { plainText } from '#domain/text.ts';
import { useEvidence, usePreferences } from '#store/use-stores.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { InlineCode } from '#ui/inline-code.tsx';
import styles from './home-page.module.css';

/** One box for what the reader has, what it proves, and the symptoms for those who have nothing to paste. */
export function HomePage() {
  const words = useWords();
  const setInputs = useEvidence((state) => state.setInputs);
  const empty = useEvidence((state) => state.inputs.length === 0);
  const [filled, setFilled] = useState(0);
  const lang = useLang();
  useEffect(
    () =>
      whenIdle(() => {
        preloadReading();
        void loadFindingWords(lang).catch(() => undefined);
      }),
    [lang],
  );
  useEffect(() => {
    document.title = `${words.brand} · ${words.tagline}`;
  }, [words]);
  return (
    <div className={styles['home']}>
      <header className={styles['intro']}>
        <h1 className={styles['title']}>{words.home.title}</h1>
        <p className={styles['lead']}><InlineCode text={words.home.lead} /></p>
      </header>
      <ErrorRegion words={words.errors}>
        <PasteBox key={filled} />
        {empty ? <SampleList
          onChoose={(sample) => {
            void setInputs([{ name: BOX, text: sample.text }]);
            setFilled((n) => n + 1);
          }}
        /> : null}
        <ReadingView />
      </ErrorRegion>
      <Resume />
      <section className={styles['section']}>
        <h2 className={styles['heading']}>{words.home.flows}</h2>
        <p className={styles['muted']}>{words.home.flowsLead}</p>
        <FlowList level={3} />
      </section>
    </div>
  );
}

function Resume() {
  const words = useWords();
  const lang = useLang();
  const place = usePreferences((state) => state.lastPlace);
  const flow = flowSummaries.find((one) => one.id === place?.flow);
  if (!place || !flow) return null;
  return (
    <p className={styles['resume']}>
      <span className={styles['muted']}>{words.home.resume}: </span>
      <a href={`#${place.address}`}>{plainText(flow.title[lang])}</a>
    </p>
  );
}
