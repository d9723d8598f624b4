import { LANGS } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData } from './content-data.ts';

/** What every virtual module of the content begins with. */
export const PREFIX = 'virtual:wenzhen/';

/** Source text of a virtual module, or undefined where no such module exists. */
export function virtualModule(data: ContentData, id: string): string | undefined {
  const [kind, ...rest] = id.slice(PREFIX.length).split('/');
  switch (kind) {
    case 'index':
      return [
        `export const flows = ${JSON.stringify(buildSummaries(data))};`,
        `export const contentVersion = ${JSON.stringify(data.version)};`,
        `export const flowLoaders = {${data.flows.map((flow) => `${JSON.stringify(flow.id)}: {${LANGS.map((lang) => loader(flow.id, lang)).join(', ')}}`).join(', ')}};`,
      ].join('\n');
    case 'flow': {
      const [flow = '', lang] = rest;
      const bundle = isLang(lang) ? buildFlow(data, flow, lang) : undefined;
      return bundle && `export default ${JSON.stringify(bundle)};`;
    }
    case 'logic': {
      const { library, conditions } = buildLogic(data);
      return `export const library = ${JSON.stringify(library)};\nexport const conditions = ${JSON.stringify(conditions)};`;
    }
    case 'words':
      return isLang(rest[0]) ? `export default ${JSON.stringify(buildFindingWords(data, rest[0]))};` : undefined;
    case 'samples':
      return `export const samples = ${JSON.stringify(buildSamples(data))};`;
    default:
      return undefined;
  }
}

function loader(flow: string, lang: Lang): string {
  return `${lang}: () => import(${JSON.stringify(`${PREFIX}flow/${flow}/${lang}`)})`;
}

function isLang(value: string | undefined): value is Lang {
  return LANGS.some((lang) => lang === value);
}
