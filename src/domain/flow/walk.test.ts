import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { formatAddress, formatAnswers, parseAnswers, withParameter } from './address.ts';
import type { FlowGraph } from './graph.ts';
import { stepsLeft } from './path.ts';
import { advance, answersTowards } from './settle.ts';
import { walkFlow } from './walk.ts';

const question = (options: Record<string, string>, unsure: string) =>
  ({ kind: 'question', options: Object.entries(options).map(([id, next]) => ({ id, next })), unsure }) as const;

const flow: FlowGraph = {
  id: 'demo',
  start: 'kind',
  renamed: { 'old-policy': 'policy' },
  nodes: {
    kind: question({ service: 'policy', ingress: 'class' }, 'policy'),
    policy: question({ local: 'nodes', cluster: 'other' }, 'other'),
    class: question({ qcloud: 'other', none: 'unserved' }, 'other'),
    nodes: question({ some: 'partly', none: 'dead' }, 'partly'),
    partly: { kind: 'outcome' },
    dead: { kind: 'outcome' },
    unserved: { kind: 'outcome' },
    other: { kind: 'handoff', to: { flow: 'next' } },
  },
};

const answer = (node: string, option: string, by: Answer['by'] = 'user'): Answer => ({ flow: 'demo', node, option, by });

describe('walkFlow', () => {
  it('starts at the start and follows the answers to an outcome', () => {
    expect(walkFlow(flow, [])).toMatchObject({ current: 'kind', steps: [], jumped: false });
    const walk = walkFlow(flow, [answer('kind', 'service'), answer('policy', 'local'), answer('nodes', 'none', 'evidence')]);
    expect(walk.current).toBe('dead');
    expect(walk.steps.map((step) => [step.node, step.option, step.by])).toEqual([
      ['kind', 'service', 'user'],
      ['policy', 'local', 'user'],
      ['nodes', 'none', 'evidence'],
    ]);
  });

  it('shows an earlier question when the address names it, and keeps the later answers', () => {
    const answers = [answer('kind', 'service'), answer('policy', 'local'), answer('nodes', 'none')];
    const walk = walkFlow(flow, answers, 'policy');
    expect(walk).toMatchObject({ current: 'policy', end: 'dead', jumped: false, stale: [] });
    expect(walk.steps).toHaveLength(1);
  });

  it('keeps answers that no longer apply apart', () => {
    const walk = walkFlow(flow, [answer('kind', 'ingress'), answer('policy', 'local'), answer('class', 'none')]);
    expect(walk.current).toBe('unserved');
    expect(walk.stale).toEqual([answer('policy', 'local')]);
  });

  it('drops answers whose node or option is gone, and follows renames', () => {
    const walk = walkFlow(flow, [answer('kind', 'service'), answer('old-policy', 'local'), answer('nodes', 'many'), answer('gone', 'x')]);
    expect(walk.current).toBe('nodes');
    expect(walk.dropped.map((one) => one.node)).toEqual(['nodes', 'gone']);
  });

  it('opens a node that the answers do not reach, with the shortest way assumed, and goes on from there', () => {
    const jump = walkFlow(flow, [answer('kind', 'service')], 'nodes');
    expect(jump).toMatchObject({ current: 'nodes', jumped: true });
    expect(jump.steps.map((step) => step.by)).toEqual(['user', 'assumed']);
    const onward = walkFlow(flow, [answer('kind', 'service'), answer('nodes', 'none')], 'dead');
    expect(onward).toMatchObject({ current: 'dead', jumped: true, stale: [] });
    expect(onward.steps.map((step) => [step.node, step.by])).toEqual([
      ['kind', 'user'],
      ['policy', 'assumed'],
      ['nodes', 'user'],
    ]);
  });

  it('names the answer that the way to an opened node sets aside', () => {
    const walk = walkFlow(flow, [answer('kind', 'ingress')], 'nodes');
    expect(walk.steps[0]).toEqual({ node: 'kind', option: 'service', by: 'assumed', conditional: false, overruled: 'ingress' });
  });

  it('says when the node asked for does not exist, and shows where the answers lead', () => {
    expect(walkFlow(flow, [answer('kind', 'service')], 'nowhere')).toMatchObject({ current: 'policy', missingNode: 'nowhere' });
    expect(walkFlow(flow, [], 'constructor')).toMatchObject({ current: 'kind', missingNode: 'constructor' });
  });

  it('marks everything behind a "not sure" as conditional', () => {
    const walk = walkFlow(flow, [answer('kind', 'unsure'), answer('policy', 'local')]);
    expect(walk.steps.map((step) => step.conditional)).toEqual([true, true]);
    expect(walk.conditional).toBe(true);
  });

  it('enters where a hand-off says', () => {
    expect(walkFlow(flow, [answer('policy', 'local')], undefined, 'policy').current).toBe('nodes');
  });

  it('always ends on a node of the flow, and replaying what it walked changes nothing', () => {
    const nodes = [...Object.keys(flow.nodes), 'gone', '__proto__'];
    const options = ['service', 'ingress', 'local', 'cluster', 'some', 'none', 'unsure', 'qcloud'];
    const arbitrary = fc.array(fc.record({ node: fc.constantFrom(...nodes), option: fc.constantFrom(...options) }), { maxLength: 12 });
    fc.assert(
      fc.property(arbitrary, fc.option(fc.constantFrom(...nodes), { nil: undefined }), (list, requested) => {
        const answers = list.map(({ node, option }) => answer(node, option));
        const walk = walkFlow(flow, answers, requested);
        expect(Object.hasOwn(flow.nodes, walk.current)).toBe(true);
        const again = walkFlow(flow, answers, walk.current);
        expect(again.current).toBe(walk.current);
        expect(again.steps).toEqual(walk.steps);
      }),
    );
  });
});

