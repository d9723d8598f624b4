import type { SourceRef } from '#domain/content-types.ts';
import { plainText } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { useWizardContent } from './wizard-context.ts';
import styles from './source-list.module.css';

/** Where the statements of a node come from, and when it was last compared with them. */
export function SourceList({ sources, reviewed }: { sources: readonly SourceRef[]; reviewed: string }) {
  const words = useWords();
  const { bundle } = useWizardContent();
  return (
    <footer className={styles['sources']}>
      <span className={styles['label']}>{words.wizard.sources}</span>
      <ul className={styles['list']}>
        {sources.map((ref) => {
          const source = bundle.sources[ref.source];
          const title = source ? plainText(source.title) : ref.source;
          return (
            <li key={`${ref.source} ${ref.section ?? ''}`}>
              {source?.url ? <a href={source.url} target="_blank" rel="noopener noreferrer">{title}</a> : title}
              {ref.section ? <span lang="zh"> · {ref.section}</span> : null}
            </li>
          );
        })}
      </ul>
      <span>{words.wizard.reviewed(reviewed)}</span>
    </footer>
  );
}
