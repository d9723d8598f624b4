import type { GlossaryBundle, GlossaryTerm } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { EquivalentsTable } from './equivalents-table.tsx';
import { PageLinks } from './page-links.tsx';
import styles from './library.module.css';

/** Every term with its definition, then what the two clouds call the same thing. */
export function GlossaryView({ bundle }: { bundle: GlossaryBundle }) {
  const words = libraryWords(useLang());
  const hrefOf = useHrefOfPage();
  return (
    <article className={styles['page']} data-wide>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.glossary}</h1>
        <p>{words.glossaryLead}</p>
      </header>
      <section>
        <dl className={styles['terms']} data-columns>
          {bundle.terms.map((term) => (
            <div key={term.id}>
              <dt><a href={hrefOf(`/g/${term.id}`)}><RichText text={term.term} /></a><Product term={term} /></dt>
              <dd><RichText text={term.definition} /></dd>
            </div>
          ))}
        </dl>
      </section>
      <EquivalentsTable bundle={bundle} />
    </article>
  );
}

/** One term: what it is, how else it is called, and where it matters. */
export function TermView({ term, bundle }: { term: GlossaryTerm; bundle: GlossaryBundle }) {
  const lang = useLang();
  const words = libraryWords(lang);
  const hrefOf = useHrefOfPage();
  const title = plainText(term.term);
  const others = term.names.filter((name) => name !== title && (lang === 'zh' || !/\p{Script=Han}/u.test(name)));
  return (
    <article className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}><RichText text={term.term} /><Product term={term} /></h1>
        <p className={styles['lead']}><RichText text={term.definition} /></p>
        {others.length > 0 ? <p>{words.otherNames}: {others.map((name, index) => <span key={name}>{index === 0 ? '' : ', '}<code className={styles['code']}>{name}</code></span>)}</p> : null}
      </header>
      {term.related.length > 0 ? (
        <section>
          <h2 className={styles['heading']}>{words.related}</h2>
          <PageLinks links={term.related} />
        </section>
      ) : null}
      <p><a href={hrefOf('/g')}>{words.allTerms}</a></p>
      <SourceList refs={term.sources} sources={bundle.sources} reviewed={bundle.reviewed} />
    </article>
  );
}

function Product({ term }: { term: GlossaryTerm }) {
  const { products } = useWords();
  return term.product === undefined ? null : <span className={styles['muted']}> · {products[term.product]}</span>;
}
