import type { PackBase } from '../types.ts';
import type { ContentData } from './content-data.ts';

/** What a pack is checked against: ids that are taken, places to lead to, and remedies and sources to refer to. */
export function buildPackBase(data: ContentData): PackBase {
  return {
    flows: Object.fromEntries(data.flows.map(({ id, nodes }) => [id, Object.keys(nodes)])),
    rules: data.rules.map(({ id }) => id),
    eventRows: data.events.flatMap(({ rows }) => rows.map(({ id }) => id)),
    otherFindings: (data.annotationFindings?.findings ?? []).map(({ id }) => id),
    remedies: data.remedies,
    sources: data.sources,
  };
}
