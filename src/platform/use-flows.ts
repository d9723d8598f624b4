import { useEffect, useState } from 'react';
import { flowSummaries, loadFlow } from '#content/catalogue.ts';
import { packFlow, type PackShelf } from '#content/packs.ts';
import type { FlowBundle } from '#content/types.ts';
import type { Lang } from '#domain/text.ts';
import { usePacks } from './use-packs.ts';

export type FlowState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly bundle: FlowBundle }
  | { readonly status: 'missing' }
  | { readonly status: 'failed' };

const LOADING: FlowState = { status: 'loading' };
const MISSING: FlowState = { status: 'missing' };
const arrived = new Map<string, FlowState>();

/** Flows by id in one language, loaded as needed. While the language changes, the flow already shown stays. */
export function useFlows(ids: readonly string[], lang: Lang): Readonly<Record<string, FlowState>> {
  const [, redraw] = useState(0);
  const shelf = usePacks();
  const wanted = ids.filter(isBuiltIn).join(' ');
  useEffect(() => {
    let alive = true;
    for (const id of wanted.split(' ').filter(Boolean)) {
      if (arrived.get(keyOf(id, lang))?.status === 'ready') continue;
      void fetchFlow(id, lang).then(() => alive && redraw((n) => n + 1));
    }
    return () => {
      alive = false;
    };
  }, [wanted, lang]);
  return Object.fromEntries(ids.map((id) => [id, isBuiltIn(id) ? stateOf(id, lang) : stateInPacks(id, lang, shelf)]));
}

const keyOf = (id: string, lang: Lang) => `${id} ${lang}`;

function isBuiltIn(id: string): boolean {
  return flowSummaries.some((flow) => flow.id === id);
}

function stateOf(id: string, lang: Lang): FlowState {
  const other = arrived.get(keyOf(id, lang === 'zh' ? 'en' : 'zh'));
  return arrived.get(keyOf(id, lang)) ?? (other?.status === 'ready' ? other : LOADING);
}

/** What is not built in is on the shelf, is still on its way there, or is nowhere. */
function stateInPacks(id: string, lang: Lang, { loading }: PackShelf): FlowState {
  const bundle = packFlow(id, lang);
  return bundle ? { status: 'ready', bundle } : loading ? LOADING : MISSING;
}

async function fetchFlow(id: string, lang: Lang): Promise<void> {
  try {
    const bundle = await loadFlow(id, lang);
    arrived.set(keyOf(id, lang), bundle ? { status: 'ready', bundle } : MISSING);
  } catch {
    arrived.set(keyOf(id, lang), { status: 'failed' });
  }
}
