import { LANGS } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildAnnotations } from './annotation-bundles.ts';
import { buildFindingWords, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData } from './content-data.ts';
import { buildCoverage } from './coverage-bundle.ts';
import { flowModule } from './flow-files.ts';
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

/** How a build comes by a flow: as a module of its own, a file in this folder (of the build; from a script), or made from the one copy of everything. */
export type FlowSource = { readonly folder: string } | 'modules' | 'whole';

/** The function by which the index gives out a flow. Names of modules are known here and now; names of files follow a pattern. */
function flowFunction(data: ContentData, from: FlowSource): string {
  if (from === 'whole') return 'export const importFlow = undefined;';
  if (from !== 'modules') return `export const importFlow = (flow, lang) => import(/* @vite-ignore */ ${JSON.stringify(`${from.folder}/`)} + flow + "." + lang + ".js");`;
  const entries = data.flows.flatMap(({ id }) => LANGS.map((lang) => `${JSON.stringify(`${id}.${lang}`)}: () => import(${JSON.stringify(`${PREFIX}flow/${id}/${lang}`)})`));
  return `const files = {${entries.join(', ')}};\nexport const importFlow = (flow, lang) => files[flow + "." + lang]();`;
}

/** Source text of a virtual module, or undefined where no such module exists. */
export function virtualModule(data: ContentData, id: string, flows: FlowSource = 'modules'): string | undefined {
  const [kind, ...rest] = id.slice(PREFIX.length).split('/');
  switch (kind) {
    case 'index':
      return [
        `export const flows = ${JSON.stringify(buildSummaries(data))};`,
        `export const samples = ${JSON.stringify(buildSamples(data).map(({ id, title }) => ({ id, title })))};`,
        `export const contentVersion = ${JSON.stringify(data.version)};`,
        flowFunction(data, flows),
      ].join('\n');
    case 'flow': {
      const [flow = '', lang] = rest;
      return isLang(lang) ? flowModule(data, flow, lang) : undefined;
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

function isLang(value: string | undefined): value is Lang {
  return LANGS.some((lang) => lang === value);
}
