import type { CoreRule, RelatedRef } from '#domain/library-types.ts';
import type { Content, ContentKind, Doc } from '../content-shape.ts';
import type { ContentFault, JsonPath } from '../fault.ts';

interface Ids {
  readonly flows: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly annotationFindings: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

/** Kinds that related pages and core rules name. */
const REFERRED: readonly ContentKind[] = ['flow', 'rule', 'events', 'annotations', 'annotation-findings', 'article', 'glossary'];

/** Articles, glossary, change log, coverage and core rules: names, references, and one owner for each spelling. */
export function lintLibrary(content: Content): ContentFault[] {
  const ids = idsOf(content);
  return [
    ...content.articles.flatMap((doc) => fileName(doc, doc.value.id)),
    ...(REFERRED.some((kind) => content.broken.has(kind)) ? [] : [...lintRelated(content), ...coreRuleFaults(content, ids)]),
    ...content.glossary.flatMap((doc) => lintTermNames(doc)),
    ...content.changelog.flatMap((doc) =>
      doc.value.entries.flatMap(({ date }, index, all) =>
        index > 0 && date > (all[index - 1]?.date ?? '') ? [doc.faultAt(['entries', index, 'date'], 'The entry is newer than the one before it', 'Put the newest entry first.')] : [],
      ),
    ),
    ...coreRulesTwice(content),
  ];
}

function idsOf(content: Content): Ids {
  const rules = content.rules.flatMap(({ rule }) => (rule === undefined ? [] : [rule.value.id]));
  return {
    flows: new Set(content.flows.map((doc) => doc.value.id)),
    nodes: new Set(content.flows.flatMap((doc) => Object.keys(doc.value.nodes).map((node) => `${doc.value.id}/${node}`))),
    rules: new Set(rules),
    rows: new Set(content.events.flatMap((doc) => doc.value.rows.map(({ id }) => id))),
    annotationFindings: new Set(content.annotationFindings.flatMap((doc) => doc.value.findings.map(({ id }) => id))),
    annotations: new Set(content.annotations.flatMap((doc) => doc.value.annotations.map(({ id }) => id))),
    articles: new Set(content.articles.map((doc) => doc.value.id)),
    terms: new Set(content.glossary.flatMap((doc) => doc.value.terms.map(({ id }) => id))),
  };
}

function fileName(doc: Doc<unknown>, id: string): ContentFault[] {
  const name = doc.file.slice(doc.file.lastIndexOf('/') + 1).replace(/\.json$/, '');
  return id === name ? [] : [doc.faultAt(['id'], `The id "${id}" is not the name "${name}" it is filed under`, 'Make the two the same.')];
}

/** Related pages of articles and terms that are not there. */
export function lintRelated(content: Content): ContentFault[] {
  const ids = idsOf(content);
  const check = (doc: Doc<unknown>, path: JsonPath, related: readonly RelatedRef[] | undefined): ContentFault[] =>
    (related ?? []).flatMap((ref, index) => {
      const missing = missingOf(ref, ids);
      return missing === undefined ? [] : [doc.faultAt([...path, 'related', index], `There is no ${missing}`, 'Write the id of a page that is there.')];
    });
  return [
    ...content.articles.flatMap((doc) => check(doc, [], doc.value.related)),
    ...content.glossary.flatMap((doc) => doc.value.terms.flatMap((term, index) => check(doc, ['terms', index], term.related))),
  ];
}

function missingOf(ref: RelatedRef, ids: Ids): string | undefined {
  if ('flow' in ref) {
    if (!ids.flows.has(ref.flow)) return `flow "${ref.flow}"`;
    return ref.node === undefined || ids.nodes.has(`${ref.flow}/${ref.node}`) ? undefined : `node "${ref.node}" in the flow "${ref.flow}"`;
  }
  if ('finding' in ref) return [ids.rules, ids.rows, ids.annotationFindings].some((set) => set.has(ref.finding)) ? undefined : `finding "${ref.finding}"`;
  if ('annotation' in ref) return ids.annotations.has(ref.annotation) ? undefined : `annotation "${ref.annotation}"`;
  if ('article' in ref) return ids.articles.has(ref.article) ? undefined : `article "${ref.article}"`;
  return ids.terms.has(ref.term) ? undefined : `term "${ref.term}"`;
}

/** A spelling that two terms claim could not be explained where it stands. */
export function lintTermNames(doc: Content['glossary'][number]): ContentFault[] {
  const owners = new Map<string, string>();
  return doc.value.terms.flatMap(({ id, names }, index) => {
    const idTaken = doc.value.terms.findIndex((other) => other.id === id) < index;
    const taken = names.flatMap((name, at) => {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), id);
      return owner === undefined || owner === id ? [] : [doc.faultAt(['terms', index, 'names', at], `"${name}" is a name of "${owner}" too`, 'Leave it to one of the two.')];
    });
    return [...(idTaken ? [doc.faultAt(['terms', index, 'id'], `The id "${id}" is taken`, 'Give one of the two another id.')] : []), ...taken];
  });
}

function coreRuleFaults(content: Content, ids: Ids): ContentFault[] {
  const isKnown = (id: string): boolean => [ids.rules, ids.rows, ids.annotationFindings, ids.flows].some((set) => set.has(id));
  return content.coreRules.flatMap((doc) =>
    doc.value.flatMap(({ by, ids: named }, index) => [
      ...named.flatMap((id, at) =>
        isKnown(id) ? [] : [doc.faultAt([index, 'ids', at], `There is no finding and no flow "${id}"`, 'Write an id that is there.')],
      ),
      ...(named.some((id) => isOf(by, id, ids)) || !named.every(isKnown)
        ? []
        : [doc.faultAt([index, 'by'], `None of its ids is ${by === 'annotation' ? 'a finding about annotations' : `of the kind "${by}"`}`, 'Correct "by".')]),
    ]),
  );
}

function isOf(by: CoreRule['by'], id: string, ids: Ids): boolean {
  return { rule: ids.rules, event: ids.rows, annotation: ids.annotationFindings, question: ids.flows }[by].has(id);
}

function coreRulesTwice(content: Content): ContentFault[] {
  const seen = new Map<string, string>();
  return content.coreRules.flatMap((doc) =>
    doc.value.flatMap(({ id }, index) => {
      const other = seen.get(id);
      seen.set(id, doc.file);
      return other === undefined ? [] : [doc.faultAt([index, 'id'], `The core rule "${id}" stands in ${other} already`, 'Keep one of the two.')];
    }),
  );
}
