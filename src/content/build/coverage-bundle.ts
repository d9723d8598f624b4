import type { FlowDoc, SourceRef } from '#domain/content-types.ts';
import type { CoverageFile, DocumentSection } from '#domain/library-types.ts';
import type { Lang } from '#domain/text.ts';
import type { CoverageBundle, FlowCoverage, PageLink, SectionCoverage } from '../types.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage } from './localize.ts';
import { pageIndex, pagesOf, type PageIndex } from './page-links.ts';
import { sectionFinder } from './sections.ts';

/** One thing of the content that names its sources. */
interface Citing {
  readonly kind: 'node' | 'finding' | 'article' | 'annotation' | 'other';
  readonly sources: readonly SourceRef[];
  readonly page: PageLink | undefined;
  /** Of a node: its flow. */
  readonly flow?: string;
}

const NOTHING: CoverageFile = { documents: [], beyond: [] };

/** How the content relates to the documents that it was built from: derived, but for the lists of their sections. */
export function buildCoverage(data: ContentData, lang: Lang): CoverageBundle {
  const coverage = data.coverage ?? NOTHING;
  const pages = pageIndex(pagesOf(data), lang, data.compile);
  const citing = citingOf(data, pages);
  const find = sectionFinder(coverage);
  const titleOf = new Map(data.sources.map(({ id, title }) => [id, data.compile(title[lang])]));
  return {
    documents: coverage.documents.map(({ source, sections }) => ({
      title: titleOf.get(source) ?? source,
      sections: [...sections, undefined].flatMap((section) => {
        const here = citing.filter(({ sources }) => sources.some((ref) => ref.source === source && find(ref) === section));
        return section === undefined && here.length === 0 ? [] : [sectionCoverage(section, here, pages)];
      }),
    })),
    flows: data.flows.map((flow) => flowCoverage(flow, pages)),
    beyond: { rows: rowsOf(coverage.beyond, pages), sources: beyondOf(data, coverage, citing, lang) },
    changes: (data.changelog?.entries ?? []).map((entry) => inOneLanguage(entry, lang, data.compile)),
  };
}

function citingOf(data: ContentData, { linkOf }: PageIndex): Citing[] {
  return [
    ...data.flows.flatMap((flow) =>
      Object.entries(flow.nodes).map(([node, { sources }]): Citing => ({ kind: 'node', sources, page: linkOf({ flow: flow.id, node }), flow: flow.id })),
    ),
    ...[...data.rules, ...data.events.flatMap(({ rows }) => rows), ...(data.annotationFindings?.findings ?? [])].map(({ id, sources }): Citing => ({ kind: 'finding', sources, page: linkOf({ finding: id }) })),
    ...data.articles.map(({ id, sources }): Citing => ({ kind: 'article', sources, page: linkOf({ article: id }) })),
    ...data.annotations.map(({ id, sources }): Citing => ({ kind: 'annotation', sources, page: linkOf({ annotation: id }) })),
    ...[...data.remedies, ...(data.glossary?.terms ?? []), ...(data.glossary?.equivalents ?? [])].map(({ sources }): Citing => ({ kind: 'other', sources, page: undefined })),
  ];
}

function sectionCoverage(section: DocumentSection | undefined, here: readonly Citing[], pages: PageIndex): SectionCoverage {
  const pagesOf = (kind: Citing['kind']): PageLink[] => here.flatMap((one) => (one.kind === kind && one.page ? [one.page] : []));
  const flows = [...new Set(here.flatMap(({ flow }) => flow ?? []))];
  return {
    title: section?.title,
    rows: rowsOf(section?.rows ?? [], pages),
    flows: flows.flatMap((flow) => {
      const page = pages.linkOf({ flow });
      return page === undefined ? [] : [{ ...page, nodes: here.flatMap((one) => (one.flow === flow && one.page ? [one.page] : [])) }];
    }),
    findings: pagesOf('finding'),
    articles: pagesOf('article'),
  };
}

function rowsOf(ids: readonly string[], { pageOf }: PageIndex): SectionCoverage['rows'] {
  return ids.map((id) => ({ id, page: pageOf(id) }));
}

function flowCoverage(flow: FlowDoc, { linkOf }: PageIndex): FlowCoverage {
  const nodes = Object.values(flow.nodes);
  const questions = nodes.flatMap((node) => (node.kind === 'question' ? [node] : []));
  const dates = nodes.map(({ reviewed }) => reviewed).toSorted();
  return {
    ...(linkOf({ flow: flow.id }) ?? { address: `/f/${flow.id}`, title: flow.id }),
    product: flow.product,
    questions: questions.length,
    settled: questions.filter(({ options }) => options.some(({ when }) => when !== undefined)).length,
    oldest: dates[0] ?? '',
    newest: dates.at(-1) ?? '',
  };
}

/** By source: what rests on it and on none of the documents. */
function beyondOf(data: ContentData, { documents }: CoverageFile, citing: readonly Citing[], lang: Lang): CoverageBundle['beyond']['sources'] {
  const isDocument = new Set(documents.map(({ source }) => source));
  const beyond = citing.filter(({ sources }) => !sources.some(({ source }) => isDocument.has(source)));
  return data.sources
    .filter(({ id }) => !isDocument.has(id))
    .map(({ id, title, url }) => {
      const here = beyond.filter(({ sources }) => sources.some(({ source }) => source === id));
      const count = (kinds: readonly Citing['kind'][]): number => here.filter(({ kind }) => kinds.includes(kind)).length;
      return { title: data.compile(title[lang]), url, nodes: count(['node']), findings: count(['finding']), annotations: count(['annotation']), others: count(['article', 'other']) };
    })
    .filter(({ nodes, findings, annotations, others }) => nodes + findings + annotations + others > 0)
    .toSorted((one, other) => other.nodes + other.findings + other.annotations - one.nodes - one.findings - one.annotations);
}