describe('the address', () => {
  it('reads what it writes, flow changes and evidence marks included', () => {
    const answers: Answer[] = [answer('kind', 'service'), answer('policy', 'local', 'evidence'), { flow: 'next', node: 'a', option: 'b', by: 'user' }];
    const text = formatAnswers(answers, 'next');
    expect(text).toBe('demo/kind.service~policy.local!~next/a.b');
    expect(parseAnswers(text, 'next')).toEqual({ answers, malformed: 0 });
  });

  it('drops what is not an answer and counts it', () => {
    expect(parseAnswers('kind.service~<script>~a.b.c~x', 'demo')).toEqual({ answers: [answer('kind', 'service')], malformed: 3 });
  });

  it('sets a parameter without touching how answers are written', () => {
    expect(withParameter('?a=x.y~z.w!&lang=zh', 'lang', 'en')).toBe('?a=x.y~z.w!&lang=en');
    expect(withParameter('', 'lang', 'zh')).toBe('?lang=zh');
  });

  it('keeps the other parameters', () => {
    const address = formatAddress({ flow: 'demo', node: 'policy', answers: [answer('kind', 'service')] }, { lang: 'en' });
    expect(address).toBe('/f/demo/policy?a=kind.service&lang=en');
  });
});

describe('evidence on the way', () => {
  const quotes = [{ input: 'p', line: 1, text: 'x' }];
  const settled = (option: string) => ({ kind: 'answer', option, quotes }) as const;

  it('answers every settled question and stops at the first open one', () => {
    const answers = advance(flow, [], { kind: settled('service'), policy: settled('local') });
    expect(answers.map((one) => [one.node, one.by])).toEqual([
      ['kind', 'evidence'],
      ['policy', 'evidence'],
    ]);
  });

  it('never replaces an answer of the reader', () => {
    expect(advance(flow, [answer('kind', 'ingress')], { kind: settled('service') })).toEqual([answer('kind', 'ingress')]);
  });

  it('fills in what it knows on the way to a node', () => {
    expect(answersTowards(flow, 'nodes', { policy: settled('local') })).toEqual([answer('policy', 'local', 'evidence')]);
    expect(answersTowards(flow, 'unserved', { kind: settled('service') })).toEqual([]);
  });
});

describe('stepsLeft', () => {
  it('counts the fewest and the most questions to an end', () => {
    expect(stepsLeft(flow, 'kind')).toEqual({ least: 2, most: 3 });
    expect(stepsLeft(flow, 'dead')).toEqual({ least: 0, most: 0 });
  });
});
