import { renderToString } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import type { Lang } from '#domain/text.ts';
import { createEvidenceStore } from '#store/evidence-store.ts';
import { createPreferencesStore } from '#store/preferences-store.ts';
import { App } from './app.tsx';

const NOTHING = { get: () => null, set: () => undefined, remove: () => undefined };
const refuse = (): Promise<never> => Promise.reject(new Error('nothing is read while pages are made'));
const NO_ENGINE = { warmUp: () => undefined, read: refuse, judgeAs: refuse, choose: refuse, cancel: () => undefined };

/**
 * The home page as HTML, for `index.html` to show before any script has run. Names that must be unique in a document are
 * left out: both languages stand in one, and the app that takes over brings its own.
 */
export function prerenderHome(lang: Lang): string {
  const stores = { evidence: createEvidenceStore(NO_ENGINE), preferences: createPreferencesStore(NOTHING) };
  const html = renderToString(
    <MemoryRouter initialEntries={[`/?lang=${lang}`]}>
      <App stores={stores} storageAvailable onIdle={() => undefined} />
    </MemoryRouter>,
  );
  return html.replace(/ (?:id|for|aria-labelledby|aria-describedby)="[^"]*"/g, '');
}
