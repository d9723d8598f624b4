import { useEffect, useState } from 'react';
import { FlowList } from '#features/home/flow-list.tsx';
import { SampleList } from '#features/home/sample-list.tsx';
import { CollectEverything } from '#features/evidence/collect-part.tsx';
import { PasteBox } from '#features/evidence/paste-box.tsx';
import { SearchResults } from '#features/search/search-results.tsx';
import { prepareSearch } from '#features/search/use-search.ts';
import { BOX, boxText } from '#features/evidence/paste-inputs.ts';
import { preloadReading, ReadingView } from '#features/evidence/reading-view.tsx';
import { flowSummaries, loadFindingWords } from '#content/catalogue.ts';
import { whenIdle } from '#platform/idle.ts';
import { plainText } from '#domain/text.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { usePacks } from '#platform/use-packs.ts';
import { useEvidence, usePreferences } from '#store/use-stores.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { InlineCode } from '#ui/inline-code.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { RecentPart } from './recent-part.tsx';
import styles from './home-page.module.css';

// Most sites have no packs.
const { Part: PackFlows } = lazyPart(async () => (await import('#features/preview/pack-flows.tsx')).PackFlows);

/** One box for what the reader has, what it proves, and the symptoms for those who have nothing to paste. */
export function HomePage() {
  const words = useWords();
  const setInputs = useEvidence((state) => state.setInputs);
  const empty = useEvidence((state) => state.inputs.length === 0);
  const [filled, setFilled] = useState(0);
  const [typed, setTyped] = useState(useEvidence((state) => boxText(state.inputs)));
  const lang = useLang();
  const { packs, site } = usePacks();
  useEffect(
    () =>
      whenIdle(() => {
        preloadReading();
        prepareSearch().catch(() => undefined);
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
        <PasteBox key={filled} onText={setTyped} />
        {empty ? <SampleList
          onChoose={(text) => {
            void setInputs([{ name: BOX, text }]);
            setFilled((n) => n + 1);
          }}
        /> : null}
        <Answers typed={typed} />
      </ErrorRegion>
      <Resume />
      <RecentPart />
      <section className={styles['section']}>
        <h2 className={styles['heading']}>{words.home.flows}</h2>
        <p className={styles['muted']}>{words.home.flowsLead}</p>
        <FlowList level={3} />
        {packs.length > 0 || site.length > 0 ? <PackFlows /> : null}
      </section>
    </div>
  );
}

/** What the box says: findings before anything else; for one line that proves nothing, first what the search knows about it. */
function Answers({ typed }: { typed: string }) {
  const hrefOf = useHrefOfPage();
  const found = useEvidence((state) => (state.reading?.totals.findings ?? 0) > 0);
  const asked = isQuery(typed);
  return (
    <>
      {asked ? null : <CollectEverything />}
      {asked && !found ? <SearchResults query={typed} hrefOf={hrefOf} /> : null}
      <ReadingView />
      {asked && found ? <SearchResults query={typed} hrefOf={hrefOf} /> : null}
    </>
  );
}

/** One line is looked up as well as read: a symptom, a code, an error. More lines are evidence. */
function isQuery(text: string): boolean {
  return text.trim().length > 1 && text.length < 600 && !text.trim().includes('\n');
}

function Resume() {
  const words = useWords();
  const lang = useLang();
  const place = usePreferences((state) => state.lastPlace);
  const { packs } = usePacks();
  const flow = [...flowSummaries, ...packs.flatMap(({ flows }) => flows)].find((one) => one.id === place?.flow);
  if (!place || !flow) return null;
  return (
    <p className={styles['resume']}>
      <span className={styles['muted']}>{words.home.resume}: </span>
      <a href={`#${place.address}`}>{plainText(flow.title[lang])}</a>
    </p>
  );
}
