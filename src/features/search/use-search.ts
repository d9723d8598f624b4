import { useEffect, useMemo, useState } from 'react';
import { loadSearchContent } from '#content/catalogue.ts';
import type { Search } from '#domain/search/search.ts';
import type { SearchHit } from '#domain/search/types.ts';

export type SearchState =
  | { readonly status: 'idle' | 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly hits: readonly SearchHit[] };

let building: Promise<Search> | undefined;

/** The index, built once, when somebody first looks for something. What failed is tried again at the next call. */
export function prepareSearch(): Promise<Search> {
  building ??= Promise.all([import('#domain/search/search.ts'), loadSearchContent()]).then(([{ createSearch }, { docs, synonyms }]) =>
    createSearch(docs, synonyms),
  );
  building.catch(() => {
    building = undefined;
  });
  return building;
}

/** What is found for a query; a blank one asks for nothing and loads nothing. */
export function useSearch(query: string): SearchState {
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const wanted = query.trim() !== '';
  useEffect(() => {
    if (!wanted || search) return undefined;
    let alive = true;
    prepareSearch().then(
      (ready) => alive && setSearch(() => ready),
      () => alive && setFailed(true),
    );
    return () => {
      alive = false;
    };
  }, [wanted, search]);
  return useMemo((): SearchState => {
    if (!wanted) return { status: 'idle' };
    if (search) return { status: 'ready', hits: search.find(query) };
    return { status: failed ? 'failed' : 'loading' };
  }, [wanted, search, failed, query]);
}
