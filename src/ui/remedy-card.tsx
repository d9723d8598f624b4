import { useContext } from 'react';
import type { Remedy, Risk } from '#domain/content-types.ts';
import { readChange } from '#domain/fix/read-change.ts';
import { annotateCommand } from '#domain/rules/commands.ts';
import type { InOneLanguage } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge, type Tone } from './badge.tsx';
import { ChangeContext } from './change-context.ts';
import { CodeBlock } from './code-block.tsx';
import { Command } from './command.tsx';
import { CopyTextButton } from './copy-text-button.tsx';
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
        <span className={styles['words']}><RichText text={remedy.title} fill={fill} /></span>
        <Badge tone={TONES[remedy.risk]}>{words.risk[remedy.risk]}</Badge>
      </h3>
      {remedy.body ? <div><RichText text={remedy.body} fill={fill} /></div> : null}
      {remedy.annotation ? <AnnotationChange annotation={remedy.annotation} /> : null}
      {remedy.proven ? <p className={styles['proven']}><RichText text={remedy.proven.why} fill={fill} /></p> : null}
      {annotate ? <RemedyCommand text={fill(annotate)} /> : null}
      {remedy.commands?.map((command) => <RemedyCommand key={command} text={fill(command)} />)}
      {remedy.yaml ? <Yaml text={fill(remedy.yaml)} /> : null}
      {remedy.cost ? (
        <p className={styles['cost']}>
          <strong>{words.outcome.cost}{words.colon}</strong>
          <RichText text={remedy.cost} fill={fill} />
        </p>
      ) : null}
    </li>
  );
}

/** A command; one that changes an object comes with what it would change. */
function RemedyCommand({ text }: { text: string }) {
  const show = useContext(ChangeContext);
  const change = show ? readChange(text) : undefined;
  const plain = <Command text={text} />;
  return show && change ? show(text, change, plain) : plain;
}

function Yaml({ text }: { text: string }) {
  return <CodeBlock text={text} action={<CopyTextButton text={text} label={text} />} />;
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
