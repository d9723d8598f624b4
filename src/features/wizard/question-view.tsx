import type { Question } from '#domain/content-types.ts';
import { UNSURE } from '#domain/flow/graph.ts';
import type { Settled } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useShortcuts } from '#platform/shortcuts.ts';
import { RichText } from '#ui/rich-text.tsx';
import { SourceList } from '#ui/source-list.tsx';
import { EvidenceHint } from './evidence-hint.tsx';
import { ProbeList } from './probe-list.tsx';
import { TermedText } from './termed-text.tsx';
import { useFill, useWizardContent } from './wizard-context.ts';
import styles from './question-view.module.css';

interface QuestionViewProps {
  readonly question: Question;
  /** The option chosen before, when the reader came back to this question. */
  readonly chosen: string | undefined;
  /** What evidence says about this question, if it says anything. */
  readonly settled: Settled | undefined;
  readonly onAnswer: (option: string, by: 'user' | 'evidence') => void;
}

/** One question a page: why it is asked, how to find out, the options, and "not sure". */
export function QuestionView({ question, chosen, settled, onAnswer }: QuestionViewProps) {
  const words = useWords();
  const fill = useFill();
  const { bundle } = useWizardContent();
  const options = [...question.options.map(({ id, label }) => ({ id, label })), { id: UNSURE, label: words.wizard.unsure }];
  useShortcuts(
    options.slice(0, 10).map(({ id }, index) => {
      const digit = id === UNSURE ? 0 : index + 1;
      return {
        code: `Digit${digit}`,
        key: String(digit),
        label: id === UNSURE ? words.shortcuts.unsure : words.shortcuts.option(digit),
        run: () => onAnswer(id, 'user'),
      };
    }),
  );
  return (
    <>
      <p className={styles['why']}>
        <span className="visually-hidden">{words.wizard.why}{words.colon}</span>
        <TermedText text={question.why} />
      </p>
      <EvidenceHint question={question} settled={settled} chosen={chosen} onUse={(option) => onAnswer(option, 'evidence')} />
      {question.probes.length > 0 ? (
        <section className={styles['section']}>
          <h2 className={styles['heading']}>{words.wizard.how}</h2>
          <ProbeList probes={question.probes} />
        </section>
      ) : null}
      <section className={styles['section']}>
        <h2 className={styles['heading']} id="wz-options">{words.wizard.options}</h2>
        <ol className={styles['options']} aria-labelledby="wz-options">
          {options.map((option, index) => (
            <li key={option.id}>
              <button
                type="button"
                className={styles['option']}
                data-unsure={option.id === UNSURE || undefined}
                data-chosen={option.id === chosen || undefined}
                aria-pressed={chosen === undefined ? undefined : option.id === chosen}
                onClick={() => onAnswer(option.id, 'user')}
              >
                <span className={styles['digit']} aria-hidden="true">{option.id === UNSURE ? 0 : index + 1}</span>
                <span><RichText text={option.label} fill={fill} /></span>
              </button>
            </li>
          ))}
        </ol>
      </section>
      <SourceList refs={question.sources} sources={bundle.sources} reviewed={question.reviewed} />
    </>
  );
}
