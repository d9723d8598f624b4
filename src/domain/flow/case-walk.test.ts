import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { answerQuestion, enterFlow, flowsOnTheWay, openNode, walkCase } from './case-walk.ts';
import type { FlowGraph } from './graph.ts';

const first: FlowGraph = {
  id: 'first',
  start: 'event',
  nodes: {
    event: { kind: 'question', options: [{ id: 'yes', next: 'which' }, { id: 'no', next: 'onward' }], unsure: 'onward' },
    which: { kind: 'question', options: [{ id: 'quota', next: 'quota' }, { id: 'other', next: 'onward' }], unsure: 'onward' },
    quota: { kind: 'outcome' },
    onward: { kind: 'handoff', to: { flow: 'second', node: 'policy' } },
  },
};

const second: FlowGraph = {
  id: 'second',
  start: 'kind',
  nodes: {
    kind: { kind: 'question', options: [{ id: 'a', next: 'policy' }, { id: 'b', next: 'end' }], unsure: 'end' },
    policy: { kind: 'question', options: [{ id: 'local', next: 'nodes' }, { id: 'cluster', next: 'end' }], unsure: 'end' },
    nodes: { kind: 'question', options: [{ id: 'all', next: 'end' }, { id: 'some', next: 'partly' }], unsure: 'end' },
    partly: { kind: 'outcome' },
    end: { kind: 'outcome' },
  },
};

const graphs = { first, second };
const answer = (flow: string, node: string, option: string): Answer => ({ flow, node, option, by: 'user' });
const quotes = [{ input: 'p', line: 1, text: 'x' }];

describe('walkCase', () => {
  it('walks the flows before the one shown, and enters where the hand-off says', () => {
    const address = { flow: 'second', answers: [answer('first', 'event', 'no'), answer('second', 'policy', 'local')] };
    expect(flowsOnTheWay(address)).toEqual(['first', 'second']);
    const { before, walk, entry } = walkCase(address, graphs);
    expect(before.map((one) => one.end)).toEqual(['onward']);
    expect(entry).toBe('policy');
    expect(walk).toMatchObject({ current: 'nodes', jumped: false });
    expect(walk?.steps).toHaveLength(1);
  });

  it('shows only the flow before when the reader went back to it', () => {
    const answers = [answer('first', 'event', 'no'), answer('second', 'policy', 'local')];
    const { before, walk } = walkCase({ flow: 'first', node: 'event', answers }, graphs);
    expect(before).toEqual([]);
    expect(walk).toMatchObject({ current: 'event', end: 'onward' });
  });

  it('leaves out a flow that a changed answer no longer leads through, and enters where the hand-off says', () => {
    const third: FlowGraph = { id: 'third', start: 'ask', nodes: { ask: { kind: 'question', options: [{ id: 'x', next: 'on' }, { id: 'y', next: 'on' }], unsure: 'on' }, on: { kind: 'handoff', to: { flow: 'second' } } } };
    const answers = [answer('first', 'event', 'no'), answer('third', 'ask', 'x'), answer('second', 'policy', 'local')];
    const { before, walk, entry } = walkCase({ flow: 'second', answers }, { ...graphs, third });
    expect(before.map((one) => one.flow)).toEqual(['first']);
    expect(entry).toBe('policy');
    expect(walk).toMatchObject({ current: 'nodes', jumped: false });
  });

  it('keeps a flow that was opened past a hand-off nobody followed', () => {
    const third: FlowGraph = { id: 'third', start: 'ask', nodes: { ask: { kind: 'question', options: [{ id: 'x', next: 'end' }, { id: 'y', next: 'end' }], unsure: 'end' }, end: { kind: 'outcome' } } };
    const answers = [answer('first', 'event', 'no'), answer('third', 'ask', 'x')];
    const { before, walk, entry } = walkCase({ flow: 'third', answers }, { ...graphs, third });
    expect([before.map((one) => one.flow), walk?.current, entry]).toEqual([['first'], 'end', undefined]);
  });

  it('has no walk while the flow is not at hand', () => {
    expect(walkCase({ flow: 'second', answers: [] }, { first }).walk).toBeUndefined();
  });
});

describe('answerQuestion', () => {
  it('goes to the first open question, past what evidence settles', () => {
    const next = answerQuestion(second, { flow: 'second', answers: [] }, { node: 'kind', option: 'a' }, { policy: { kind: 'answer', option: 'local', quotes } });
    expect(next.node).toBe('nodes');
    expect(next.answers.map((one) => [one.node, one.by])).toEqual([
      ['kind', 'user'],
      ['policy', 'evidence'],
    ]);
  });

  it('keeps later answers that still apply when an earlier one changes', () => {
    const answers = [answer('second', 'kind', 'b'), answer('second', 'policy', 'local')];
    const next = answerQuestion(second, { flow: 'second', node: 'kind', answers }, { node: 'kind', option: 'a' });
    expect(next.node).toBe('nodes');
    expect(next.answers.map((one) => one.option)).toEqual(['a', 'local']);
  });

  it('goes on from a node that was opened directly', () => {
    expect(answerQuestion(second, { flow: 'second', node: 'nodes', answers: [] }, { node: 'nodes', option: 'some' }).node).toBe('partly');
  });

  it('ignores an option that does not exist', () => {
    const address = { flow: 'second', node: 'kind', answers: [] };
    expect(answerQuestion(second, address, { node: 'kind', option: '__proto__' })).toBe(address);
  });
});

describe('enterFlow', () => {
  it('answers what evidence settles from the entry on', () => {
    const settled = { event: { kind: 'answer', option: 'yes', quotes }, which: { kind: 'answer', option: 'quota', quotes } } as const;
    expect(enterFlow(first, { flow: 'first', answers: [] }, settled)).toMatchObject({ node: 'quota' });
  });
});

describe('openNode', () => {
  it('opens a node with what evidence settles on the way and behind it', () => {
    const settled = { policy: { kind: 'answer', option: 'local', quotes }, nodes: { kind: 'answer', option: 'some', quotes } } as const;
    expect(openNode(second, 'nodes', settled)).toEqual({
      flow: 'second',
      node: 'partly',
      answers: [
        { flow: 'second', node: 'policy', option: 'local', by: 'evidence' },
        { flow: 'second', node: 'nodes', option: 'some', by: 'evidence' },
      ],
    });
    expect(openNode(second, 'partly')).toEqual({ flow: 'second', node: 'partly', answers: [] });
  });
});
