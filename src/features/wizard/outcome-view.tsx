import type { ReactNode } from 'react';
import type { Outcome } from '#domain/content-types.ts';
import { plainText, type Text } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import { RemedyList } from '#ui/remedy-list.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { ProbeList } from './probe-list.tsx';
import { TermedText } from './termed-text.tsx';
import { useFill, useWizardContent } from './wizard-context.ts';
import styles from './outcome-view.module.css';

/** An end of the walk: cause, remedies, how to verify, what to tell whom. */
export function OutcomeView({ outcome, slot }: { outcome: Outcome; slot?: ReactNode }) {
  const words = useWords();
  const { bundle, values } = useWizardContent();
  const remedies = outcome.remedies.flatMap((id) => bundle.remedies[id] ?? []);
  return (
    <>
      <p className={styles['cause']}>
        <span className={styles['causeLabel']}>{words.outcome.cause}</span>
        <span><TermedText text={outcome.cause} /></span>
      </p>
      {outcome.detail ? <div className={styles['detail']}><TermedText text={outcome.detail} /></div> : null}
      {remedies.length > 0 ? (
        <Section title={words.outcome.remedies}>
          <RemedyList remedies={remedies} values={values} />
        </Section>
      ) : null}
      {outcome.verify.length > 0 ? <Section title={words.outcome.verify}><ProbeList probes={outcome.verify} /></Section> : null}
      {slot}
      <Wording title={words.outcome.customer} text={outcome.customer} />
      <Wording title={words.outcome.internal} text={outcome.internal} />
      <SourceList refs={outcome.sources} sources={bundle.sources} reviewed={outcome.reviewed} />
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      {children}
    </section>
  );
}

function Wording({ title, text }: { title: string; text: Text }) {
  const fill = useFill();
  return (
    <details className={styles['wording']}>
      <summary>{title}</summary>
      <div className={styles['wordingText']}>
        <div><RichText text={text} fill={fill} /></div>
        <CopyTextButton label={title} text={fill(plainText(text))} />
      </div>
    </details>
  );
}
