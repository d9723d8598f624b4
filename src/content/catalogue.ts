// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this file needs the types of the virtual modules
/// <reference path="./virtual.d.ts" />
import { contentVersion, flows, importFlow, samples } from 'virtual:wenzhen/index';
import type { Drawing } from '#domain/diagram/drawing.ts';
import type { Lang } from '#domain/text.ts';
import { packFlow, packShelf, packsArrived, withPackLogic } from './packs.ts';
import type { AnnotationBundle, ArticleBundle, ContentLogic, CoverageBundle, FindingWordsBundle, FlowBundle, FlowFile, FlowSummary, GlossaryBundle, SearchContent, WholeContent } from './types.ts';

export { contentVersion, samples };

/** Every flow, with what lists and search need, in both languages. */
export const flowSummaries: readonly FlowSummary[] = flows;

type Loader<Value> = () => Promise<{ readonly default: Value }>;

/**
 * What `load` fetches; where it cannot be had, for want of a network, and where it does not exist, in the single file,
 * the same made from the one copy of everything that both the offline copy and the single file hold.
 */
async function obtain<Value>(load: (() => Promise<Value>) | undefined, make: (whole: WholeContent) => Value): Promise<Value> {
  const makeIt = async (): Promise<Value> => make((await import('./whole/whole.ts')).whole);
  return load === undefined ? makeIt() : load().catch((error: unknown) => makeIt().catch(() => Promise.reject(error as Error)));
}

/** A part of the content that comes whole, in one language. */
function inEachLanguage<Bundle>(loaders: Readonly<Record<Lang, Loader<Bundle>>> | undefined, make: (whole: WholeContent, lang: Lang) => Bundle): (lang: Lang) => Promise<Bundle> {
  const cache = new Map<string, Promise<Bundle>>();
  return (lang) => loadOnce(cache, lang, () => obtain(loaders && (async () => (await loaders[lang]()).default), (whole) => make(whole, lang)));
}

const flowCache = new Map<string, Promise<FlowFile>>();

function loadFlowFile(id: string, lang: Lang): Promise<FlowFile> {
  const ask = importFlow;
  return loadOnce(flowCache, `${id}.${lang}`, () => obtain(ask && (() => ask(id, lang)), (whole) => ({ default: whole.flow(id, lang), drawing: whole.drawing(id, lang) })));
}

const isBuiltIn = (id: string): boolean => flows.some((flow) => flow.id === id);

/** A flow in one language, also one of a pack, or undefined where there is no such flow. Rejects when it cannot be fetched; then asks anew. */
export async function loadFlow(id: string, lang: Lang): Promise<FlowBundle | undefined> {
  if (isBuiltIn(id)) return (await loadFlowFile(id, lang)).default;
  await packsArrived();
  return packFlow(id, lang);
}

/** The drawing of a flow that comes with the content, or undefined where there is none. Rejects when it cannot be fetched. */
export async function loadDrawing(id: string, lang: Lang): Promise<Drawing | undefined> {
  return isBuiltIn(id) ? (await loadFlowFile(id, lang)).drawing : undefined;
}

const logicCache = new Map<string, Promise<ContentLogic>>();

/** What judging needs, without words: rules, event rows and the conditions of flows, those of packs with them. */
export async function loadLogic(): Promise<ContentLogic> {
  const [builtIn] = await Promise.all([loadBuiltInLogic(), packsArrived()]);
  return withPackLogic(builtIn, packShelf().packs);
}

/** What judging needs, of what is built in alone. */
export function loadBuiltInLogic(): Promise<ContentLogic> {
  const load = import.meta.env.VITE_SINGLE ? undefined : () => import('virtual:wenzhen/logic');
  return loadOnce(logicCache, 'logic', () => obtain(load && (async () => (await load()).default), (whole) => whole.logic()));
}

/** The words of every finding in one language. */
export const loadFindingWords = inEachLanguage<FindingWordsBundle>(
  import.meta.env.VITE_SINGLE ? undefined : { zh: () => import('virtual:wenzhen/words/zh'), en: () => import('virtual:wenzhen/words/en') },
  (whole, lang) => whole.findingWords(lang),
);

/** Every annotation that is known, in one language. */
export const loadAnnotations = inEachLanguage<AnnotationBundle>(
  import.meta.env.VITE_SINGLE ? undefined : { zh: () => import('virtual:wenzhen/annotations/zh'), en: () => import('virtual:wenzhen/annotations/en') },
  (whole, lang) => whole.annotations(lang),
);

/** Every how-to and reference answer, in one language. */
export const loadArticles = inEachLanguage<ArticleBundle>(
  import.meta.env.VITE_SINGLE ? undefined : { zh: () => import('virtual:wenzhen/articles/zh'), en: () => import('virtual:wenzhen/articles/en') },
  (whole, lang) => whole.articles(lang),
);

/** The glossary in one language. */
export const loadGlossary = inEachLanguage<GlossaryBundle>(
  import.meta.env.VITE_SINGLE ? undefined : { zh: () => import('virtual:wenzhen/glossary/zh'), en: () => import('virtual:wenzhen/glossary/en') },
  (whole, lang) => whole.glossary(lang),
);

/** What the content covers, in one language. */
export const loadCoverage = inEachLanguage<CoverageBundle>(
  import.meta.env.VITE_SINGLE ? undefined : { zh: () => import('virtual:wenzhen/coverage/zh'), en: () => import('virtual:wenzhen/coverage/en') },
  (whole, lang) => whole.coverage(lang),
);

const searchCache = new Map<string, Promise<SearchContent>>();

/** What can be found, for the search to index; what packs of the site add is marked as theirs. */
export async function loadSearchContent(): Promise<SearchContent> {
  const load = import.meta.env.VITE_SINGLE ? undefined : () => import('virtual:wenzhen/search');
  const builtIn = loadOnce(searchCache, 'search', () => obtain(load && (async () => (await load()).default), (whole) => whole.search()));
  const [{ docs, synonyms }] = await Promise.all([builtIn, packsArrived()]);
  return { docs: [...docs, ...packShelf().site.flatMap(({ pack }) => pack?.search ?? [])], synonyms };
}

const sampleCache = new Map<string, Promise<Readonly<Record<string, string>>>>();

/** The text of a sample paste, by its id. Rejects when it cannot be fetched. */
export async function loadSampleText(id: string): Promise<string> {
  const load = import.meta.env.VITE_SINGLE ? undefined : () => import('virtual:wenzhen/samples');
  const texts = await loadOnce(sampleCache, 'samples', () =>
    obtain(load && (async () => (await load()).default), (whole) => Object.fromEntries(whole.samples().map((sample) => [sample.id, sample.text]))),
  );
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
