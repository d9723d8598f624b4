import { useCaseWords } from '#i18n/case-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOf, useHrefOfPage } from '#platform/use-address.ts';
import { useCases } from '#store/use-cases.ts';
import { caseName, momentOf } from './case-facts.ts';
import styles from './case-list.module.css';

const SHOWN = 3;

/** The newest cases, for the home page; nothing where there are none. */
export function RecentCases() {
  const { cases: words, untitled } = useCaseWords();
  const lang = useLang();
  const hrefOf = useHrefOf();
  const hrefOfPage = useHrefOfPage();
  const saved = useCases((state) => state.saved);
  const open = useCases((state) => state.open);
  if (saved.length === 0) return null;
  return (
    <section className={styles['recent']} aria-labelledby="wz-recent">
      <div className={styles['links']}>
        <h2 id="wz-recent" className={styles['heading']}>{words.recent}</h2>
        <a href={hrefOfPage('/cases')}>{words.all}</a>
        <a href={hrefOfPage('/stats')}>{words.stats}</a>
      </div>
      <ul className={styles['list']}>
        {saved.slice(0, SHOWN).map((one) => (
          <li key={one.id} className={styles['row']}>
            <a href={hrefOf(one.address)} onClick={() => open(one)}>{caseName(one, lang, untitled)}</a>
            <span className={styles['meta']}>{momentOf(one.updatedAt, lang)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
