import { flowSummaries } from '#content/catalogue.ts';
import type { ArticleBundle } from '#content/types.ts';
import type { Product } from '#domain/content-types.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { Article, ArticlePart } from '#ui/article.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { RichText } from '#ui/rich-text.tsx';
import styles from './library.module.css';

/** Every how-to and reference answer, by product, each with its short answer. */
export function ArticleList({ bundle }: { bundle: ArticleBundle }) {
  const words = libraryWords(useLang());
  const { products } = useWords();
  const hrefOf = useHrefOfPage();
  const articles = Object.values(bundle.articles);
  const present = productsInOrder().filter((product) => articles.some((article) => article.product === product));
  return (
    <Article title={words.articles} more={<p>{words.articlesLead}</p>}>
      {present.map((product) => (
        <ArticlePart key={product} title={products[product]}>
          <dl className={styles['terms']}>
            {articles.filter((article) => article.product === product).map(({ id, title, summary, kind, pack }) => (
              <div key={id}>
                <dt><a href={hrefOf(`/h/${id}`)}><RichText text={title} /></a> <span className={styles['muted']}>{words.kinds[kind]}</span>{pack ? <> <PackMark pack={pack} /></> : null}</dt>
                <dd><RichText text={summary} /></dd>
              </div>
            ))}
          </dl>
        </ArticlePart>
      ))}
    </Article>
  );
}

/** In the order in which the flows name them. */
function productsInOrder(): Product[] {
  return [...new Set<Product>([...flowSummaries.map(({ product }) => product), 'tke', 'tke-serverless', 'ack', 'kubernetes'])];
}
