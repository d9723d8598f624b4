import { describe, expect, it } from 'vitest';
import type { FlowGraph } from '../flow/graph.ts';
import { walkFlow } from '../flow/walk.ts';
import { judgeSteps, reconsider } from './reconsider.ts';

const question = (yes: string, no: string) => ({ kind: 'question', options: [{ id: 'yes', next: yes }, { id: 'no', next: no }], unsure: no }) as const;
const graph: FlowGraph = {
  id: 'f', start: 'a', nodes: { a: question('b', 'end'), b: question('c', 'end'), c: question('broken', 'end'), broken: { kind: 'outcome' }, end: { kind: 'outcome' } },
};
const yes = (node: string) => ({ flow: 'f', node, option: 'yes', by: 'evidence' }) as const;
const answers = [{ flow: 'e', node: 'x', option: 'y', by: 'user' } as const, yes('a'), yes('b'), yes('c')];
const address = { flow: 'f', node: 'broken', answers };
const walk = walkFlow(graph, answers, 'broken');

describe('a walk after a fix', () => {
  it('turns at the first answer that the newer paste contradicts, and keeps those before it', () => {
    const next = reconsider(graph, address, walk, { a: { kind: 'answer', option: 'yes', quotes: [] }, b: { kind: 'answer', option: 'no', quotes: [] } });
    expect(next).toEqual({ flow: 'f', node: 'end', answers: [answers[0], yes('a'), { ...yes('b'), option: 'no' }] });
  });

  it('stays where the newer paste says the same, or nothing', () => {
    expect(reconsider(graph, address, walk, { a: { kind: 'answer', option: 'yes', quotes: [] }, c: { kind: 'unknown', probes: [] } })).toBeUndefined();
  });
});

it('judgeSteps tells what a paste proves of the steps behind, and what it contradicts', () => {
  const { steps } = walkFlow(graph, [yes('b'), { flow: 'f', node: 'c', option: 'unsure', by: 'user' }], 'broken');
  expect(steps.map(({ node, by }) => [node, by])).toEqual([['a', 'assumed'], ['b', 'evidence'], ['c', 'assumed']]);
  const said = (option: string) => ({ kind: 'answer', option, quotes: [] }) as const;
  expect(judgeSteps('f', steps, { a: said('yes'), b: said('yes') })).toEqual({ proven: [yes('a')], contradicted: 0 });
  expect(judgeSteps('f', steps, { a: said('no'), b: said('no'), c: said('no') })).toEqual({ proven: [], contradicted: 1 });
  const unsure = walkFlow(graph, [{ flow: 'f', node: 'a', option: 'unsure', by: 'user' }], 'end').steps;
  expect(judgeSteps('f', unsure, { a: said('yes') })).toEqual({ proven: [], contradicted: 0 });
});
