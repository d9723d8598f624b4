import { UNSURE } from '../../flow/graph.ts';
import { plainText } from '../../text.ts';
import type { Inline, ReportBlock } from '../document/types.ts';
import { applyOf, listOf, placeAtHand, stepsOf } from './parts.ts';
import type { Compose } from './types.ts';

const MOST_COMMANDS = 6;

/** What is still missing: questions that nobody answered, and the commands that would. */
export function openPoints(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const apply = applyOf(compose);
  const open = stepsOf(compose)
    .filter(({ step }) => step.option === UNSURE || step.by === 'assumed')
    .map(({ question, place, step }): Inline[] => [
      `${step.option === UNSURE ? words.sentences.unsureAt : words.sentences.assumedAt}${words.colon}${question}`,
      ...commandsAt(compose, place).flatMap((command): Inline[] => [' ', { t: 'code', v: apply(command) }]),
    ]);
  const place = placeAtHand(compose);
  const here = place?.node.kind === 'question' ? [`${words.sentences.standsAt}${words.colon}${plainText(place.node.title)}`] : [];
  const probes = place?.node.kind === 'question' ? place.node.probes.flatMap((probe) => probe.command ?? []) : [];
  const current = here.map((text): Inline[] => [text, ...probes.flatMap((command): Inline[] => [' ', { t: 'code', v: apply(command) }])]);
  const next = source.next.slice(0, MOST_COMMANDS).map(({ command, settles }): Inline[] => [
    { t: 'code', v: redactor.words(command) },
    ` ${words.sentences.settles}${words.colon}${redactor.words(settles.map(plainText).join(words.comma))}`,
  ]);
  return listOf([...open, ...current, ...next]);
}

function commandsAt({ source }: Compose, place: string): string[] {
  const [flow = '', id = ''] = place.split('/');
  const node = source.walked.find((one) => one.flow.id === flow)?.flow.nodes[id];
  return node?.kind === 'question' ? node.probes.flatMap((probe) => probe.command ?? []) : [];
}
