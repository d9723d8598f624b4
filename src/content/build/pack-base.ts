import type { PackBase } from '../types.ts';
import type { ContentData } from './content-data.ts';
import { pagesOf } from './page-links.ts';

/** What a pack is checked against: ids that are taken, places to lead to, and remedies and sources to refer to. */
export function buildPackBase(data: ContentData): PackBase {
  return {
    pages: pagesOf(data),
    eventRows: data.events.flatMap(({ rows }) => rows.map(({ id }) => id)),
    remedies: data.remedies,
    sources: data.sources,
  };
}
