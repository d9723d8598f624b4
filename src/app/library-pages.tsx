import { useEffect, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { plainText } from '#domain/text.ts';
import { ArticleList } from '#features/library/article-list.tsx';
import { ArticleView } from '#features/library/article-view.tsx';
import { CoverageView } from '#features/library/coverage-view.tsx';
import { GlossaryView, TermView } from '#features/library/glossary-view.tsx';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useArticles, useCoverage, useGlossary } from '#platform/use-library.ts';
import { usePacks } from '#platform/use-packs.ts';
import { Notice } from '#ui/notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';

/** `#/h/<id>`: a how-to or reference answer; `#/h`: all of them. */
export function ArticlePage() {
  const { id } = useParams();
  const lang = useLang();
  const { articles: title } = libraryWords(lang);
  return (
    <Loaded bundle={useArticles(lang, true)}>
      {(bundle) => {
        if (id === undefined) return <Titled title={title}><ArticleList bundle={bundle} /></Titled>;
        const article = Object.hasOwn(bundle.articles, id) ? bundle.articles[id] : undefined;
        return article ? <Titled title={plainText(article.title)}><ArticleView article={article} sources={bundle.sources} /></Titled> : <Missing />;
      }}
    </Loaded>
  );
}

/** `#/g/<term>`: one term, by its id or any of its names; `#/g`: all of them. */
export function GlossaryPage() {
  const { term: wanted } = useParams();
  const lang = useLang();
  const { glossary: title } = libraryWords(lang);
  return (
    <Loaded bundle={useGlossary(lang, true)}>
      {(bundle) => {
        if (wanted === undefined) return <Titled title={title}><GlossaryView bundle={bundle} /></Titled>;
        const term = bundle.terms.find(({ id }) => id === wanted) ?? bundle.terms.find(({ names }) => names.some((name) => name.toLowerCase() === wanted.toLowerCase()));
        return term ? <Titled title={plainText(term.term)}><TermView term={term} bundle={bundle} /></Titled> : <Missing />;
      }}
    </Loaded>
  );
}

/** `#/coverage`: what the content covers, and what changed in it. */
export function CoveragePage() {
  const lang = useLang();
  const { coverage: title } = libraryWords(lang);
  return <Loaded bundle={useCoverage(lang, true)}>{(coverage) => <Titled title={title}><CoverageView coverage={coverage} /></Titled>}</Loaded>;
}

/** What is not built in may be on its way with a pack. */
function Missing() {
  const { loading } = usePacks();
  const { errors } = useWords();
  return loading ? <p role="status">{errors.loading}</p> : <NotFoundPage />;
}

function Loaded<Bundle>({ bundle, children }: { bundle: Bundle | null | undefined; children: (bundle: Bundle) => ReactNode }) {
  const words = useWords();
  if (bundle === undefined) return <p role="status">{words.errors.loading}</p>;
  if (bundle === null) return <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  return children(bundle);
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  const { brand } = useWords();
  useEffect(() => {
    document.title = `${title} · ${brand}`;
  }, [title, brand]);
  return children;
}
