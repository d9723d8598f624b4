import type { OpenedPack } from '#content/packs.ts';

const LIST = 'packs.json';
/** A page never waits for ever for what only adds to it. */
const PATIENCE_MS = 8_000;

/**
 * Fetches and opens the packs that the site names in `packs.json`, which lies where `index.html` does. Only files of the
 * site itself are asked for: a redirection to another place is an error. Rejects where there is no list.
 */
export async function fetchSitePacks(): Promise<OpenedPack[]> {
  if (import.meta.env.VITE_SINGLE) return [];
  // This module lies in assets/ of a built site: pages of the portal are folders deeper than the app.
  const place = new URL(/* @vite-ignore */ import.meta.env.PROD ? `../${LIST}` : `/${LIST}`, import.meta.url);
  const text = await fetchText(place);
  if (isEmptyList(text) || text.trimStart().startsWith('<')) return [];
  const { openPackList } = await import('#content/pack-door.ts');
  return openPackList({ file: LIST, text }, (name) => fetchText(new URL(name, place)));
}

/** The list that every site is built with: nothing needs to be loaded to see that it is empty. */
function isEmptyList(text: string): boolean {
  return text.replaceAll(/\s/g, '') === '{"packs":[]}';
}

async function fetchText(url: URL): Promise<string> {
  const response = await fetch(url, { redirect: 'error', cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`the server answers ${response.status}`);
  return response.text();
}
