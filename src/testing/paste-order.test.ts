import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import type { Flow } from '#domain/content-types.ts';
import { createReader } from '#domain/engine/reader.ts';
import { formatAnswers, parseAnswers, type WalkAddress } from '#domain/flow/address.ts';
import { answerQuestion, enterFlow, walkCase } from '#domain/flow/case-walk.ts';
import { UNSURE } from '#domain/flow/graph.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const content = loadForNode(`${ROOT}content`);
const reader = createReader(content.logic());

const PASTES = ['ack-vswitch-full', 'tke-internal-clb-loopback', 'pods-not-ready', 'pod-crash-loop', 'node-not-ready', 'ingress-shop', 'endpoints-mixed', 'configmap-kube-proxy'].map((name) => ({
  name,
  text: readFileSync(`${ROOT}src/testing/fixtures/recorded/1.33/${name}.txt`, 'utf8'),
}));

/** What a reading says, whatever the order in which it says it. */
function verdictsOf(inputs: typeof PASTES) {
  const { diagnosis } = reader.read(inputs);
  const subjects = diagnosis.subjects.map(({ key }) => key).sort();
  const { settlements } = subjects[0] === undefined ? reader.read(inputs) : reader.choose(subjects[0]);
  return {
    findings: diagnosis.findings.map(({ id, resource, state, severity, certainty, causedBy, facts }) => `${id} ${resource} ${state} ${severity} ${certainty} ${causedBy ?? ''} ${facts['key'] ?? ''}`).sort(),
    unknown: diagnosis.unknown.map(({ id, resource }) => `${id} ${resource}`).sort(),
    answers: Object.entries(settlements).flatMap(([flow, settled]) => Object.entries(settled).map(([node, said]) => `${flow}/${node} ${said.kind === 'answer' ? said.option : said.kind}`)).sort(),
    subjects,
  };
}

describe('pastes', () => {
  it('say the same in any order', () => {
    expect(verdictsOf(PASTES).findings.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(PASTES, { minLength: 2 }), (order) => {
        expect(verdictsOf(order)).toEqual(verdictsOf(PASTES.filter((one) => order.includes(one))));
      }),
      { numRuns: 12 },
    );
  }, 20_000);

  it('leave nothing behind once they are taken back', () => {
    const [first, ...rest] = PASTES;
    if (first === undefined) return;
    const before = reader.read([first]);
    reader.read([first, ...rest]);
    expect(reader.read([first])).toEqual(before);
  });
});

/** Answers questions, by these choices, until an outcome; hand-offs are followed. */
function walkBy(start: string, choices: readonly number[]): WalkAddress {
  let address: WalkAddress = { flow: start, answers: [] };
  for (const choice of choices) {
    const flow = graphs[address.flow];
    const current = walkCase(address, graphs).walk?.current;
    const node = current === undefined ? undefined : flow?.nodes[current];
    if (flow === undefined || current === undefined || node === undefined || node.kind === 'outcome') return address;
    if (node.kind === 'handoff') address = enterFlow(graphs[node.to.flow] ?? flow, { ...node.to, answers: address.answers }, undefined);
    else {
      const options = [...node.options.map(({ id }) => id), UNSURE];
      address = answerQuestion(flow, address, { node: current, option: options[choice % options.length] ?? UNSURE, by: 'user' }, {});
    }
  }
  return address;
}

const graphs = Object.fromEntries(content.flowSummaries().map(({ id }) => [id, content.flow(id, 'en')?.flow]).filter((entry): entry is [string, Flow] => entry[1] !== undefined));

describe('a link', () => {
  it('leads to the same node again, whatever was answered on the way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(graphs)), fc.array(fc.nat(20), { maxLength: 30 }), (start, choices) => {
        const address = walkBy(start, choices);
        const { answers, malformed } = parseAnswers(formatAnswers(address.answers, address.flow), address.flow);
        const [here, there] = [walkCase(address, graphs).walk, walkCase({ ...address, answers }, graphs).walk];
        expect({ malformed, current: there?.current, steps: there?.steps }).toEqual({ malformed: 0, current: here?.current, steps: here?.steps });
        expect(here).toBeDefined();
      }),
    );
  });

  it('leads to the node at which the evidence left the walk, without the evidence', () => {
    const { settlements } = reader.read(PASTES);
    for (const { id } of content.flowSummaries()) {
      const flow = content.flow(id, 'en')?.flow;
      const settlement = settlements[id];
      if (flow === undefined) continue;
      const walked = enterFlow(flow, { flow: id, answers: [] }, settlement);
      const replayed = parseAnswers(formatAnswers(walked.answers, id), id);
      expect(replayed).toEqual({ answers: walked.answers, malformed: 0 });
      expect(walkCase({ flow: id, answers: replayed.answers }, { [id]: flow }).walk?.current).toBe(walked.node);
    }
  }, 20_000);
});
