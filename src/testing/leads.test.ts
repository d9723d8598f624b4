import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createReader, type Reading } from '#domain/engine/reader.ts';
import { answersTowards } from '#domain/flow/settle.ts';
import { walkFlow } from '#domain/flow/walk.ts';
import type { Finding } from '#domain/rules/types.ts';

const RULES = 'content/rules';
const content = loadForNode('content');
const reader = createReader(content.logic());
const folders = readdirSync(RULES).flatMap((product) => readdirSync(join(RULES, product)).map((id) => join(RULES, product, id)));

/** One finding stands for two faults, a Service that is missing and a port that it lacks; it leads where most go. */
const KNOWN = ['ingress-backend-missing leads to service-endpoints/service-missing, but exists is yes, not no'];

/** Steps on the way to where a finding leads that the same paste answers otherwise. */
function contradicted(reading: Reading, { leadsTo }: Finding): string[] {
  const flow = leadsTo && content.flow(leadsTo.flow, 'en')?.flow;
  if (!flow || leadsTo.node === undefined) return [];
  const settlement = reading.settlements[flow.id] ?? {};
  const { steps } = walkFlow(flow, answersTowards(flow, leadsTo.node, settlement), leadsTo.node);
  return steps.flatMap(({ node, option }) => {
    const settled = Object.hasOwn(settlement, node) ? settlement[node] : undefined;
    return settled?.kind === 'answer' && settled.option !== option ? [`${node} is ${settled.option}, not ${option}`] : [];
  });
}

/** Findings of a paste whose own flow, with the same paste, leads elsewhere. */
function astray(path: string): string[] {
  const reading = reader.read([{ name: 'paste', text: readFileSync(path, 'utf8') }]);
  const subjects = new Set(reading.diagnosis.subjects.map(({ key }) => key));
  return reading.diagnosis.findings
    .filter((finding) => finding.state === 'active')
    .flatMap((finding) => {
      const own = finding.resource !== null && subjects.has(finding.resource) ? reader.choose(finding.resource) : reading;
      return contradicted(own, finding).map((why) => `${finding.id} leads to ${finding.leadsTo?.flow}/${finding.leadsTo?.node}, but ${why}`);
    });
}

describe('where a finding leads', () => {
  it('is where its flow leads too, with the same paste', () => {
    const pastes = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.startsWith('hit')).map((name) => join(folder, name)));
    expect(pastes.length).toBeGreaterThan(160);
    expect(pastes.flatMap((path) => astray(path).map((what) => `${path}: ${what}`)).filter((what) => !KNOWN.some((known) => what.endsWith(known)))).toEqual([]);
  });
});
