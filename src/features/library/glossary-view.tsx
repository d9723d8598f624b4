import type { GlossaryBundle, GlossaryTerm } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { Article, ArticlePart } from '#ui/article.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
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
    <Article wide title={words.glossary} more={<p>{words.glossaryLead}</p>}>
      <section>
        <dl className={styles['terms']} data-columns>
          {bundle.terms.map((term) => (
            <div key={term.id}>
              <dt><a href={hrefOf(`/g/${term.id}`)}><RichText text={term.term} /></a><Product term={term} />{term.pack ? <> <PackMark pack={term.pack} /></> : null}</dt>
              <dd><RichText text={term.definition} /></dd>
            </div>
          ))}
        </dl>
      </section>
      <EquivalentsTable bundle={bundle} />
    </Article>
  );
}

/** One term: what it is, how else it is called, and where it matters. */
export function TermView({ term, bundle }: { term: GlossaryTerm; bundle: GlossaryBundle }) {
  const lang = useLang();
  const words = libraryWords(lang);
  const { colon, comma, products } = useWords();
  const hrefOf = useHrefOfPage();
  const title = plainText(term.term);
  const others = term.names.filter((name) => name !== title && (lang === 'zh' || !/\p{Script=Han}/u.test(name)));
  return (
    <Article
      badges={term.pack ? <PackMark pack={term.pack} /> : undefined}
      meta={term.product === undefined ? undefined : products[term.product]}
      title={<RichText text={term.term} />}
      lead={<RichText text={term.definition} />}
      more={others.length > 0 ? <p>{words.otherNames}{colon}{others.map((name, index) => <span key={name}>{index === 0 ? '' : comma}<code>{name}</code></span>)}</p> : null}
    >
      {term.related.length > 0 ? (
        <ArticlePart title={words.related}>
          <PageLinks links={term.related} />
        </ArticlePart>
      ) : null}
      <p><a href={hrefOf('/g')}>{words.allTerms}</a></p>
      <SourceList refs={term.sources} sources={bundle.sources} reviewed={term.reviewed ?? bundle.reviewed} />
    </Article>
  );
}

function Product({ term }: { term: GlossaryTerm }) {
  const { products } = useWords();
  return term.product === undefined ? null : <span className={styles['muted']}> · {products[term.product]}</span>;
}
