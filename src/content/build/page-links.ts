import type { RelatedRef } from '#domain/library-types.ts';
import type { Lang, Localized } from '#domain/text.ts';
import type { PageLink } from '../types.ts';
import { compileText } from './compile-text.ts';
import type { ContentData } from './content-data.ts';

/** Everything that has a page, looked up by what it is called in content; undefined where there is no such page. */
export interface PageIndex {
  readonly linkOf: (ref: RelatedRef) => PageLink | undefined;
  /** The page of a flow, finding or article of this id, whichever there is. */
  readonly pageOf: (id: string) => PageLink | undefined;
}

/** The pages of the content with their titles in one language. */
export function pageIndex(data: ContentData, lang: Lang): PageIndex {
  const titles = (items: readonly { readonly id: string; readonly title: Localized }[]): ReadonlyMap<string, Localized> => new Map(items.map(({ id, title }) => [id, title]));
  const flows = new Map(data.flows.map((flow) => [flow.id, flow]));
  const findings = titles([...data.rules, ...data.events.flatMap(({ rows }) => rows), ...(data.annotationFindings?.findings ?? [])]);
  const annotations = new Map(data.annotations.map(({ id, key }) => [id, key]));
  const articles = titles(data.articles);
  const terms = new Map(data.glossary?.terms.map(({ id, term }) => [id, term]));
  const link = (address: string, title: Localized | undefined): PageLink | undefined => title && { address, title: compileText(title[lang]).text };

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
