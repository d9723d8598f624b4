import { flowSummaries } from '#content/catalogue.ts';
import type { ArticleBundle } from '#content/types.ts';
import type { Product } from '#domain/content-types.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
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
    <article className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.articles}</h1>
        <p>{words.articlesLead}</p>
      </header>
      {present.map((product) => (
        <section key={product}>
          <h2 className={styles['heading']}>{products[product]}</h2>
          <dl className={styles['terms']}>
            {articles.filter((article) => article.product === product).map(({ id, title, summary, kind }) => (
              <div key={id}>
                <dt><a href={hrefOf(`/h/${id}`)}><RichText text={title} /></a> <span className={styles['muted']}>{words.kinds[kind]}</span></dt>
                <dd><RichText text={summary} /></dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </article>
  );
}

/** In the order in which the flows name them. */
function productsInOrder(): Product[] {
  return [...new Set<Product>([...flowSummaries.map(({ product }) => product), 'tke', 'tke-serverless', 'ack', 'kubernetes'])];
}
