import { useEffect, useMemo } from 'react';
import { useLocation, useParams } from 'react-router';
import { PasteBox } from '#features/evidence/paste-box.tsx';
import { subjectValues } from '#features/evidence/subject-values.ts';
import { Diagram } from '#features/diagram/diagram.tsx';
import { Wizard } from '#features/wizard/wizard.tsx';
import type { AnsweredFlow } from '#features/wizard/answers-list.tsx';
import { flowSummaries } from '#content/catalogue.ts';
import type { FlowBundle } from '#content/types.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { answerQuestion, flowsOnTheWay, walkCase } from '#domain/flow/case-walk.ts';
import { currentId } from '#domain/flow/graph.ts';
import { plainText } from '#domain/text.ts';
import { useGoTo, useHrefOf, useWalkAddress } from '#platform/use-address.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useEvidence, usePreferences } from '#store/use-stores.ts';
import { useFlows } from '#platform/use-flows.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { Notice } from '#ui/notice.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { useEnterFlow } from './use-enter-flow.ts';
import { usePasteMovesOn } from './use-paste-moves-on.ts';
import styles from './flow-page.module.css';

/** One flow: the step on the left, the whole graph on the right, both replayed from the address. */
export function FlowPage() {
  const { flow = '', node } = useParams();
  const { address, malformed } = useWalkAddress(flow, node);
  const lang = useLang();
  const words = useWords();
  const states = useFlows(flowsOnTheWay(address), lang);
  const state = states[flow];
  const bundles = Object.values(states).flatMap((one) => (one.status === 'ready' ? [one.bundle] : []));
  if (state?.status === 'missing') return <NotFoundPage />;
  if (state?.status === 'failed') return <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  if (state?.status !== 'ready') return <p className={styles['loading']} role="status">{words.errors.loading}</p>;
  return <FlowSteps bundle={state.bundle} bundles={bundles} address={address} malformed={malformed} />;
}

interface FlowStepsProps {
  readonly bundle: FlowBundle;
  readonly bundles: readonly FlowBundle[];
  readonly address: WalkAddress;
  readonly malformed: number;
}

function FlowSteps({ bundle, bundles, address, malformed }: FlowStepsProps) {
  const words = useWords();
  const lang = useLang();
  const goTo = useGoTo();
  const hrefOf = useHrefOf();
  const enter = useEnterFlow();
  const reading = useEvidence((state) => state.reading);
  const values = useMemo(() => subjectValues(reading), [reading]);
  const { flow } = bundle;
  const graphs = useMemo(() => Object.fromEntries(bundles.map((one) => [one.flow.id, one.flow])), [bundles]);
  const { before, walk } = useMemo(() => walkCase(address, graphs), [address, graphs]);
  useRememberPlace(flow.id);
  const node = walk ? flow.nodes[walk.current] : undefined;
  const chosen = address.answers.find((one) => one.flow === flow.id && currentId(flow, one.node) === walk?.current)?.option;
  const pasted = usePasteMovesOn(flow, address, walk?.current ?? flow.start, chosen === undefined);
  useTitle(node ? `${plainText(node.title)} · ${plainText(flow.title)} · ${words.brand}` : words.brand);
  if (!walk || !node) return null;

  const settlement = reading?.settlements[flow.id] ?? {};
  const answered: AnsweredFlow[] = [...before, walk].flatMap((one) => {
    const walked = graphs[one.flow];
    if (!walked) return [];
    return [{ flow: walked, walk: one, settlement: reading?.settlements[one.flow] ?? {}, hrefOf: (id: string) => hrefOf({ ...address, flow: one.flow, node: id }) }];
  });
  const last = walk.steps.at(-1);
  const lastBefore = before.at(-1);
  const back = last ? { ...address, node: last.node } : lastBefore ? { ...address, flow: lastBefore.flow, node: lastBefore.end } : undefined;

  return (
    <div className={styles['flow']}>
      <p className={styles['crumb']}>{plainText(flow.title)}</p>
      <div className={styles['columns']}>
        <div className={styles['steps']}>
          <ErrorRegion words={words.errors} resetKey={`${flow.id}/${walk.current}`}>
            <Wizard
              bundle={bundle}
              walk={walk}
              settlement={settlement}
              malformed={malformed}
              answered={answered}
              chosen={chosen}
              values={values}
              backHref={back ? hrefOf(back) : undefined}
              restartHref={hrefOf({ flow: answered[0]?.flow.id ?? flow.id, answers: [] })}
              titleOfFlow={(id) => flowSummaries.find((one) => one.id === id)?.title[lang] ?? id}
              onAnswer={(option, by) => goTo(answerQuestion(flow, address, { node: walk.current, option, by }, settlement))}
              pasteSlot={<PasteSlot pasted={pasted} asked={node.kind === 'question' && chosen === undefined} />}
              onContinue={() => node.kind === 'handoff' && enter(node.to, address.answers)}
            />
          </ErrorRegion>
        </div>
        <aside className={styles['diagram']} aria-label={words.wizard.diagram}>
          <ErrorRegion words={words.errors} resetKey={flow.id}>
            <Diagram flow={flow} path={walk.steps} current={walk.current} lang={lang} hrefOf={(id) => hrefOf({ ...address, node: id })} onOpenNode={(id) => goTo({ ...address, node: id })} />
          </ErrorRegion>
        </aside>
      </div>
    </div>
  );
}

/** The box beside a question, and what the newest paste did for it. */
function PasteSlot({ pasted: { answered, onRead }, asked }: { pasted: ReturnType<typeof usePasteMovesOn>; asked: boolean }) {
  const words = useWords();
  return (
    <ErrorRegion words={words.errors}>
      <div className={styles['paste']}>
        <PasteBox compact label={words.wizard.pasteHere} onRead={onRead} />
        <p role="status" className={styles['pasted']}>
          {answered === null ? '' : answered > 0 ? words.wizard.pasted(answered) : asked ? words.wizard.pastedNothing : ''}
        </p>
      </div>
    </ErrorRegion>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

function useRememberPlace(flow: string): void {
  const { pathname, search } = useLocation();
  const setLastPlace = usePreferences((state) => state.setLastPlace);
  useEffect(() => {
    setLastPlace({ address: pathname + search, flow });
  }, [pathname, search, flow, setLastPlace]);
}
