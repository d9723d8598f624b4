import type { Lang } from '#domain/text.ts';
import type { Pack } from './packs.ts';
import type { ArticleBundle, GlossaryBundle } from './types.ts';

/** The articles that are built in, and those that packs add to them. */
export function withPackArticles(bundle: ArticleBundle, packs: readonly Pack[], lang: Lang): ArticleBundle {
  const added = packs.map(({ articles }) => articles[lang]).filter(({ articles }) => Object.keys(articles).length > 0);
  if (added.length === 0) return bundle;
  return {
    articles: Object.assign({}, bundle.articles, ...added.map(({ articles }) => articles)) as ArticleBundle['articles'],
    sources: Object.assign({}, ...added.map(({ sources }) => sources), bundle.sources) as ArticleBundle['sources'],
  };
}

/** The terms that are built in, and after them those that packs add. */
export function withPackTerms(bundle: GlossaryBundle, packs: readonly Pack[], lang: Lang): GlossaryBundle {
  const added = packs.map(({ terms }) => terms[lang]).filter(({ terms }) => terms.length > 0);
  if (added.length === 0) return bundle;
  return {
    ...bundle,
    terms: [...bundle.terms, ...added.flatMap(({ terms }) => terms)],
    sources: Object.assign({}, ...added.map(({ sources }) => sources), bundle.sources) as GlossaryBundle['sources'],
  };
}
