import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import '#ui/tokens.css';
import '#ui/base.css';
import { loadLogic } from '#content/catalogue.ts';
import { createWorkerEngine } from '#platform/engine/worker-engine.ts';
import { openLocalStorage } from '#platform/storage.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { App } from './app.tsx';

const storage = openLocalStorage();
const engine = createWorkerEngine(loadLogic);
const stores = { evidence: createEvidenceStore(engine), preferences: createPreferencesStore(storage) };

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <HashRouter>
      <App stores={stores} storageAvailable={storage.available} onIdle={engine.warmUp} />
    </HashRouter>,
  );
}
