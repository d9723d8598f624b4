import type { AnyNode } from '../../content-types.ts';
import { blocksOf, inlinesOf } from '../document/from-text.ts';
import type { ReportBlock, ReportDocument } from '../document/types.ts';
import { applyOf, commandBlocks, fieldOf, paragraph, placeAtHand, remedyCommands } from './parts.ts';
import type { Compose, WalkedFlow } from './types.ts';

const MOST_COMMANDS = 3;

/** The letter to the customer: what was found, the next step and the commands for it. No rule, no note, no link of ours. */
export function customerReply(compose: Compose): ReportDocument {
  const { words } = compose;
  const { sentences } = words;
  const place = placeAtHand(compose);
  return {
    title: '',
    blocks: [
      paragraph(sentences.dear.replace('{name}', fieldOf(compose, 'customer'))),
      paragraph(sentences.subject.replace('{ticket}', fieldOf(compose, 'ticket'))),
      ...(place?.node.kind === 'outcome' ? answer(compose, place.walked, place.node) : request(compose)),
      paragraph(sentences.closing),
    ],
  };
}

function answer(compose: Compose, walked: WalkedFlow, node: Extract<AnyNode, { kind: 'outcome' }>): ReportBlock[] {
  const { sentences } = compose.words;
  const apply = applyOf(compose);
  const [first] = node.remedies.flatMap((id) => walked.remedies[id] ?? []);
  const remedy: ReportBlock[] = first
    ? [
        paragraph(sentences.doFirst, ...inlinesOf(first.title, apply)),
        ...commandBlocks(remedyCommands(first, compose.source.values), apply),
        ...(first.cost === undefined ? [] : [paragraph(sentences.costs, ...inlinesOf(first.cost, apply))]),
      ]
    : [];
  const checks = node.verify.filter((probe) => probe.command !== undefined);
  const verify = checks.flatMap((probe): ReportBlock[] => [...commandBlocks([probe.command ?? ''], apply), paragraph(...inlinesOf(probe.look, apply))]);
  return [...withoutGreeting(blocksOf(node.customer, apply)), ...remedy, ...(verify.length > 0 ? [paragraph(sentences.thenCheck), ...verify] : [])];
}

/** Content greets by itself in places; a letter greets once. */
const GREETING = /^(?:您好|你好|Hello|Hi|Dear customer)[，,。.！!：:]?\s*/;

function withoutGreeting([first, ...rest]: readonly ReportBlock[]): ReportBlock[] {
  if (first?.t !== 'paragraph') return first ? [first, ...rest] : [];
  const [start, ...others] = first.c;
  const c = typeof start === 'string' ? [start.replace(GREETING, ''), ...others].filter((one) => one !== '') : first.c;
  return c.length === 0 ? rest : [{ ...first, c }, ...rest];
}

function request(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const apply = applyOf(compose);
  const place = placeAtHand(compose);
  const probes = place?.node.kind === 'question' ? place.node.probes.flatMap((probe) => probe.command ?? []) : [];
  const commands = [...probes.map(apply), ...source.next.map((one) => redactor.words(one.command))];
  const unique = [...new Set(commands)].slice(0, MOST_COMMANDS);
  if (unique.length === 0) return [paragraph(words.sentences.stillChecking)];
  return [paragraph(words.sentences.stillChecking), paragraph(words.sentences.pleaseRun), ...unique.map((v): ReportBlock => ({ t: 'code', v })), paragraph(words.sentences.pleaseSend)];
}
