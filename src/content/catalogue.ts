// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this file needs the types of the virtual modules
/// <reference path="./virtual.d.ts" />
import { contentVersion, drawingLoaders, flowLoaders, flows, samples } from 'virtual:wenzhen/index';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { Lang } from '#domain/text.ts';
import { packFlow, packShelf, packsArrived, withPackLogic } from './packs.ts';
import type { AnnotationBundle, ArticleBundle, ContentLogic, CoverageBundle, FindingWordsBundle, FlowBundle, FlowSummary, GlossaryBundle, SearchContent } from './types.ts';

export { contentVersion, samples };

/** Every flow, with what lists and search need, in both languages. */
export const flowSummaries: readonly FlowSummary[] = flows;

const flowCache = new Map<string, Promise<FlowBundle>>();

/** A flow in one language, also one of a pack, or undefined where there is no such flow. Rejects when it cannot be fetched; then asks anew. */
export async function loadFlow(id: string, lang: Lang): Promise<FlowBundle | undefined> {
  const loaders = Object.hasOwn(flowLoaders, id) ? flowLoaders[id] : undefined;
  if (loaders === undefined) {
    await packsArrived();
    return packFlow(id, lang);
  }
  return loadOnce(flowCache, `${id}/${lang}`, async () => (await loaders[lang]()).default);
}

const drawingCache = new Map<string, Promise<Drawing>>();

/** The drawing of a flow that comes with the content, or undefined where there is none. Rejects when it cannot be fetched. */
export async function loadDrawing(flow: string, lang: Lang): Promise<Drawing | undefined> {
  const name = `${flow}.${lang}`;
  const loader = Object.hasOwn(drawingLoaders, name) ? drawingLoaders[name] : undefined;
  return loader && loadOnce(drawingCache, name, async () => (await loader()).default);
}

const logicCache = new Map<string, Promise<ContentLogic>>();

/** What judging needs, without words: rules, event rows and the conditions of flows, those of packs with them. */
export async function loadLogic(): Promise<ContentLogic> {
  const [builtIn] = await Promise.all([loadBuiltInLogic(), packsArrived()]);
  return withPackLogic(builtIn, packShelf().packs);
}

/** What judging needs, of what is built in alone. */
export function loadBuiltInLogic(): Promise<ContentLogic> {
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

const annotationCache = new Map<string, Promise<AnnotationBundle>>();

/** Every annotation that is known, in one language. */
export function loadAnnotations(lang: Lang): Promise<AnnotationBundle> {
  return loadOnce(annotationCache, lang, async () =>
    (lang === 'zh' ? await import('virtual:wenzhen/annotations/zh') : await import('virtual:wenzhen/annotations/en')).default,
  );
}

const articleCache = new Map<string, Promise<ArticleBundle>>();

/** Every how-to and reference answer, in one language. */
export function loadArticles(lang: Lang): Promise<ArticleBundle> {
  return loadOnce(articleCache, lang, async () =>
    (lang === 'zh' ? await import('virtual:wenzhen/articles/zh') : await import('virtual:wenzhen/articles/en')).default,
  );
}

const glossaryCache = new Map<string, Promise<GlossaryBundle>>();

/** The glossary in one language. */
export function loadGlossary(lang: Lang): Promise<GlossaryBundle> {
  return loadOnce(glossaryCache, lang, async () =>
    (lang === 'zh' ? await import('virtual:wenzhen/glossary/zh') : await import('virtual:wenzhen/glossary/en')).default,
  );
}

const coverageCache = new Map<string, Promise<CoverageBundle>>();

/** What the content covers, in one language. */
export function loadCoverage(lang: Lang): Promise<CoverageBundle> {
  return loadOnce(coverageCache, lang, async () =>
    (lang === 'zh' ? await import('virtual:wenzhen/coverage/zh') : await import('virtual:wenzhen/coverage/en')).default,
  );
}

const searchCache = new Map<string, Promise<SearchContent>>();

/** What can be found, for the search to index. */
export function loadSearchContent(): Promise<SearchContent> {
  return loadOnce(searchCache, 'search', async () => {
    const { docs, synonyms } = await import('virtual:wenzhen/search');
    return { docs, synonyms };
  });
}

const sampleCache = new Map<string, Promise<Readonly<Record<string, string>>>>();

/** The text of a sample paste, by its id. Rejects when it cannot be fetched. */
export async function loadSampleText(id: string): Promise<string> {
  const texts = await loadOnce(sampleCache, 'samples', async () => (await import('virtual:wenzhen/samples')).default);
  return texts[id] ?? '';
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
