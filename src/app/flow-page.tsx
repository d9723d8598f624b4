import { useMemo } from 'react';
import { useParams } from 'react-router';
import { Diagram } from '#features/diagram/diagram.tsx';
import { Wizard } from '#features/wizard/wizard.tsx';
import type { AnsweredFlow } from '#features/wizard/answers-list.tsx';
import { flowSummaries } from '#content/catalogue.ts';
import type { FlowBundle } from '#content/types.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { answerQuestion, flowsOnTheWay, walkCase } from '#domain/flow/case-walk.ts';
import { currentId } from '#domain/flow/graph.ts';
import type { Walk } from '#domain/flow/walk.ts';
import { plainText, type Text } from '#domain/text.ts';
import { useGoTo, useHrefOf, useHrefOfPage, useWalkAddress } from '#platform/use-address.ts';
import { useShortcuts } from '#platform/shortcuts.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useFlows } from '#platform/use-flows.ts';
import { usePacks } from '#platform/use-packs.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { Notice } from '#ui/notice.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { BarPart, CaseParts, LinkPart, RecordCopies, SolvePart } from './case-parts.tsx';
import { PasteSlot } from './paste-slot.tsx';
import { useHidden, usePrefilled } from './use-embed.ts';
import { useRememberPlace, useTellStep, useTitle } from './use-step-effects.ts';
import { useEnterFlow } from './use-enter-flow.ts';
import { useGoOn } from './use-check-again.tsx';
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
  const gone = address.answers.filter((answer) => states[answer.flow]?.status === 'missing').length;
  const bundles = Object.values(states).flatMap((one) => (one.status === 'ready' ? [one.bundle] : []));
  if (state?.status === 'missing') return <NotFoundPage />;
  if (state?.status === 'failed') return <Notice tone="error" live>{words.errors.loadFailed}</Notice>;
  if (state?.status !== 'ready') return <p className={styles['loading']} role="status">{words.errors.loading}</p>;
  return <FlowSteps bundle={state.bundle} bundles={bundles} address={address} malformed={malformed + gone} />;
}

