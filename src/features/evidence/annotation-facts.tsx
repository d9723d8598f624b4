import type { ReactNode } from 'react';
import type { AnnotationText } from '#domain/annotation-types.ts';
import { annotationWords } from '#i18n/annotation-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { RichText } from '#ui/rich-text.tsx';
import { AnnotationDefault, AnnotationValueLine } from './annotation-value.tsx';
import styles from './annotation-facts.module.css';

/** What a key takes, by default and at what time, as a list of terms. */
export function AnnotationFacts({ entry }: { entry: AnnotationText }) {
  const words = annotationWords(useLang());
  const { value, immutable, since, codes, confidence, written, place } = entry;
  const hasDefault = value.default !== undefined || value.defaultNote !== undefined;
  return (
    <dl className={styles['facts']}>
      <Fact term={words.value}><AnnotationValueLine value={value} /></Fact>
      {hasDefault ? <Fact term={words.default}><AnnotationDefault value={value} /></Fact> : null}
      {value.example === undefined ? null : <Fact term={words.example}><code>{value.example}</code></Fact>}
      {immutable ? <Fact term={words.immutable}><RichText text={immutable.note} /></Fact> : null}
      {immutable === undefined && written !== true && place === 'annotation' && entry.status === 'current' ? <Fact term={words.immutable}>{words.changeable}</Fact> : null}
      {since ? <Fact term={words.since}><code>{since.component} {since.version}</code></Fact> : null}
      {codes ? <Fact term={words.codes}>{codes.map((code) => <span key={code}><code>{code}</code>{' '}</span>)}</Fact> : null}
      <Fact term={words.confidenceTitle}>{words.confidence[confidence]}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
