import type { AnnotationUse } from '#domain/rules/annotation-checks/annotation-uses.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useAnnotations } from '#platform/use-annotations.ts';
import { ShowMore } from '#ui/show-more.tsx';
import { AnnotationCard } from './annotation-card.tsx';
import styles from './annotation-list.module.css';

/** Annotations shown at once. */
const STEP = 20;

/** The annotations of the paste, each with its line, what it sets, and all about it on hover and focus. */
export function AnnotationList({ uses }: { uses: readonly AnnotationUse[] }) {
  const lang = useLang();
  const words = annotationWords(lang);
  const { evidence } = useWords();
  const bundle = useAnnotations(lang, true);
  if (!bundle) return null;
  const known = uses.flatMap((use) => {
    const entry = bundle.annotations[use.entry];
    return entry ? [{ use, entry }] : [];
  });
  return (
    <section className={styles['section']} aria-label={words.inPaste}>
      <h2 className={styles['heading']}>{words.inPaste}</h2>
      <ShowMore items={known} step={STEP} more={words.more}>
        {(shown) => (
          <ul className={styles['list']}>
            {shown.map(({ use, entry }) => (
              <li key={`${use.input} ${use.line} ${use.key}`} className={styles['item']}>
                <span className={styles['place']}>{evidence.lines(use.line, use.line)}</span>
                <AnnotationCard entry={entry} name={use.value === undefined ? use.key : `${use.key}: ${use.value}`} />
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  );
}
