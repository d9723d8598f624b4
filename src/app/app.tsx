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
import { HomePage } from './home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageFrame } from './page-frame.tsx';
import { useAppearance } from './use-appearance.ts';

// The home page needs neither the wizard nor the diagram: they come when a flow is opened, or when the page rests.
const { Part: FlowPage, preload: preloadFlowPage } = lazyPart(async () => (await import('./flow-page.tsx')).FlowPage);
const { Part: FindingPage } = lazyPart(async () => (await import('./finding-page.tsx')).FindingPage);

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
        <Pages storageAvailable={storageAvailable} />
      </CopyContext>
    </StoresContext>
  );
}

function Pages({ storageAvailable }: { storageAvailable: boolean }) {
  const lang = useAppearance();
  return (
    <LangContext value={lang}>
      <PageFrame storageAvailable={storageAvailable}>
        <PageRoutes />
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
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </ErrorRegion>
  );
}
