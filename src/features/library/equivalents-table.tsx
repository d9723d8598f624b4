import type { GlossaryBundle } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { RichText } from '#ui/rich-text.tsx';
import styles from './library.module.css';

/** The same purpose in the words and annotations of the two clouds, side by side. */
export function EquivalentsTable({ bundle }: { bundle: GlossaryBundle }) {
  const words = libraryWords(useLang());
  if (bundle.equivalents.length === 0) return null;
  return (
    <section>
      <h2 className={styles['heading']} id="wz-equivalents">{words.equivalents}</h2>
      <p>{words.equivalentsLead}</p>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroll']} role="region" aria-labelledby="wz-equivalents" tabIndex={0}>
        <table className={styles['table']}>
          <thead>
            <tr>{[words.topic, words.tencent, words.alibaba, words.difference].map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {bundle.equivalents.map(({ topic, tencent, alibaba, difference }) => (
              <tr key={plainText(topic)}>
                <th scope="row"><RichText text={topic} /></th>
                <td><RichText text={tencent} /></td>
                <td><RichText text={alibaba} /></td>
                <td>{difference ? <RichText text={difference} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
