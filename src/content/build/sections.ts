import type { SourceRef } from '#domain/content-types.ts';
import type { CoverageFile, DocumentSection } from '#domain/library-types.ts';

/** The section of a document that a source cites; undefined where it names none, or one that the document does not list. */
export function sectionFinder(coverage: CoverageFile): (ref: SourceRef) => DocumentSection | undefined {
  const known = new Map(
    coverage.documents.flatMap(({ source, sections }) =>
      sections.flatMap((section) => [section.title, ...(section.also ?? [])].map((name) => [`${source} ${bare(name)}`, section] as const)),
    ),
  );
  return ({ source, section }) => (section === undefined ? undefined : known.get(`${source} ${bare(section)}`));
}

/** Headings are the same however their punctuation and blanks are typed. */
function bare(heading: string): string {
  return heading.replace(/[\s?？,，:：()（）“”"]/gu, '').toLowerCase();
}
