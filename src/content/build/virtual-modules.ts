import { LANGS } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildAnnotations } from './annotation-bundles.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData } from './content-data.ts';
import { buildCoverage } from './coverage-bundle.ts';
import { buildArticles, buildGlossary } from './library-bundles.ts';
import { buildPackBase } from './pack-base.ts';
import { buildSearchDocs } from './search-docs.ts';
import { storeContent } from './stored-content.ts';

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

/**
 * Source text of a virtual module, or undefined where no such module exists. Where the build is one file, `single`, the
 * index names no files to fetch: everything is made from `virtual:wenzhen/stored`.
 */
export function virtualModule(data: ContentData, id: string, single = false): string | undefined {
  const [kind, ...rest] = id.slice(PREFIX.length).split('/');
  switch (kind) {
    case 'index':
      return [
        `export const flows = ${JSON.stringify(buildSummaries(data))};`,
        `export const samples = ${JSON.stringify(buildSamples(data).map(({ id, title }) => ({ id, title })))};`,
        `export const contentVersion = ${JSON.stringify(data.version)};`,
        `export const flowLoaders = {${(single ? [] : data.flows).map((flow) => `${JSON.stringify(flow.id)}: {${LANGS.map((lang) => loader(flow.id, lang)).join(', ')}}`).join(', ')}};`,
        `export const drawingLoaders = {${(single ? [] : [...data.drawings.keys()]).map(drawingLoader).join(', ')}};`,
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
    case 'logic':
      return `export default ${JSON.stringify(buildLogic(data))};`;
    case 'search':
      return `export default ${JSON.stringify({ docs: buildSearchDocs(data), synonyms: data.synonyms })};`;
    case 'stored':
      return `export default JSON.parse(${asLiteral(JSON.stringify(storeContent(data)))});`;
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

/** JSON as a string of source text: parsed faster than an object written out, and full of quotes that need no backslash. */
function asLiteral(json: string): string {
  return `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`;
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
