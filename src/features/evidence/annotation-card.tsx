import { useId, useState, type ReactNode } from 'react';
import type { AnnotationBundle } from '#content/types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { RichText } from '#ui/rich-text.tsx';
import { annotationAddress } from './annotation-address.ts';
import { AnnotationDefault, AnnotationValueLine } from './annotation-value.tsx';
import styles from './annotation-card.module.css';

type Entry = AnnotationBundle['annotations'][string];

/**
 * A key that explains itself: a link to its page with what it sets, and below it, on hover and on focus, what it does. What opens stays
 * open while the pointer is on it, and Escape closes it (WCAG 1.4.13).
 */
export function AnnotationCard({ entry, name }: { entry: Entry; name: string }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const hrefOf = useHrefOfPage();
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what opens on hover opens on focus of the link inside too
    <span
      className={styles['anchor']}
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      onFocus={() => setOpen(true)}
      onBlur={() => setOpen(false)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <a href={hrefOf(annotationAddress(entry.key))} aria-describedby={open ? id : undefined}><code>{name}</code></a>{' '}
      <span className={styles['title']}><RichText text={entry.title} /></span>
      {open ? <span role="tooltip" id={id} className={styles['card']}><CardBody entry={entry} /></span> : null}
    </span>
  );
}

function CardBody({ entry }: { entry: Entry }) {
  const words = annotationWords(useLang());
  const line = (label: string, what: ReactNode) => <span className={styles['line']}><b>{label}: </b>{what}</span>;
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