const NO_VALUES = {};

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
  const titleOfFlow = useTitleOfFlow();
  const enter = useEnterFlow();
  const reading = useEvidence((state) => state.reading);
  const { flow } = bundle;
  const values = useValues(reading?.about[flow.subject].values ?? NO_VALUES);
  const graphs = useMemo(() => Object.fromEntries(bundles.map((one) => [one.flow.id, one.flow])), [bundles]);
  const { before, walk } = useMemo(() => walkCase(address, graphs), [address, graphs]);
  useRememberPlace(flow.id);
  const node = walk ? flow.nodes[walk.current] : undefined;
  const chosen = address.answers.find((one) => one.flow === flow.id && currentId(flow, one.node) === walk?.current)?.option;
  const back = walk && stepBefore(address, walk, before);
  useShortcuts([
    { code: 'Backspace', key: '⌫', label: words.shortcuts.back, run: () => back && goTo(back) },
    { code: 'KeyG', key: 'G', label: words.shortcuts.diagram, run: () => document.querySelector<HTMLElement>('aside figure')?.focus() },
  ]);
  const isHidden = useHidden();
  const pasted = usePasteMovesOn(flow, address, walk, chosen === undefined);
  const goOn = useGoOn(flow, address, walk);
  useTellStep(flow.id, walk?.current, node);
  useTitle(node ? `${plainText(node.title)} · ${plainText(flow.title)} · ${words.brand}` : words.brand);
  if (!walk || !node) return null;

  const settlement = reading?.settlements[flow.id] ?? {};
  const answered: AnsweredFlow[] = [...before, walk].flatMap((one) => {
    const walked = graphs[one.flow];
    if (!walked) return [];
    return [{ flow: walked, walk: one, settlement: reading?.settlements[one.flow] ?? {}, hrefOf: (id: string) => hrefOf({ ...address, flow: one.flow, node: id }) }];
  });

  return (
    <div className={styles['flow']}>
      <div className={styles['lead']}>
        <p className={styles['crumb']}>{plainText(flow.title)}</p>
        <BarPart address={address} node={walk.current} />
      </div>
      <PackLine pack={bundle.pack} />
      <LinkPart address={address} walks={[...before, walk]} />
      <div className={styles['columns']}>
        <div className={styles['steps']}>
          <ErrorRegion words={words.errors} resetKey={`${flow.id}/${walk.current}`}>
            <RecordCopies bundle={bundle} node={walk.current} values={values}><Wizard
              bundle={bundle}
              walk={walk}
              settlement={settlement}
              malformed={malformed}
              answered={answered}
              chosen={chosen}
              values={values}
              backHref={back ? hrefOf(back) : undefined}
              restartHref={hrefOf({ flow: answered[0]?.flow.id ?? flow.id, answers: [] })}
              titleOfFlow={titleOfFlow}
              onAnswer={(option, by) => goTo(answerQuestion(flow, address, { node: walk.current, option, by }, settlement))}
              pasteSlot={<PasteSlot flow={flow} node={node} open={chosen === undefined} pasted={pasted} values={values} goOn={goOn} />}
              onContinue={() => node.kind === 'handoff' && enter(node.to, address.answers)}
              outcomeSlot={<SolvePart key={`${flow.id}/${walk.current}`} address={address} walks={[...before, walk]} titleOf={(id, at) => titleOfNode(graphs[id], at)} />}
            /></RecordCopies>
          </ErrorRegion>
          <CaseParts address={address} node={walk.current} title={plainText(node.title)} settled={settlement[walk.current] ?? settlement[walk.steps.at(-1)?.node ?? '']} values={values} />
        </div>
        {isHidden('diagram') ? null : <aside className={styles['diagram']} aria-label={words.wizard.diagram}>
          <ErrorRegion words={words.errors} resetKey={flow.id}>
            <Diagram flow={flow} path={walk.steps} current={walk.current} lang={lang} hrefOf={(id) => hrefOf({ ...address, node: id })} onOpenNode={(id) => goTo({ ...address, node: id })} />
          </ErrorRegion>
        </aside>}
      </div>
    </div>
  );
}

function titleOfNode(flow: FlowBundle['flow'] | undefined, id: string): string {
  const node = flow?.nodes[id];
  return node ? plainText(node.title) : id;
}

/** Says so where a flow is not one of Wenzhen's own. */
function PackLine({ pack }: { pack: FlowBundle['pack'] }) {
  const words = useWords();
  const hrefOfPage = useHrefOfPage();
  if (!pack) return null;
  return (
    <p className={styles['pack']}>
      <PackMark pack={pack} />
      {pack.preview ? <a href={hrefOfPage('/preview')}>{words.packs.backToPreview}</a> : <span>{words.packs.hint}</span>}
    </p>
  );
}

/** The title of any flow there is; its id where there is none. */
function useTitleOfFlow(): (id: string) => Text {
  const lang = useLang();
  const { packs } = usePacks();
  return (id) => [...flowSummaries, ...packs.flatMap(({ flows }) => flows)].find((one) => one.id === id)?.title[lang] ?? id;
}

/** What fills the commands: the names of the address until evidence knows better. */
function useValues(known: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  const { namespace, name } = usePrefilled();
  return useMemo(() => ({ ...(namespace && { namespace }), ...(name && { name }), ...known }), [namespace, name, known]);
}

/** Where the step before is, perhaps in the flow before. */
function stepBefore(address: WalkAddress, walk: Walk, before: readonly Walk[]): WalkAddress | undefined {
  const last = walk.steps.at(-1);
  if (last) return { ...address, node: last.node };
  const past = before.at(-1);
  return past && { ...address, flow: past.flow, node: past.end };
}
