import type { SourceDoc, SourceRef } from '#domain/content-types.ts';
import { plainText, type InOneLanguage } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './source-list.module.css';

interface SourceListProps {
  readonly refs: readonly SourceRef[];
  readonly sources: Readonly<Record<string, InOneLanguage<SourceDoc>>>;
  /** ISO date on which the text was last compared with them. */
  readonly reviewed?: string;
}

/** Where statements come from, and when they were last compared with it. Sections keep the document's own language. */
export function SourceList({ refs, sources, reviewed }: SourceListProps) {
  const words = useWords();
  return (
    <footer className={styles['sources']} data-part="sources">
      <span className={styles['label']}>{words.wizard.sources}</span>
      <ul className={styles['list']}>
        {refs.map((ref) => {
          const source = sources[ref.source];
          const title = source ? plainText(source.title) : ref.source;
          return (
            <li key={`${ref.source} ${ref.section ?? ''}`}>
              {source?.url ? <a href={source.url} target="_blank" rel="noopener noreferrer">{title}</a> : title}
              {ref.section ? <span lang="zh"> · {ref.section}</span> : null}
            </li>
          );
        })}
      </ul>
      {reviewed ? <span>{words.wizard.reviewed(reviewed)}</span> : null}
    </footer>
  );
}
