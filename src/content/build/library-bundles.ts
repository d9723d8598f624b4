import type { RelatedRef } from '#domain/library-types.ts';
import type { Lang } from '#domain/text.ts';
import { plainText } from '#domain/text.ts';
import type { ArticleBundle, GlossaryBundle, PageLink } from '../types.ts';
import type { ContentData } from './content-data.ts';
import { inOneLanguage } from './localize.ts';
import { pageIndex, pagesOf, type PageIndex } from './page-links.ts';
import { sourcesById } from './sources-by-id.ts';

/** Every article in one language. `pages`: where related pages are looked up, if not among those of `data`. */
export function buildArticles(data: ContentData, lang: Lang, pages = pageIndex(pagesOf(data), lang, data.compile)): ArticleBundle {
  return {
    articles: Object.fromEntries(
      data.articles.map((doc) => {
        const { $schema: _, related, ...article } = doc as typeof doc & { readonly $schema?: string };
        return [doc.id, { ...inOneLanguage(article, lang, data.compile), related: linksOf(related, pages) }];
      }),
    ),
    sources: sourcesById(data, data.articles.flatMap(({ sources }) => sources), lang),
  };
}

/** The glossary in one language, sorted as its readers look words up. `pages`: as above. */
export function buildGlossary(data: ContentData, lang: Lang, pages = pageIndex(pagesOf(data), lang, data.compile)): GlossaryBundle {
  const { terms = [], equivalents = [], reviewed = '' } = data.glossary ?? {};
  const order = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en');
  return {
    reviewed,
    terms: terms
      .map(({ related = [], ...term }) => ({ ...inOneLanguage(term, lang, data.compile), related: linksOf(related, pages) }))
      .toSorted((one, other) => order.compare(plainText(one.term), plainText(other.term))),
    equivalents: inOneLanguage(equivalents, lang, data.compile),
    sources: sourcesById(data, [...terms, ...equivalents].flatMap(({ sources }) => sources), lang),
  };
}

function linksOf(related: readonly RelatedRef[], pages: PageIndex): PageLink[] {
  return related.flatMap((ref) => pages.linkOf(ref) ?? []);
}
