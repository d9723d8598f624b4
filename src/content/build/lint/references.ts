import type { SourceRef } from '#domain/content-types.ts';
import type { LeadsTo, LeadsToFor } from '#domain/rules/types.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, ContentKind, Doc } from '../content-shape.ts';

interface Reference {
  readonly doc: Doc<unknown>;
  readonly path: JsonPath;
  readonly id: string;
}

const USERS: readonly ContentKind[] = ['annotations', 'annotation-findings', 'flow', 'rule', 'events', 'article', 'glossary'];

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
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : targetsOf(rule.value).flatMap(([path, to]) => check(rule, path, to)))),
    ...content.events.flatMap((doc) => doc.value.rows.flatMap((row, index) => targetsOf(row).flatMap(([path, to]) => check(doc, ['rows', index, ...path], to)))),
  ];
}

/** Every place that a finding leads to, with where it stands in the rule or row. */
function targetsOf({ leadsTo, leadsToFor = {} }: { readonly leadsTo?: LeadsTo; readonly leadsToFor?: LeadsToFor }): (readonly [JsonPath, LeadsTo])[] {
  const byProduct = Object.entries(leadsToFor).map(([product, to]) => [['leadsToFor', product], to] as const);
  return leadsTo === undefined ? byProduct : [[['leadsTo'], leadsTo], ...byProduct];
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
    ...content.annotationFindings.flatMap((doc) => doc.value.findings.flatMap((finding, index) => listed(doc, ['findings', index, 'remedies'], finding.remedies))),
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
    ...content.annotations.flatMap((doc) => doc.value.annotations.flatMap((entry, index) => listed(doc, ['annotations', index], entry.sources))),
    ...content.annotationFindings.flatMap((doc) => doc.value.findings.flatMap((finding, index) => listed(doc, ['findings', index], finding.sources))),
    ...content.remedies.flatMap((doc) => doc.value.remedies.flatMap((remedy, index) => listed(doc, ['remedies', index], remedy.sources))),
    ...content.articles.flatMap((doc) => listed(doc, [], doc.value.sources)),
    ...content.glossary.flatMap((doc) => [
      ...doc.value.terms.flatMap((term, index) => listed(doc, ['terms', index], term.sources)),
      ...doc.value.equivalents.flatMap((one, index) => listed(doc, ['equivalents', index], one.sources)),
    ]),
    ...content.coverage.flatMap((doc) => doc.value.documents.map(({ source }, index) => ({ doc, path: ['documents', index, 'source'], id: source }))),
  ];
}
