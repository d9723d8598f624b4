import type { KeyboardEvent } from 'react';
import { useLang, useWords } from '#i18n/use-words.ts';
import { InlineCode } from '#ui/inline-code.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import styles from './search-results.module.css';
import { useSearch } from './use-search.ts';

interface SearchResultsProps {
  readonly query: string;
  /** The whole address of a hit, from the part behind the `#`. */
  readonly hrefOf: (address: string) => string;
  readonly onChoose?: (event: { readonly currentTarget: Element }) => void;
}

/** What was found, best first, as links. Arrow keys go from one to the next. */
export function SearchResults({ query, hrefOf, onChoose }: SearchResultsProps) {
  const { search: words, products } = useWords();
  const lang = useLang();
  const state = useSearch(query);
  if (state.status === 'idle') return null;
  if (state.status !== 'ready') return <p className={styles['state']} role="status">{words[state.status]}</p>;
  if (state.hits.length === 0) return <p className={styles['state']} role="status"><InlineCode text={words.none} /></p>;
  return (
    <section aria-label={words.results}>
      <p className="visually-hidden" role="status">{words.count(state.hits.length)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys move between the links inside */}
      <ol className={styles['list']} onKeyDown={moveByArrow}>
        {state.hits.map(({ doc }) => (
          <li key={doc.id} className={styles['hit']} data-kind={doc.kind}>
            <p className={styles['kind']}>
              <span>{words.kinds[doc.kind]}</span>
              {doc.products?.map((product) => <span key={product} className={styles['product']}>{products[product]}</span>)}
              {doc.pack ? <PackMark pack={{ title: doc.pack }} /> : null}
            </p>
            <div className={styles['words']}>
              <a href={hrefOf(doc.address)} className={styles['link']} onClick={onChoose}>{doc.title[lang]}</a>
              <p className={styles['about']}>{doc.about[lang]}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.code];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const next = links[links.indexOf(event.target as HTMLAnchorElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
