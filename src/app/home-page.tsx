import { useEffect, useState } from 'react';
import { FlowList } from '#features/home/flow-list.tsx';
import { SampleList } from '#features/home/sample-list.tsx';
import { CollectEverything } from '#features/evidence/collect-part.tsx';
import { PasteBox } from '#features/evidence/paste-box.tsx';
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

// Nothing was typed yet. Most sites have no packs.
const { Part: SearchResults, preload: preloadResults } = lazyPart(async () => (await import('#features/search/search-results.tsx')).SearchResults);
const { Part: PackFlows } = lazyPart(async () => (await import('#features/preview/pack-flows.tsx')).PackFlows);

/** One box for what the reader has, what it proves, and the symptoms for those who have nothing to paste. */
export function HomePage() {
  const words = useWords();
  const setInputs = useEvidence((state) => state.setInputs);
  const empty = useEvidence((state) => state.inputs.length === 0);
  const [filled, setFilled] = useState(0);
  const [typed, setTyped] = useState(useEvidence((state) => boxText(state.inputs)));
  const lang = useLang();
  useEffect(
    () =>
      whenIdle(() => {
        preloadReading();
        preloadResults();
        prepareSearch().catch(() => undefined);
        void loadFindingWords(lang).catch(() => undefined);
      }),
    [lang],
  );
  useEffect(() => {
    document.title = `${words.brand} · ${words.tagline}`;
  }, [words]);
  return (
    <div className={styles['home']} data-filled={(!empty && !isQuery(typed)) || undefined}>
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
      <Symptoms folded={!empty} />
    </div>
  );
}

/** Every flow by its symptoms, for those who have nothing to paste; below what a paste proves it keeps to one line. */
function Symptoms({ folded }: { folded: boolean }) {
  const { home: words } = useWords();
  const { packs, site } = usePacks();
  const list = (
    <>
      <p className={styles['muted']}>{words.flowsLead}</p>
      <FlowList level={3} />
      {packs.length > 0 || site.length > 0 ? <PackFlows /> : null}
    </>
  );
  if (!folded) return <section className={styles['section']}><h2 className={styles['heading']}>{words.flows}</h2>{list}</section>;
  return (
    <details className={styles['section']}>
      <summary className={styles['fold']}><h2 className={styles['heading']}>{words.flows}</h2></summary>
      {list}
    </details>
  );
}

/** What the box says: findings before anything else; for one line that proves nothing, first what the search knows about it. */
function Answers({ typed }: { typed: string }) {
  const hrefOf = useHrefOfPage();
  const found = useEvidence((state) => (state.reading?.totals.findings ?? 0) > 0);
  const asked = isQuery(typed);
  return (
    <>
      {asked && !found ? <SearchResults query={typed} hrefOf={hrefOf} /> : null}
      <ReadingView />
      {asked ? null : <CollectEverything />}
      {asked && found ? <SearchResults query={typed} hrefOf={hrefOf} /> : null}
    </>
  );
}

/** One line is looked up as well as read: a symptom, a code, an error. More lines, and an object in JSON, are evidence. */
function isQuery(text: string): boolean {
  const line = text.trim();
  return line.length > 1 && text.length < 600 && !line.includes('\n') && !/^[{[]/.test(line);
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
      <span className={styles['muted']}>{words.home.resume}{words.colon}</span>
      <a href={`#${place.address}`}>{plainText(flow.title[lang])}</a>
    </p>
  );
}
