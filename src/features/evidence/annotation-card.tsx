import type { ReactNode } from 'react';
import type { AnnotationBundle } from '#content/types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { RichText } from '#ui/rich-text.tsx';
import { TermMark } from '#ui/term-mark.tsx';
import { annotationAddress } from './annotation-address.ts';
import { AnnotationDefault, AnnotationValueLine } from './annotation-value.tsx';
import styles from './annotation-card.module.css';

type Entry = AnnotationBundle['annotations'][string];

/** A key that explains itself: a link to its page, with what it does on hover and on focus, and beside it what it sets. */
export function AnnotationCard({ entry, name }: { entry: Entry; name: string }) {
  const hrefOf = useHrefOfPage();
  return (
    <span>
      <TermMark href={hrefOf(annotationAddress(entry.key))} look="code" definition={<CardBody entry={entry} />}><code>{name}</code></TermMark>{' '}
      <span className={styles['title']}><RichText text={entry.title} /></span>
    </span>
  );
}

function CardBody({ entry }: { entry: Entry }) {
  const words = annotationWords(useLang());
  const { colon } = useWords();
  const line = (label: string, what: ReactNode) => <span className={styles['line']}><b>{label}{colon}</b>{what}</span>;
  return (
    <>
      <strong className={styles['line']}><RichText text={entry.title} /></strong>
      <span className={styles['line']}><RichText text={entry.meaning} /></span>
      {entry.written ? <span className={styles['line']}>{words.written}</span> : line(words.value, <AnnotationValueLine value={entry.value} />)}
      {entry.value.default === undefined && entry.value.defaultNote === undefined ? null : line(words.default, <AnnotationDefault value={entry.value} />)}
      {entry.immutable ? line(words.immutable, <RichText text={entry.immutable.note} />) : null}
      {entry.since ? line(words.since, <code>{entry.since.component} {entry.since.version}</code>) : null}
    </>
  );
}
