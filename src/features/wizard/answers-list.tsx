import type { AnyNode, Flow } from '#domain/content-types.ts';
import { UNSURE } from '#domain/flow/graph.ts';
import type { Step, Walk } from '#domain/flow/walk.ts';
import type { Settlement } from '#domain/rules/types.ts';
import { plainText, type Text } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Aside } from '#ui/aside.tsx';
import { Badge } from '#ui/badge.tsx';
import { QuoteList } from '#ui/quote-list.tsx';
import styles from './answers-list.module.css';

/** One flow of the case with its walk, and how to link to a question of it. */
export interface AnsweredFlow {
  readonly flow: Flow;
  readonly walk: Walk;
  readonly settlement: Settlement;
  readonly hrefOf: (node: string) => string;
}

/** The answers so far, oldest first, each with a way to change it; below, those that no longer apply. */
export function AnswersList({ flows }: { flows: readonly AnsweredFlow[] }) {
  const words = useWords();
  const stale = flows.flatMap(({ flow, walk }) => walk.stale.map((answer) => ({ flow, answer })));
  const count = flows.reduce((sum, { walk }) => sum + walk.steps.length, 0);
  if (count === 0 && stale.length === 0) return null;
  return (
    <section className={styles['answers']} data-part="answers" aria-labelledby="wz-answers">
      <h2 id="wz-answers" className={styles['heading']}>{words.wizard.answers}</h2>
      {flows.map((one) => (
        <ol key={one.flow.id} className={styles['list']} aria-label={flows.length > 1 ? plainText(one.flow.title) : undefined}>
          {one.walk.steps.map((step) => <AnswerItem key={step.node} one={one} step={step} />)}
        </ol>
      ))}
      {stale.length > 0 ? (
        <details className={styles['stale']}>
          <summary>{words.wizard.stale}<Aside>{stale.length}</Aside></summary>
          <ul>
            {stale.map(({ flow, answer }) => (
              <li key={`${flow.id}/${answer.node}`}>
                <s>{titleOf(flow.nodes[answer.node])}{words.colon}{labelOf(flow.nodes[answer.node], answer.option, words.wizard.unsure)}</s>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function AnswerItem({ one, step }: { one: AnsweredFlow; step: Step }) {
  const words = useWords();
  const node = one.flow.nodes[step.node];
  const settled = one.settlement[step.node];
  const title = titleOf(node);
  const proof = settled?.kind === 'answer' ? settled : undefined;
  return (
    <li className={styles['item']} data-by={step.by}>
      <div className={styles['words']}>
        <span className={styles['question']}>{title}</span>
        <span className={styles['answer']}>
          {labelOf(node, step.option, words.wizard.unsure)}
          {step.by === 'evidence' ? <Badge tone="accent">{proof ? words.wizard.byEvidence : words.wizard.senderPaste}</Badge> : null}
          {step.by === 'assumed' ? <Badge tone="neutral">{words.wizard.assumed}</Badge> : null}
        </span>
        {step.overruled ? <span className={styles['contradiction']}>{words.wizard.yours(labelOf(node, step.overruled, words.wizard.unsure))}</span> : null}
        {proof && step.option === proof.option ? <QuoteList quotes={proof.quotes} lineOf={words.evidence.lineOf} more={words.evidence.moreLines} /> : null}
        {proof && step.option !== proof.option ? (
          <span className={styles['contradiction']}>
            {words.wizard.evidenceSays}{words.colon}{labelOf(node, proof.option, words.wizard.unsure)}
            <QuoteList quotes={proof.quotes} lineOf={words.evidence.lineOf} more={words.evidence.moreLines} />
          </span>
        ) : null}
      </div>
      <a href={one.hrefOf(step.node)} className={styles['change']} aria-label={words.wizard.changeOf(title)}>{words.wizard.change}</a>
    </li>
  );
}

function titleOf(node: AnyNode | undefined): string {
  return node ? plainText(node.title) : '';
}

function labelOf(node: AnyNode | undefined, option: string, unsure: string): string {
  const label: Text | undefined = node?.kind === 'question' ? node.options.find((one) => one.id === option)?.label : undefined;
  return option === UNSURE ? unsure : label === undefined ? option : plainText(label);
}
