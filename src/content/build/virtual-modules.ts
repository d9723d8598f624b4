import { LANGS } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildAnnotations } from './annotation-bundles.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData } from './content-data.ts';
import { buildCoverage } from './coverage-bundle.ts';
import { buildArticles, buildGlossary } from './library-bundles.ts';
import { inOneLanguage } from './localize.ts';
import { buildPackBase } from './pack-base.ts';
import { buildSearchDocs } from './search-docs.ts';

/** What every virtual module of the content begins with. */
export const PREFIX = 'virtual:wenzhen/';

/** `virtual:wenzhen/<kind>/<language>`: one value in one language. */
const BY_LANGUAGE = new Map<string, (data: ContentData, lang: Lang) => unknown>([
  ['words', buildFindingWords],
  ['annotations', buildAnnotations],
  ['articles', buildArticles],
  ['glossary', buildGlossary],
  ['coverage', buildCoverage],
]);

/** Source text of a virtual module, or undefined where no such module exists. `shared`: see `sharedModule`. */
export function virtualModule(data: ContentData, id: string, shared = false): string | undefined {
  const [kind, ...rest] = id.slice(PREFIX.length).split('/');
  const once = shared ? sharedModule(data, id) : undefined;
  if (once !== undefined) return once;
  switch (kind) {
    case 'index':
      return [
        `export const flows = ${JSON.stringify(buildSummaries(data))};`,
        `export const samples = ${JSON.stringify(buildSamples(data).map(({ id, title }) => ({ id, title })))};`,
        `export const contentVersion = ${JSON.stringify(data.version)};`,
        `export const flowLoaders = {${data.flows.map((flow) => `${JSON.stringify(flow.id)}: {${LANGS.map((lang) => loader(flow.id, lang)).join(', ')}}`).join(', ')}};`,
        `export const drawingLoaders = {${[...data.drawings.keys()].map(drawingLoader).join(', ')}};`,
      ].join('\n');
    case 'flow': {
      const [flow = '', lang] = rest;
      const bundle = isLang(lang) ? buildFlow(data, flow, lang) : undefined;
      return bundle && `export default ${JSON.stringify(bundle)};`;
    }
    case 'drawing': {
      const drawing = data.drawings.get(rest.join('.'));
      return drawing && `export default ${JSON.stringify(drawing)};`;
    }
    case 'logic': {
      const { library, conditions } = buildLogic(data);
      return `export const library = ${JSON.stringify(library)};\nexport const conditions = ${JSON.stringify(conditions)};`;
    }
    case 'search':
      return `export const docs = ${JSON.stringify(buildSearchDocs(data))};\nexport const synonyms = ${JSON.stringify(data.synonyms)};`;
    case 'pack-base':
      return `export const base = ${JSON.stringify(buildPackBase(data))};`;
    case 'samples':
      return `export default ${JSON.stringify(Object.fromEntries(buildSamples(data).map(({ id, text }) => [id, text])))};`;
    default: {
      const [lang] = rest;
      const build = BY_LANGUAGE.get(kind ?? '');
      return build && isLang(lang) ? `export default ${JSON.stringify(build(data, lang))};` : undefined;
    }
  }
}

/**
 * The same modules for a build into one file: remedies and sources, which flows and findings have in common, stand in it
 * once a language, and search knows steps by their titles alone. Apart, each flow has its own, to come in one request.
 */
function sharedModule(data: ContentData, id: string): string | undefined {
  const [kind, ...rest] = id.slice(PREFIX.length).split('/');
  const lang = rest.at(-1);
  if (kind === 'search') {
    const docs = buildSearchDocs(data).map((doc) => (doc.kind === 'node' ? { ...doc, about: { zh: '', en: '' } } : doc));
    return `export const docs = ${JSON.stringify(docs)};\nexport const synonyms = ${JSON.stringify(data.synonyms)};`;
  }
  if (!isLang(lang)) return undefined;
  if (kind === 'common') {
    const common = { remedies: data.remedies, sources: data.sources };
    return `const common = ${JSON.stringify(inOneLanguage(common, lang))};\nconst byId = (all) => (ids) => Object.fromEntries(all.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]));\nexport const remedies = byId(common.remedies);\nexport const sources = byId(common.sources);`;
  }
  const bundle = kind === 'flow' ? buildFlow(data, rest[0] ?? '', lang) : kind === 'words' ? buildFindingWords(data, lang) : undefined;
  if (bundle === undefined) return undefined;
  const { remedies, sources, ...own } = bundle;
  const lists = [Object.keys(remedies), Object.keys(sources)].map((ids) => JSON.stringify(ids));
  return `import { remedies, sources } from ${JSON.stringify(`${PREFIX}common/${lang}`)};\nexport default { ...${JSON.stringify(own)}, remedies: remedies(${lists[0]}), sources: sources(${lists[1]}) };`;
}

function loader(flow: string, lang: Lang): string {
  return `${lang}: () => import(${JSON.stringify(`${PREFIX}flow/${flow}/${lang}`)})`;
}

function drawingLoader(name: string): string {
  return `${JSON.stringify(name)}: () => import(${JSON.stringify(`${PREFIX}drawing/${name.replace('.', '/')}`)})`;
}

function isLang(value: string | undefined): value is Lang {
  return LANGS.some((lang) => lang === value);
}
