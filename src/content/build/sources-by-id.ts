import type { SourceDoc, SourceRef } from '#domain/content-types.ts';
import type { InOneLanguage, Lang } from '#domain/text.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage } from './localize.ts';

/** The sources that references name, in one language, by id. */
export function sourcesById(data: ContentData, refs: readonly SourceRef[], lang: Lang): Record<string, InOneLanguage<SourceDoc>> {
  const wanted = new Set(refs.map((ref) => ref.source));
  return Object.fromEntries(data.sources.filter(({ id }) => wanted.has(id)).map((source) => [source.id, inOneLanguage(source, lang, data.compile)]));
}
