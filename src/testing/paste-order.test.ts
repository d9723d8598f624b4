import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createReader } from '#domain/engine/reader.ts';
import { formatAnswers, parseAnswers } from '#domain/flow/address.ts';
import { enterFlow, walkCase } from '#domain/flow/case-walk.ts';

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
  return {
    findings: diagnosis.findings.map(({ id, resource, state, severity, facts }) => `${id} ${resource} ${state} ${severity} ${facts['key'] ?? ''}`).sort(),
    unknown: diagnosis.unknown.map(({ id, resource }) => `${id} ${resource}`).sort(),
    subjects: diagnosis.subjects.map(({ key }) => key).sort(),
  };
}

describe('pastes', () => {
  it('say the same in any order', () => {
    const expected = verdictsOf(PASTES);
    expect(expected.findings.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(PASTES, { minLength: PASTES.length }), (order) => {
        expect(verdictsOf(order)).toEqual(expected);
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

describe('a link', () => {
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
