import type { FindingWordsBundle } from '#content/types.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import { fillCommand } from '#domain/rules/commands.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { QuoteList } from '#ui/quote-list.tsx';
import { RemedyCard } from '#ui/remedy-card.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { WalkLink } from './walk-link.tsx';
import styles from './finding-card.module.css';

interface FindingCardProps {
  readonly finding: Finding;
  readonly words: FindingWordsBundle;
  /** Names of the subject, for commands. */
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** One finding: what, why, the very lines that prove it, what it breaks, what to do, and where to go on. */
export function FindingCard({ finding, words: content, values }: FindingCardProps) {
  const words = useWords();
  const text = content.findings[finding.id];
  if (!text) return null;
  const fill = (template: string) => fillCommand(template, { ...finding.facts, ...values }).text;
  const remedies = text.remedies.flatMap((id) => content.remedies[id] ?? []);
  return (
    <li className={styles['card']} data-severity={finding.severity} data-state={finding.state}>
      <p className={styles['badges']}>
        <Badge tone={finding.state === 'active' ? finding.severity : 'neutral'}>{words.severity[finding.severity]}</Badge>
        <span className={styles['certainty']}>{words.certainty[finding.certainty]}</span>
        {finding.state === 'active' ? null : <Badge tone="ok">{words.evidence[finding.state]}</Badge>}
        {finding.resource ? <code className={styles['resource']}>{finding.resource}</code> : null}
      </p>
      <h3 className={styles['title']}><RichText text={fillText(text.title, finding.facts)} /></h3>
      <div><RichText text={fillText(text.cause, finding.facts)} /></div>
      <QuoteList quotes={finding.quotes} lineOf={words.evidence.lineOf} more={words.evidence.moreLines} />
      {text.impact ? (
        <p className={styles['impact']}>
          <strong>{words.evidence.impact}: </strong>
          <RichText text={fillText(text.impact, finding.facts)} />
        </p>
      ) : null}
      {finding.state === 'healed' ? <p>{words.evidence.healedNote}</p> : null}
      <div className={styles['actions']}>
        {finding.leadsTo ? <WalkLink leadsTo={finding.leadsTo} quiet={finding.state !== 'active'} /> : null}
      </div>
      {remedies.length > 0 ? (
        <details className={styles['remedies']}>
          <summary>{words.evidence.remedies} ({remedies.length})</summary>
          <ol className={styles['remedyList']}>
            {remedies.map((remedy, index) => <RemedyCard key={remedy.id} remedy={remedy} rank={index + 1} fill={fill} />)}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
