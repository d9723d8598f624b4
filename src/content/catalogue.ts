// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this file needs the types of the virtual modules
/// <reference path="./virtual.d.ts" />
import { contentVersion, flowLoaders, flows } from 'virtual:wenzhen/index';
import type { Lang } from '#domain/text.ts';
import type { ContentLogic, FindingWordsBundle, FlowBundle, FlowSummary, Sample } from './types.ts';

export { contentVersion };

/** Every flow, with what lists and search need, in both languages. */
export const flowSummaries: readonly FlowSummary[] = flows;

const flowCache = new Map<string, Promise<FlowBundle>>();

/** A flow in one language, or undefined where there is no such flow. Rejects when it cannot be fetched; then asks anew. */
export async function loadFlow(id: string, lang: Lang): Promise<FlowBundle | undefined> {
  const loaders = Object.hasOwn(flowLoaders, id) ? flowLoaders[id] : undefined;
  if (loaders === undefined) return undefined;
  return loadOnce(flowCache, `${id}/${lang}`, async () => (await loaders[lang]()).default);
}

const logicCache = new Map<string, Promise<ContentLogic>>();

/** What judging needs: rules, event rows and the conditions of flows, without words. */
export function loadLogic(): Promise<ContentLogic> {
  return loadOnce(logicCache, 'logic', async () => {
    const { library, conditions } = await import('virtual:wenzhen/logic');
    return { library, conditions };
  });
}

const wordsCache = new Map<string, Promise<FindingWordsBundle>>();

/** The words of every finding in one language. */
export function loadFindingWords(lang: Lang): Promise<FindingWordsBundle> {
  return loadOnce(wordsCache, lang, async () =>
    (lang === 'zh' ? await import('virtual:wenzhen/words/zh') : await import('virtual:wenzhen/words/en')).default,
  );
}

const sampleCache = new Map<string, Promise<readonly Sample[]>>();

/** Pastes to try the app with. */
export function loadSamples(): Promise<readonly Sample[]> {
  return loadOnce(sampleCache, 'samples', async () => (await import('virtual:wenzhen/samples')).samples);
}

/** What failed is forgotten, so that the next call tries again. */
function loadOnce<Value>(cache: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const loading = load();
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}
