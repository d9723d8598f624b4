import { LANGS, plainText } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSummaries } from '../build/bundles.ts';
import type { ContentData } from '../build/content-data.ts';
import { buildArticles, buildGlossary } from '../build/library-bundles.ts';
import { pageIndex, pagesOf } from '../build/page-links.ts';
import { buildSearchDocs } from '../build/search-docs.ts';
import type { Pack } from '../packs.ts';
import type { ArticleBundle, ContentLogic, FindingWordsBundle, FlowBundle, GlossaryBundle, PackBase, PackMark } from '../types.ts';

/** Everything that is shown of a pack, and judged with it, each thing marked as being of it. The pack must have passed the door. */
export function buildPack(data: ContentData, base: PackBase, mark: PackMark): Pack {
  const inBoth = <Value>(make: (lang: Lang) => Value): Record<Lang, Value> => Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, Value>;
  const flowIn = (id: string, lang: Lang): FlowBundle => {
    const bundle = buildFlow(data, id, lang);
    if (bundle === undefined) throw new Error(`the flow ${id} is gone`);
    return { ...bundle, pack: mark };
  };
  const wordsIn = (lang: Lang): FindingWordsBundle => {
    const words = buildFindingWords(data, lang);
    return { ...words, findings: marked(words.findings, mark) };
  };
  const articlesIn = (lang: Lang): ArticleBundle => {
    const bundle = buildArticles(data, lang, pagesBeside(data, base, lang));
    return { ...bundle, articles: marked(bundle.articles, mark) };
  };
  const termsIn = (lang: Lang): Pick<GlossaryBundle, 'terms' | 'sources'> => {
    const { terms, sources, reviewed } = buildGlossary(data, lang, pagesBeside(data, base, lang));
    return { terms: terms.map((term) => ({ ...term, pack: mark, reviewed })), sources };
  };
  const title = { zh: plainText(mark.title.zh), en: plainText(mark.title.en) };
  return {
    mark,
    flows: buildSummaries(data).map((flow) => ({ ...flow, pack: mark })),
    bundles: Object.fromEntries(data.flows.map(({ id }) => [id, inBoth((lang) => flowIn(id, lang))])),
    logic: logicOf(data),
    words: inBoth(wordsIn),
    articles: inBoth(articlesIn),
    terms: inBoth(termsIn),
    search: buildSearchDocs(data).map((doc) => ({ ...doc, pack: title })),
  };
}

/** What is judged with, its event rows marked: they stand back behind those that are built in. */
export function logicOf(data: ContentData): ContentLogic {
  const { library, conditions } = buildLogic(data);
  return { library: { ...library, events: library.events.map((row) => ({ ...row, pack: true })) }, conditions };
}

function marked<Value extends object>(values: Readonly<Record<string, Value>>, pack: PackMark): Record<string, Value & { readonly pack: PackMark }> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...value, pack }]));
}

function pagesBeside(data: ContentData, { pages }: PackBase, lang: Lang): ReturnType<typeof pageIndex> {
  const own = pagesOf(data);
  const beside = {
    flows: [...own.flows, ...pages.flows],
    findings: [...own.findings, ...pages.findings],
    annotations: pages.annotations,
    articles: [...own.articles, ...pages.articles],
    terms: [...own.terms, ...pages.terms],
  };
  return pageIndex(beside, lang, data.compile);
}
