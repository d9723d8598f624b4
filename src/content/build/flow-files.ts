import { createHash } from 'node:crypto';
import { LANGS, type Lang } from '#domain/text.ts';
import { buildFlow } from './bundles.ts';
import type { ContentData } from './content-data.ts';

/** Source text of the module that holds a flow in one language, and its drawing; undefined where there is no such flow. */
export function flowModule(data: ContentData, flow: string, lang: Lang): string | undefined {
  const bundle = buildFlow(data, flow, lang);
  if (bundle === undefined) return undefined;
  return `export default ${JSON.stringify(bundle)};\nexport const drawing = ${JSON.stringify(data.drawings.get(`${flow}.${lang}`)) ?? 'undefined'};\n`;
}

/** Files that hold the flows of a site, by names that a page can tell before any script has come. */
export interface FlowFiles {
  /** Name of the folder that they lie in: another one as soon as any of them changes, so that hosts may keep them for ever. */
  readonly version: string;
  /** Name -> source text. */
  readonly files: ReadonlyMap<string, string>;
}

/** Makes a file for every flow and language. */
export function flowFiles(data: ContentData): FlowFiles {
  const files = new Map<string, string>();
  for (const { id } of data.flows) for (const lang of LANGS) files.set(`${id}.${lang}.js`, flowModule(data, id, lang) ?? '');
  const hash = createHash('sha256');
  for (const [name, source] of files) hash.update(name).update(source);
  return { version: hash.digest('hex').slice(0, 8), files };
}
