import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import '#ui/tokens.css';
import '#ui/base.css';
import { loadLogic } from '#content/catalogue.ts';
import { expectPacks } from '#content/packs.ts';
import { createWorkerEngine } from '#platform/engine/worker-engine.ts';
import { fetchSitePacks } from '#platform/site-packs.ts';
import { holdIdleUntil } from '#platform/idle.ts';
import { openLocalStorage } from '#platform/storage.ts';
import { CaseStorageContext } from '#store/case-storage.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { BOX } from '#features/evidence/paste-inputs.ts';
import { App } from './app.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import { rejudgePreviewed } from './rejudge-previewed.ts';

// public/boot.js has set the language.
holdIdleUntil(fetchAhead(window.location.hash.slice(1), document.documentElement.lang === 'en' ? 'en' : 'zh'));

const storage = openLocalStorage();
const engine = createWorkerEngine(loadLogic);
const stores = { evidence: createEvidenceStore(engine), preferences: createPreferencesStore(storage) };

expectPacks(fetchSitePacks());
rejudgePreviewed(engine, stores.evidence);

const root = document.getElementById('root');
if (root) {
  const early = earlyText(root);
  if (early?.value) void stores.evidence.getState().setInputs([{ name: BOX, text: early.value }]);
  // At once, so that nothing is painted between the page that stood here and the app.
  flushSync(() =>
    createRoot(root).render(
      <HashRouter>
        <CaseStorageContext value={storage}>
          <App stores={stores} storageAvailable={storage.available} onIdle={engine.warmUp} />
        </CaseStorageContext>
      </HashRouter>,
    ),
  );
  if (early?.focused) root.querySelector<HTMLTextAreaElement>('main textarea')?.focus({ preventScroll: true });
}

/** What was typed or pasted into the page before this script had arrived: it is read like any other paste. */
function earlyText(root: HTMLElement): { readonly value: string; readonly focused: boolean } | undefined {
  const areas = [...root.querySelectorAll('textarea')];
  const area = areas.find(({ value }) => value !== '') ?? areas.find((one) => one === document.activeElement);
  return area && { value: area.value, focused: area === document.activeElement };
}
