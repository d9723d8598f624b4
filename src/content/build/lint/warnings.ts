import type { SourceRef } from '#domain/content-types.ts';
import { compareFaults, type ContentFault, type JsonPath } from '../fault.ts';
import type { Content, Doc } from '../read-content.ts';
import { sectionFinder } from '../sections.ts';

/** What an author should look at, though nothing is wrong. `today` is an ISO date. */
export function lintWarnings(content: Content, today: string): ContentFault[] {
  return [...oldReviews(content, today), ...unlistedSections(content)].toSorted(compareFaults);
}

/** Reviewed more than a year ago: vendors have changed things since. */
function oldReviews(content: Content, today: string): ContentFault[] {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  const check = (doc: Doc<unknown>, path: JsonPath, reviewed: string): ContentFault[] =>
    reviewed < yearAgo ? [doc.faultAt([...path, 'reviewed'], `Last reviewed on ${reviewed}, more than a year ago`, 'Compare it with its sources again and set the date.')] : [];
  return [
    ...content.flows.flatMap((doc) => Object.entries(doc.value.nodes).flatMap(([id, node]) => check(doc, ['nodes', id], node.reviewed))),
    ...content.annotations.flatMap((doc) => doc.value.annotations.flatMap((entry, index) => check(doc, ['annotations', index], entry.reviewed))),
    ...content.articles.flatMap((doc) => check(doc, [], doc.value.reviewed)),
    ...content.glossary.flatMap((doc) => check(doc, [], doc.value.reviewed)),
  ];
}

/** A section of one of the documents that coverage.json does not list: the coverage page cannot place it. */
function unlistedSections(content: Content): ContentFault[] {
  const [coverage] = content.coverage;
  if (coverage === undefined) return [];
  const find = sectionFinder(coverage.value);
  const documents = new Set(coverage.value.documents.map(({ source }) => source));
  const check = (doc: Doc<unknown>, path: JsonPath, refs: readonly SourceRef[]): ContentFault[] =>
    refs.flatMap((ref, index) =>
      ref.section === undefined || !documents.has(ref.source) || find(ref) !== undefined
        ? []
        : [doc.faultAt([...path, 'sources', index, 'section'], `content/coverage.json lists no section "${ref.section}" of ${ref.source}`, 'Write the heading as it is listed there, or add it.')],
    );
  return [
    ...content.flows.flatMap((doc) => [...check(doc, [], doc.value.sources), ...Object.entries(doc.value.nodes).flatMap(([id, node]) => check(doc, ['nodes', id], node.sources))]),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : check(rule, [], rule.value.sources))),
    ...content.events.flatMap((doc) => doc.value.rows.flatMap((row, index) => check(doc, ['rows', index], row.sources))),
    ...content.annotations.flatMap((doc) => doc.value.annotations.flatMap((entry, index) => check(doc, ['annotations', index], entry.sources))),
    ...content.articles.flatMap((doc) => check(doc, [], doc.value.sources)),
    ...content.remedies.flatMap((doc) => doc.value.remedies.flatMap((remedy, index) => check(doc, ['remedies', index], remedy.sources))),
  ];
}
