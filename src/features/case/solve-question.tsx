import { useId } from 'react';
import { nextBranch, type NextBranch } from '#domain/case/next-branch.ts';
import { keepResult, timeSpent } from '#domain/case/progress.ts';
import type { Solved } from '#domain/case/types.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import type { Walk } from '#domain/flow/walk.ts';
import { findingKey } from '#domain/rules/dismissal.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import { plainText } from '#domain/text.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOf, useHrefOfPage } from '#platform/use-address.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useCases } from '#store/use-cases.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import styles from './solve-question.module.css';

interface SolveQuestionProps {
  readonly address: WalkAddress;
  /** The flows of the case in order, the one at hand last. */
  readonly walks: readonly Walk[];
  readonly titleOf: (flow: string, node: string) => string;
}

const ANSWERS: readonly Solved[] = ['yes', 'partly', 'no'];

/** Asks on an outcome whether it helped, and says where to go on when it did not. */
export function SolveQuestion({ address, walks, titleOf }: SolveQuestionProps) {
  const { solve: words, reports } = useCaseWords();
  const id = useId();
  const hrefOf = useHrefOfPage();
  const walk = walks.at(-1);
  const one = useCases((state) => state.current);
  const change = useCases((state) => state.change);
  const judge = useCases((state) => state.judge);
  if (!walk) return null;
  const said = one?.results.find((result) => result.flow === walk.flow && result.node === walk.current)?.solved;
  const say = (solved: Solved) => {
    const at = new Date().toISOString();
    change((current) => keepResult(current, { flow: walk.flow, node: walk.current, solved, at }));
    const path = walk.steps.map((step) => `${step.node}.${step.option}`).join('~');
    if (one) judge({ caseId: one.id, flow: walk.flow, leaf: walk.current, solved, spent: timeSpent(one), path, at });
  };
  return (
    <section className={styles['solve']} aria-labelledby={id}>
      <h2 id={id} className={styles['title']}>{words.title}</h2>
      <div className={styles['answers']}>
        {ANSWERS.map((answer) => (
          <Button key={answer} className={styles['answer']} aria-pressed={said === answer} onClick={() => say(answer)}>{words[answer]}</Button>
        ))}
      </div>
      <div role="status" className={styles['then']}>
        {said === 'yes' ? <p>{words.thanks} <a className={styles['go']} href={hrefOf('/case')}>{reports}</a></p> : null}
        {said === 'partly' ? <p>{words.partlyThanks}</p> : null}
        {said === 'no' || said === 'partly' ? <GoOn address={address} walks={walks} titleOf={titleOf} /> : null}
      </div>
      <p className={styles['muted']}>{words.local} <a href={hrefOf('/stats')}>{words.stats}</a></p>
    </section>
  );
}

/** The next likely branch, or the escalation bundle where there is none. */
function GoOn({ address, walks, titleOf }: SolveQuestionProps) {
  const words = useCaseWords().solve;
  const { colon } = useWords();
  const hrefOf = useHrefOf();
  const hrefOfPage = useHrefOfPage();
  const findings = useEvidence((state) => state.reading?.diagnosis.findings);
  const dismissed = useEvidence((state) => state.dismissed);
  const results = useCases((state) => state.current?.results ?? NONE);
  const been = new Set(results.map((result) => `${result.flow}/${result.node}`));
  const next = nextBranch(walks, findings ?? [], new Set(dismissed.map((one) => one.findingKey)), been);
  if (!next) return <p><a className={styles['go']} href={hrefOfPage('/case/bundle')}>{words.toBundle}</a></p>;
  const to: WalkAddress = next.kind === 'question' ? { ...address, flow: next.flow, node: next.node } : { ...next.to, answers: address.answers };
  return (
    <p className={styles['next']}>
      <span>{{ unsure: words.nextUnsure, assumed: words.nextAssumed, finding: words.nextFinding }[next.kind === 'question' ? next.why : 'finding']}{colon}<strong><NextTitle next={next} titleOf={titleOf} /></strong></span>
      <a className={styles['go']} href={hrefOf(to)}>{words.goOn}</a>
    </p>
  );
}

const NONE = [] as const;

function NextTitle({ next, titleOf }: { next: NextBranch; titleOf: SolveQuestionProps['titleOf'] }) {
  const content = useFindingWords(useLang(), next.kind === 'finding');
  if (next.kind === 'question') return titleOf(next.flow, next.node);
  const text = content?.findings[next.finding.id];
  return text ? plainText(fillText(text.title, next.finding.facts)) : findingKey(next.finding);
}
