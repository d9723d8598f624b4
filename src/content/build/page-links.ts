import type { RelatedRef } from '#domain/library-types.ts';
import type { Lang, Localized } from '#domain/text.ts';
import type { PackBase, PageLink } from '../types.ts';
import type { ContentData } from './content-data.ts';
import type { Compile } from './localize.ts';

/** Everything that has a page, looked up by what it is called in content; undefined where there is no such page. */
export interface PageIndex {
  readonly linkOf: (ref: RelatedRef) => PageLink | undefined;
  /** The page of a flow, finding or article of this id, whichever there is. */
  readonly pageOf: (id: string) => PageLink | undefined;
}

/** The ids and titles of everything that has a page. */
export function pagesOf({ flows, rules, events, annotationFindings, annotations, articles, glossary }: ContentData): PackBase['pages'] {
  const titled = ({ id, title }: { readonly id: string; readonly title: Localized }): { readonly id: string; readonly title: Localized } => ({ id, title });
  return {
    flows: flows.map(({ id, title, nodes }) => ({ id, title, nodes: Object.fromEntries(Object.entries(nodes).map(([node, own]) => [node, { title: own.title }])) })),
    findings: [...rules, ...events.flatMap(({ rows }) => rows), ...(annotationFindings?.findings ?? [])].map(titled),
    annotations: annotations.map(({ id, key }) => ({ id, key })),
    articles: articles.map(titled),
    terms: (glossary?.terms ?? []).map(({ id, term, names }) => ({ id, title: term, names })),
  };
}

/** Pages with their titles in one language. */
export function pageIndex(pages: PackBase['pages'], lang: Lang, compile: Compile): PageIndex {
  const titles = (items: readonly { readonly id: string; readonly title: Localized }[]): ReadonlyMap<string, Localized> => new Map(items.map(({ id, title }) => [id, title]));
  const flows = new Map(pages.flows.map((flow) => [flow.id, flow]));
  const findings = titles(pages.findings);
  const annotations = new Map(pages.annotations.map(({ id, key }) => [id, key]));
  const articles = titles(pages.articles);
  const terms = titles(pages.terms);
  const link = (address: string, title: Localized | undefined): PageLink | undefined => title && { address, title: compile(title[lang]) };

  const linkOf = (ref: RelatedRef): PageLink | undefined => {
    if ('finding' in ref) return link(`/x/${ref.finding}`, findings.get(ref.finding));
    if ('article' in ref) return link(`/h/${ref.article}`, articles.get(ref.article));
    if ('term' in ref) return link(`/g/${ref.term}`, terms.get(ref.term));
    if ('annotation' in ref) {
      const key = annotations.get(ref.annotation);
      return key === undefined ? undefined : { address: `/a/${key.split('/').map(encodeURIComponent).join('/')}`, title: [{ t: 'code', v: key }] };
    }
    const flow = flows.get(ref.flow);
    return ref.node === undefined ? link(`/f/${ref.flow}`, flow?.title) : link(`/f/${ref.flow}/${ref.node}`, flow?.nodes[ref.node]?.title);
  };
  return { linkOf, pageOf: (id) => linkOf({ flow: id }) ?? linkOf({ finding: id }) ?? linkOf({ article: id }) };
}
