import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { FlowBundle } from '#content/types.ts';
import { stepsLeft } from '#domain/flow/path.ts';
import type { Walk } from '#domain/flow/walk.ts';
import type { Settlement } from '#domain/rules/types.ts';
import { plainText, type Text } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { whenIdle } from '#platform/idle.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Notice } from '#ui/notice.tsx';
import { AnswersList, type AnsweredFlow } from './answers-list.tsx';
import { HandoffView } from './handoff-view.tsx';
import { QuestionView } from './question-view.tsx';
import { WalkNotices } from './walk-notices.tsx';
import { WizardContext } from './wizard-context.ts';
import styles from './wizard.module.css';

// Several answers lie before an outcome: its part comes while the first question is read.
const { Part: OutcomeView, preload: preloadOutcome } = lazyPart(async () => (await import('./outcome-view.tsx')).OutcomeView);

interface WizardProps {
  readonly bundle: FlowBundle;
  readonly walk: Walk;
  readonly settlement: Settlement;
  /** Answers dropped because they were no answers at all. */
  readonly malformed: number;
  /** The flows walked before this one, then this one. */
  readonly answered: readonly AnsweredFlow[];
  readonly chosen: string | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** Where Back leads; undefined at the very start. */
  readonly backHref: string | undefined;
  readonly restartHref: string;
  readonly titleOfFlow: (id: string) => Text;
  readonly onAnswer: (option: string, by: 'user' | 'evidence') => void;
  readonly onContinue: () => void;
  /** The box that takes the output of the commands above it. */
  readonly pasteSlot: ReactNode;
  /** Stands on an outcome, below how to verify: whether it helped. */
  readonly outcomeSlot?: ReactNode;
}

/** The step the reader stands at, whatever kind it has. */
export function Wizard(props: WizardProps) {
  const { bundle, walk } = props;
  const words = useWords();
  const node = bundle.flow.nodes[walk.current];
  const heading = useHeadingFocus(`${walk.flow}/${walk.current}`);
  useEffect(() => whenIdle(preloadOutcome), []);
  const content = useMemo(() => ({ bundle, values: props.values }), [bundle, props.values]);
  if (!node) return null;
  const number = props.answered.reduce((sum, one) => sum + one.walk.steps.length, 0) + 1;
  const left = stepsLeft(bundle.flow, walk.current);
  return (
    <WizardContext value={content}>
      <article className={styles['wizard']}>
        {props.backHref ? (
          <nav className={styles['top']} aria-label={plainText(bundle.flow.title)}>
            <a href={props.backHref}><span aria-hidden="true">←</span> {words.wizard.back}</a>
            <a href={props.restartHref} className={styles['restart']}>{words.wizard.restart}</a>
          </nav>
        ) : null}
        <WalkNotices walk={walk} malformed={props.malformed} />
        <header>
          <p className={styles['progress']}>
            {node.kind === 'question' ? `${words.wizard.step(number)} · ${words.wizard.left(left.least, left.most)}` : node.kind === 'outcome' ? words.outcome.label : words.wizard.handoff}
          </p>
          <h1 ref={heading} tabIndex={-1} className={styles['title']}>{plainText(node.title)}</h1>
        </header>
        {node.kind === 'question' ? (
          <QuestionView question={node} chosen={props.chosen} settled={props.settlement[walk.current]} onAnswer={props.onAnswer} />
        ) : null}
        {node.kind === 'outcome' ? <OutcomeView outcome={node} slot={props.outcomeSlot} waiting={<p role="status">{words.errors.loading}</p>} failed={<Notice tone="error" live>{words.errors.loadFailed}</Notice>} /> : null}
        {node.kind === 'handoff' ? <HandoffView handoff={node} flowTitle={props.titleOfFlow(node.to.flow)} onContinue={props.onContinue} /> : null}
        {props.pasteSlot}
        <AnswersList flows={props.answered} />
      </article>
    </WizardContext>
  );
}

/**
 * Moves focus to the heading when the step changes, but only once the reader has acted in this frame: an embed that
 * grabs the focus scrolls its host. Where a flow opens, only when nothing else holds it: the link that led here is gone.
 */
function useHeadingFocus(step: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (shown.current === step) return;
    const opens = shown.current === undefined;
    shown.current = step;
    if (!navigator.userActivation?.hasBeenActive) return;
    if (opens && (document.activeElement !== document.body || !document.hasFocus())) return;
    heading.current?.focus({ preventScroll: true });
    // An embed grows with what it shows: bringing the heading into view would scroll the host.
    if (!document.documentElement.hasAttribute('data-embed')) heading.current?.scrollIntoView({ block: 'nearest' });
  }, [step]);
  return heading;
}
