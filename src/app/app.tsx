import { useEffect } from 'react';
import { Route, Routes } from 'react-router';
import { LangContext, useWords } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { whenIdle } from '#platform/idle.ts';
import { StoresContext, type Stores } from '#store/use-stores.ts';
import { CopyContext } from '#ui/copy-context.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Notice } from '#ui/notice.tsx';
import { fetchWhatIsPointedAt } from './fetch-ahead.ts';
import { HomePage } from './home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFrame } from './page-frame.tsx';
import { ShellProvider } from './shell-provider.tsx';
import { useAccent } from './use-accent.ts';
import { useAppearance } from './use-appearance.ts';
import { usePageFocus } from './use-page-focus.ts';
import { useEmbed } from './use-embed.ts';
import { WrongReports } from './wrong-reports.tsx';

// The home page needs neither the wizard nor the diagram: they come when a flow is opened, or when the page rests.
const { Part: FlowPage, preload: preloadFlowPage } = lazyPart(async () => (await import('./flow-page.tsx')).FlowPage);
const { Part: AnnotationPage } = lazyPart(async () => (await import('./annotation-page.tsx')).AnnotationPage);
const { Part: ArticlePage } = lazyPart(async () => (await import('./library-pages.tsx')).ArticlePage);
const { Part: GlossaryPage } = lazyPart(async () => (await import('./library-pages.tsx')).GlossaryPage);
const { Part: CoveragePage } = lazyPart(async () => (await import('./library-pages.tsx')).CoveragePage);
// What checks packs is a third of the site: the single file does without.
const PreviewPage = import.meta.env.VITE_SINGLE ? undefined : lazyPart(async () => (await import('./preview-page.tsx')).PreviewPage).Part;
const { Part: FindingPage } = lazyPart(async () => (await import('./finding-page.tsx')).FindingPage);
const { Part: CasePage } = lazyPart(async () => (await import('./case-page.tsx')).CasePage);
const { Part: CasesPage } = lazyPart(async () => (await import('./cases-page.tsx')).CasesPage);
const { Part: StatsPage } = lazyPart(async () => (await import('./stats-page.tsx')).StatsPage);

interface AppProps {
  readonly stores: Stores;
  readonly storageAvailable: boolean;
  /** Called once, when the page has nothing else to do. */
  readonly onIdle: () => void;
}

export function App({ stores, storageAvailable, onIdle }: AppProps) {
  useEffect(
    () =>
      whenIdle(() => {
        onIdle();
        preloadFlowPage();
      }),
    [onIdle],
  );
  return (
    <StoresContext value={stores}>
      <CopyContext value={copyText}>
        <ShellProvider>
          <Frame storageAvailable={storageAvailable} />
        </ShellProvider>
      </CopyContext>
    </StoresContext>
  );
}

function Frame({ storageAvailable }: { storageAvailable: boolean }) {
  const { lang, theme } = useAppearance();
  useAccent(theme);
  useEmbed();
  usePageFocus();
  useEffect(() => fetchWhatIsPointedAt(lang), [lang]);
  return (
    <LangContext value={lang}>
      <PageFrame storageAvailable={storageAvailable}>
        <WrongReports><PageRoutes /></WrongReports>
      </PageFrame>
    </LangContext>
  );
}

function PageRoutes() {
  const words = useWords();
  const waiting = <p role="status">{words.errors.loading}</p>;
  const failed = <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  return (
    <ErrorRegion words={words.errors}>
      <Routes>
        <Route path="/" element={<HomePage />} />
        <Route path="/f/:flow/:node?" element={<FlowPage waiting={waiting} failed={failed} />} />
        <Route path="/x/:id" element={<FindingPage waiting={waiting} failed={failed} />} />
        <Route path="/a/*" element={<AnnotationPage waiting={waiting} failed={failed} />} />
        <Route path="/h/:id?" element={<ArticlePage waiting={waiting} failed={failed} />} />
        <Route path="/g/:term?" element={<GlossaryPage waiting={waiting} failed={failed} />} />
        <Route path="/coverage" element={<CoveragePage waiting={waiting} failed={failed} />} />
        {PreviewPage ? <Route path="/preview" element={<PreviewPage waiting={waiting} failed={failed} />} /> : null}
        <Route path="/case/:report?" element={<CasePage waiting={waiting} failed={failed} />} />
        <Route path="/cases" element={<CasesPage waiting={waiting} failed={failed} />} />
        <Route path="/stats" element={<StatsPage waiting={waiting} failed={failed} />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </ErrorRegion>
  );
}
