import type { Question } from '#domain/content-types.ts';
import type { Quote, Settled } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Aside } from '#ui/aside.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { QuoteList } from '#ui/quote-list.tsx';
import { RichText } from '#ui/rich-text.tsx';
import styles from './evidence-hint.module.css';

interface EvidenceHintProps {
  readonly question: Question;
  readonly settled: Settled | undefined;
  readonly chosen: string | undefined;
  readonly onUse: (option: string) => void;
}

/** What the paste says about a question: offered with its lines, never applied behind the reader's back. */
export function EvidenceHint({ question, settled, chosen, onUse }: EvidenceHintProps) {
  const words = useWords();
  if (!settled || settled.kind === 'unknown') return null;
  if (settled.kind === 'conflict') {
    return (
      <Notice tone="warning">
        <p>{words.wizard.evidenceConflict}</p>
        <Proof quotes={settled.quotes} />
      </Notice>
    );
  }
  const option = question.options.find((one) => one.id === settled.option);
  if (!option) return null;
  const disagrees = chosen !== undefined && chosen !== settled.option;
  return (
    <Notice tone={disagrees ? 'warning' : 'accent'}>
      <p>
        {words.wizard.evidenceSays}{words.colon}<strong><RichText text={option.label} /></strong>
        {disagrees ? <Aside>{words.wizard.contradicts}</Aside> : null}
      </p>
      <Proof quotes={settled.quotes} />
      {chosen === settled.option ? null : (
        <div className={styles['action']}>
          <Button onClick={() => onUse(settled.option)}>{words.wizard.use}</Button>
        </div>
      )}
    </Notice>
  );
}

function Proof({ quotes }: { quotes: readonly Quote[] }) {
  const words = useWords();
  return <QuoteList quotes={quotes} lineOf={words.evidence.lineOf} more={words.evidence.moreLines} />;
}
