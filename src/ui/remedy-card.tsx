import type { Remedy, Risk } from '#domain/content-types.ts';
import { annotateCommand } from '#domain/rules/commands.ts';
import type { InOneLanguage } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge, type Tone } from './badge.tsx';
import { Command } from './command.tsx';
import { RichText } from './rich-text.tsx';
import styles from './remedy-card.module.css';

const TONES: Record<Risk, Tone> = { 'read-only': 'neutral', safe: 'ok', interrupts: 'warning', rebuilds: 'error', 'needs-vendor': 'info' };

interface RemedyCardProps {
  readonly remedy: InOneLanguage<Remedy>;
  /** Its place among the remedies, from 1. */
  readonly rank: number;
  /** Puts the reader's own names into words and commands. */
  readonly fill: (template: string) => string;
}

/** One remedy: what to do, what it costs, and the exact commands with the reader's own names. */
export function RemedyCard({ remedy, rank, fill }: RemedyCardProps) {
  const words = useWords();
  const annotate = remedy.annotation && !remedy.commands ? annotateCommand(remedy.annotation) : undefined;
  return (
    <li className={styles['card']}>
      <h3 className={styles['title']}>
        <span className={styles['rank']} aria-hidden="true">{rank}</span>
        <span><RichText text={remedy.title} fill={fill} /></span>
        <Badge tone={TONES[remedy.risk]}>{words.risk[remedy.risk]}</Badge>
      </h3>
      {remedy.body ? <div><RichText text={remedy.body} fill={fill} /></div> : null}
      {remedy.annotation ? <AnnotationChange annotation={remedy.annotation} /> : null}
      {annotate ? <Command text={fill(annotate)} /> : null}
      {remedy.commands?.map((command) => <Command key={command} text={fill(command)} />)}
      {remedy.yaml ? <Command text={fill(remedy.yaml)} /> : null}
      {remedy.cost ? (
        <p className={styles['cost']}>
          <strong>{words.outcome.cost}: </strong>
          <RichText text={remedy.cost} fill={fill} />
        </p>
      ) : null}
    </li>
  );
}

function AnnotationChange({ annotation }: { annotation: NonNullable<Remedy['annotation']> }) {
  const words = useWords();
  const { key, value } = annotation;
  return (
    <p className={styles['annotation']}>
      <span className={styles['label']}>{value === null ? words.outcome.remove : words.outcome.annotation}</span>
      <code>{value === null ? key : `${key}: "${value}"`}</code>
    </p>
  );
}
