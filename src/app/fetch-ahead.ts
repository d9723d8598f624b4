import { matchPath, parsePath } from 'react-router';
import { loadFlow } from '#content/catalogue.ts';
import { LANGS, type Lang } from '#domain/text.ts';

/**
 * Fetches the flow of a place, and the page that shows it, before anything asks for them: else they come one after the
 * other. Does nothing for other places. What fails is tried again when it is shown.
 *
 * @param place the part of an address behind the `#`
 * @param lang unless the address asks for another
 * @returns settled when all of it has come or failed; never rejects
 */
export async function fetchAhead(place: string, lang: Lang): Promise<void> {
  const { pathname = '/', search = '' } = parsePath(place);
  const flow = matchPath('/f/:flow/:node?', pathname)?.params.flow;
  if (flow === undefined) return;
  const asked = LANGS.find((one) => one === new URLSearchParams(search).get('lang'));
  await Promise.allSettled([loadFlow(flow, asked ?? lang), import('./flow-page.tsx')]);
}

/** Fetches what a link leads to as soon as the reader points at it or reaches it by key. Returns what ends it. */
export function fetchWhatIsPointedAt(lang: Lang): () => void {
  const gone = new AbortController();
  const onPoint = ({ target }: Event): void => {
    const href = target instanceof Element ? target.closest('a[href^="#/f/"]')?.getAttribute('href') : undefined;
    if (href) void fetchAhead(href.slice(1), lang);
  };
  for (const kind of ['pointerover', 'focusin'] as const) document.addEventListener(kind, onPoint, { passive: true, signal: gone.signal });
  return () => gone.abort();
}
