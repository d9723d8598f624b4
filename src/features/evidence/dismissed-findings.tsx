import type { FindingWordsBundle } from '#content/types.ts';
import { findingKey, type Dismissal } from '#domain/rules/dismissal.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { RichText } from '#ui/rich-text.tsx';
import styles from './dismiss.module.css';

interface DismissedFindingsProps {
  readonly findings: readonly Finding[];
  readonly dismissed: readonly Dismissal[];
  readonly words: FindingWordsBundle;
}

/** What the reader put aside, with his reasons; each can be taken back. */
export function DismissedFindings({ findings, dismissed, words: content }: DismissedFindingsProps) {
  const words = useWords();
  const restore = useEvidence((state) => state.restore);
  if (findings.length === 0) return null;
  return (
    <details className={styles['dismissed']}>
      <summary>{words.evidence.dismissed(findings.length)}</summary>
      <ul className={styles['list']}>
        {findings.map((finding) => {
          const key = findingKey(finding);
          const text = content.findings[finding.id];
          return (
            <li key={key}>
              <span>{text ? <RichText text={fillText(text.title, finding.facts)} /> : finding.id}</span>
              {finding.resource ? <code>{finding.resource}</code> : null}
              <span className={styles['reason']}>{dismissed.find((one) => one.findingKey === key)?.reason}</span>
              <Button look="quiet" onClick={() => restore(key)}>{words.evidence.restore}</Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
