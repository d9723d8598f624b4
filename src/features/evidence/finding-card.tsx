import type { FindingWordsBundle } from '#content/types.ts';
import { remediesOf } from '#content/remedies-of.ts';
import { plainText } from '#domain/text.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Aside } from '#ui/aside.tsx';
import { Badge } from '#ui/badge.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { QuoteList } from '#ui/quote-list.tsx';
import { RemedyList } from '#ui/remedy-list.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { WrongButton } from '#ui/wrong-button.tsx';
import { AnnotationNote } from './annotation-note.tsx';
import { DetailLists } from './detail-lists.tsx';
import { DismissFinding } from './dismiss-finding.tsx';
import { findingsOf, type FindingGroup } from './finding-groups.ts';
import { WalkLink } from './walk-link.tsx';
import styles from './finding-card.module.css';

interface FindingCardProps {
  readonly group: FindingGroup;
  readonly words: FindingWordsBundle;
  /** Names of the object that a finding is about, for commands. */
  readonly valuesOf: (finding: Finding) => Readonly<Record<string, string | undefined>>;
  /** How far below a cause it stands. */
  readonly depth?: number;
}

/** One finding: what, why, the very lines that prove it, what it breaks, what to do, where to go on, and what follows from it. */
export function FindingCard({ group: { finding, consequences }, words: content, valuesOf, depth = 0 }: FindingCardProps) {
  const words = useWords();
  const text = content.findings[finding.id];
  if (!text) return null;
  const proved = (finding.details ?? []).map(({ proves }) => proves);
  const remedies = remediesOf(text, finding.leadsTo).flatMap((id) => content.remedies[id] ?? []);
  const Title = depth === 0 ? 'h3' : 'h4';
  return (
    <li className={styles['card']} data-severity={finding.severity} data-state={finding.state}>
      <p className={styles['badges']}>
        <Badge tone={finding.state === 'active' ? finding.severity : 'neutral'}>{words.severity[finding.severity]}</Badge>
        <span className={styles['certainty']}>{words.certainty[finding.certainty]}</span>
        {finding.state === 'active' ? null : <Badge tone="ok">{words.evidence[finding.state]}</Badge>}
        {text.pack ? <PackMark pack={text.pack} /> : null}
        {finding.resource ? <code className={styles['resource']}>{finding.resource}</code> : null}
      </p>
      <Title className={styles['title']}><RichText text={fillText(text.title, finding.facts)} /></Title>
      <div><RichText text={fillText(text.cause, finding.facts)} /></div>
      <QuoteList quotes={finding.quotes} lineOf={words.evidence.lineOf} more={words.evidence.moreLines} />
      {text.impact ? (
        <p className={styles['impact']}>
          <strong>{words.evidence.impact}{words.colon}</strong>
          <RichText text={fillText(text.impact, finding.facts)} />
        </p>
      ) : null}
      {finding.facts['entry'] === undefined ? null : <AnnotationNote finding={finding} entry={finding.facts['entry']} />}
      {finding.details ? <DetailLists details={finding.details} /> : null}
      {finding.state === 'healed' ? <p>{words.evidence.healedNote}</p> : null}
      <div className={styles['actions']}>
        {finding.leadsTo ? <WalkLink leadsTo={finding.leadsTo} quiet={finding.state !== 'active' || depth > 0} /> : null}
        {finding.state === 'active' ? <DismissFinding finding={finding} /> : null}
        <WrongButton subject={{ kind: 'finding', id: finding.id, title: plainText(fillText(text.title, finding.facts)), resource: finding.resource, quotes: finding.quotes }} />
      </div>
      {remedies.length > 0 ? (
        <details className={styles['remedies']}>
          <summary>{words.evidence.remedies}<Aside>{remedies.length}</Aside></summary>
          <RemedyList remedies={remedies} values={Object.assign({}, finding.facts, ...proved, valuesOf(finding))} />
        </details>
      ) : null}
      {consequences.length > 0 ? (
        <details className={styles['consequences']}>
          <summary>{words.evidence.consequences(consequences.flatMap(findingsOf).length)}</summary>
          <ol className={styles['within']}>
            {consequences.map((one, index) => <FindingCard key={`${index} ${one.finding.id}`} group={one} words={content} valuesOf={valuesOf} depth={depth + 1} />)}
          </ol>
        </details>
      ) : null}
    </li>
  );
}
