import type { SourceRef } from '#domain/content-types.ts';
import type { LeadsTo } from '#domain/rules/types.ts';
import type { ContentKind } from '../content-files.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../read-content.ts';

interface Reference {
  readonly doc: Doc<unknown>;
  readonly path: JsonPath;
  readonly id: string;
}

const USERS: readonly ContentKind[] = ['flow', 'rule', 'events'];

/** References to sources and remedies that are not there. */
export function lintReferences(content: Content): ContentFault[] {
  const sources = new Set(content.sources.flatMap((doc) => doc.value.sources.map(({ id }) => id)));
  const remedies = new Set(content.remedies.flatMap((doc) => doc.value.remedies.map(({ id }) => id)));
  const missing = (references: readonly Reference[], known: ReadonlySet<string>, kind: ContentKind, message: string, todo: string): ContentFault[] =>
    content.broken.has(kind) ? [] : references.filter(({ id }) => !known.has(id)).map(({ doc, path, id }) => doc.faultAt(path, `${message} "${id}"`, todo));
  return [
    ...missing(sourceReferences(content), sources, 'sources', 'There is no source', 'Write an id of content/sources.json, or add the source there.'),
    ...missing(remedyReferences(content), remedies, 'remedies', 'There is no remedy', 'Write an id of content/remedies, or add the remedy there.'),
  ];
}

/** Sources and remedies that nothing refers to. */
export function lintUnused(content: Content): ContentFault[] {
  const isAnyBroken = (kinds: readonly ContentKind[]): boolean => kinds.some((kind) => content.broken.has(kind));
  const usedSources = new Set(sourceReferences(content).map(({ id }) => id));
  const usedRemedies = new Set(remedyReferences(content).map(({ id }) => id));
  const unused = (doc: Doc<unknown>, list: string, ids: readonly string[], used: ReadonlySet<string>, word: string): ContentFault[] =>
    ids.flatMap((id, index) => (used.has(id) ? [] : [doc.faultAt([list, index, 'id'], `Nothing refers to the ${word} "${id}"`, 'Refer to it, or delete it.')]));
  return [
    ...(isAnyBroken([...USERS, 'remedies']) ? [] : content.sources.flatMap((doc) => unused(doc, 'sources', doc.value.sources.map(({ id }) => id), usedSources, 'source'))),
    ...(isAnyBroken(USERS) ? [] : content.remedies.flatMap((doc) => unused(doc, 'remedies', doc.value.remedies.map(({ id }) => id), usedRemedies, 'remedy'))),
  ];
}

/** Hand-offs and `leadsTo` name a real flow and a real node of it. */
export function lintFlowReferences(content: Content): ContentFault[] {
  if (content.broken.has('flow')) return [];
  const check = (doc: Doc<unknown>, path: JsonPath, to: Partial<LeadsTo>): ContentFault[] => {
    const flow = content.flows.find((other) => other.value.id === to.flow)?.value;
    if (flow === undefined) return [doc.faultAt([...path, 'flow'], `There is no flow "${to.flow}"`, 'Write the id of a file in content/flows.')];
    if (to.node === undefined || Object.hasOwn(flow.nodes, to.node)) return [];
    return [doc.faultAt([...path, 'node'], `There is no node "${to.node}" in the flow "${to.flow}"`, 'Write the id of one of its nodes.')];
  };
  return [
    ...content.flows.flatMap((doc) =>
      Object.entries(doc.value.nodes).flatMap(([id, node]) => (node.kind === 'handoff' ? check(doc, ['nodes', id, 'to'], node.to) : [])),
    ),
    ...content.rules.flatMap(({ rule }) => (rule?.value.leadsTo === undefined ? [] : check(rule, ['leadsTo'], rule.value.leadsTo))),
    ...content.events.flatMap((doc) => doc.value.rows.flatMap((row, index) => (row.leadsTo === undefined ? [] : check(doc, ['rows', index, 'leadsTo'], row.leadsTo)))),
  ];
}

function remedyReferences(content: Content): Reference[] {
  const listed = (doc: Doc<unknown>, path: JsonPath, ids: readonly string[] | undefined): Reference[] =>
    (ids ?? []).map((id, index) => ({ doc, path: [...path, index], id }));
  return [
    ...content.flows.flatMap((doc) =>
      Object.entries(doc.value.nodes).flatMap(([id, node]) => (node.kind === 'outcome' ? listed(doc, ['nodes', id, 'remedies'], node.remedies) : [])),
    ),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : listed(rule, ['remedies'], rule.value.remedies))),
    ...content.events.flatMap((doc) => doc.value.rows.flatMap((row, index) => listed(doc, ['rows', index, 'remedies'], row.remedies))),
  ];
}

function sourceReferences(content: Content): Reference[] {
  const listed = (doc: Doc<unknown>, path: JsonPath, refs: readonly SourceRef[]): Reference[] =>
    refs.map(({ source }, index) => ({ doc, path: [...path, 'sources', index, 'source'], id: source }));
  return [
    ...content.flows.flatMap((doc) => [
      ...listed(doc, [], doc.value.sources),
      ...Object.entries(doc.value.nodes).flatMap(([id, node]) => listed(doc, ['nodes', id], node.sources)),
    ]),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : listed(rule, [], rule.value.sources))),
    ...content.events.flatMap((doc) => doc.value.rows.flatMap((row, index) => listed(doc, ['rows', index], row.sources))),
    ...content.remedies.flatMap((doc) => doc.value.remedies.flatMap((remedy, index) => listed(doc, ['remedies', index], remedy.sources))),
  ];
}
