import { describe, expect, it } from 'vitest';
import type { Evidence, Resource } from '../evidence/types.ts';
import { explainFindings } from './causes.ts';
import { createEngine } from './engine.ts';
import type { FindingDraft } from './finding-draft.ts';
import { createRowMatcher } from './messages/match-rows.ts';
import { inferProduct } from './product/infer-product.ts';
import { createQuoter } from './quotes.ts';
import { weightOf } from './rank.ts';
import { openSession } from './session.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';
import type { EventLogic, RuleLogic } from './types.ts';

const rule = (id: string, on: RuleLogic['on'], explains: readonly string[], parts: Partial<RuleLogic> = {}): RuleLogic => ({
  id, product: 'kubernetes', on, severity: 'warning', certainty: 'likely', when: `label(${on.toLowerCase()}, "fault").contains("${id}")`, explains, ...parts,
});
const NO_BACKEND: EventLogic = { id: 'no-backend', product: 'kubernetes', level: 'cause', severity: 'error', certainty: 'certain', messages: ['there are no available nodes'] };

function found(evidence: Evidence, rules: readonly RuleLogic[]): string[] {
  const { findings, faults } = createEngine({ rules, events: [NO_BACKEND] }).diagnose(evidence);
  expect(faults).toEqual([]);
  return findings.map(({ id, resource, causedBy }) => `${resource?.replace(/^(\w+) prod\//, '$1 ') ?? '-'}: ${id}${causedBy === undefined ? '' : ` <- ${causedBy}`}`);
}

const withFault = (fault: string): object => ({ metadata: { name: 'web', namespace: 'prod', labels: { fault } } });
const service = (fault = ''): Resource => makeService({ metadata: { labels: { fault } } });
const pod = (name: string, fault: string, parts: object = {}): Resource =>
  makeResource('Pod', { metadata: { name, namespace: 'prod', labels: { app: 'web', fault } }, ...parts });
const ingress = (fault: string): Resource =>
  makeResource('Ingress', { ...withFault(fault), spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'web' } } }] } }] } });

describe('a consequence', () => {
  it('names its cause on the same object and stands right below it', () => {
    const rules = [rule('empty', 'Service', []), rule('selector', 'Service', ['empty']), rule('other', 'Service', [], { certainty: 'certain' })];
    expect(found(makeEvidence([service('empty selector other')]), rules)).toEqual(['Service web: other', 'Service web: selector', 'Service web: empty <- selector']);
  });

  it('is found on every object that belongs together, and on no other', () => {
    const rules = [rule('crash', 'Pod', ['empty', 'no-answer', 'no-backend']), rule('empty', 'Service', []), rule('no-answer', 'Ingress', [])];
    const reporting = makeService({ metadata: { labels: { fault: 'empty' } } }, { events: [{ message: 'there are no available nodes' }] });
    const stranger = makeService({ metadata: { name: 'api', labels: { fault: 'empty' } }, spec: { selector: { app: 'api' } } });
    expect(found(makeEvidence([reporting, pod('web-1', 'crash'), ingress('no-answer'), stranger]), rules)).toEqual([
      'Pod web-1: crash', 'Service web: no-backend <- crash', 'Service web: empty <- crash', 'Ingress web: no-answer <- crash', 'Service api: empty',
    ]);
  });

  it('is explained by its node and its workload', () => {
    const rules = [rule('full', 'Node', ['crash', 'empty']), rule('image', 'Workload', ['crash']), rule('crash', 'Pod', []), rule('empty', 'Service', [])];
    const node = makeResource('Node', { metadata: { name: 'n1', labels: { fault: 'full' } } });
    const deployment = (name: string): Resource => makeResource('Deployment', { metadata: { name, namespace: 'prod', labels: { fault: 'image' } }, spec: { template: { metadata: { labels: { app: 'web' } } } } });
    const placed = pod('web-7d4b-x2x', 'crash', { spec: { nodeName: 'n1' } });
    expect(found(makeEvidence([node, placed, service('empty')]), rules)).toEqual(['Node n1: full', 'Pod web-7d4b-x2x: crash <- full', 'Service web: empty <- full']);
    expect(found(makeEvidence([deployment('web'), placed, service()]), rules)).toEqual(['Deployment web: image', 'Pod web-7d4b-x2x: crash <- image']);
    expect(found(makeEvidence([deployment('other'), placed, service()]), rules)).toEqual(['Deployment other: image', 'Pod web-7d4b-x2x: crash']);
  });

  it('is not explained by a Pod beside its own', () => {
    const rules = [rule('crash', 'Pod', ['not-ready']), rule('not-ready', 'Pod', [])];
    expect(found(makeEvidence([service(), pod('web-1', 'crash not-ready'), pod('web-2', 'not-ready')]), rules)).toEqual([
      'Pod web-1: crash', 'Pod web-1: not-ready <- crash', 'Pod web-2: not-ready',
    ]);
  });

  it('names the nearest of several causes, and the chain is ranked by its worst', () => {
    const rules = [
      rule('root', 'Service', ['middle', 'end'], { severity: 'info' }), rule('middle', 'Service', ['end']), rule('end', 'Service', [], { severity: 'error' }),
      rule('apart', 'Service', [], { certainty: 'certain' }),
    ];
    expect(found(makeEvidence([service('root middle end apart')]), rules)).toEqual([
      'Service web: root', 'Service web: middle <- root', 'Service web: end <- middle', 'Service web: apart',
    ]);
  });

  it('comes after what explains more, where both are as bad', () => {
    const rules = [rule('one', 'Service', ['x']), rule('two', 'Service', ['y', 'z']), rule('x', 'Service', []), rule('y', 'Service', []), rule('z', 'Service', [])];
    expect(found(makeEvidence([service('one two x y z')]), rules).map((line) => line.replace('Service web: ', ''))).toEqual(['two', 'y <- two', 'z <- two', 'one', 'x <- one']);
  });

  it('is never its own cause, even where rules explain each other', () => {
    const rules = [rule('a', 'Service', ['b', 'a']), rule('b', 'Service', ['a'])];
    expect(found(makeEvidence([service('a b')]), rules)).toEqual(['Service web: b', 'Service web: a <- b']);
  });

  it('may be an event that names no object, where there is but one subject', () => {
    const rules = [rule('empty', 'Service', ['no-backend'])];
    const stray = [{ message: 'there are no available nodes' }];
    expect(found(makeEvidence([service('empty')], stray), rules)).toEqual(['Service web: empty', '-: no-backend <- empty']);
    const other = makeService({ metadata: { name: 'api' } });
    expect(found(makeEvidence([service('empty'), other], stray), rules)).toEqual(['-: no-backend', 'Service web: empty']);
  });

  it('is left alone when it has healed', () => {
    const rules = [rule('empty', 'Service', ['no-backend'])];
    const ensured: EventLogic = { id: 'ensured', product: 'kubernetes', level: 'success', severity: 'info', certainty: 'certain', messages: ['Ensured load balancer'] };
    const healed = makeService({ metadata: { labels: { fault: 'empty' } } }, { events: [{ message: 'there are no available nodes', lastSeen: 300 }, { message: 'Ensured load balancer', lastSeen: 60 }] });
    const { findings } = createEngine({ rules, events: [NO_BACKEND, ensured] }).diagnose(makeEvidence([healed]));
    expect(findings.map(({ id, state, causedBy }) => [id, state, causedBy])).toEqual([['empty', 'active', undefined], ['no-backend', 'healed', undefined]]);
  });

  it('is looked up quickly among thousands', () => {
    const rules = [rule('crash', 'Pod', ['empty']), rule('empty', 'Service', [])];
    const names = Array.from({ length: 1500 }, (_, index) => `web${index}`);
    const evidence = makeEvidence(names.flatMap((name) => [
      makeService({ metadata: { name, labels: { fault: 'empty' } }, spec: { selector: { app: name } } }),
      makeResource('Pod', { metadata: { name: `${name}-1`, namespace: 'prod', labels: { app: name, fault: 'crash' } } }),
    ]));
    const lines = found(evidence, rules);
    expect(lines.slice(0, 2)).toEqual(['Pod web0-1: crash', 'Service web0: empty <- crash']);
    expect(lines).toHaveLength(3000);
  });
});

describe('a finding that came with its cause', () => {
  const draft = (id: string, key: string, causedBy?: string): FindingDraft => ({
    id, severity: 'warning', certainty: 'likely', state: 'active', resource: 'Service prod/web', facts: { key }, quote: () => [], ...(causedBy !== undefined && { causedBy }),
  });

  it('stands below the one about the same annotation', () => {
    const ranked = [draft('misspelt', 'a'), draft('misspelt', 'b'), draft('foreign', 'a', 'misspelt'), draft('foreign', 'b', 'misspelt')];
    const session = openSession(makeEvidence([]), createRowMatcher([]), inferProduct(makeEvidence([]), createQuoter([])));
    expect(explainFindings(session, ranked, weightOf).map(({ id, facts, causedBy }) => `${id} ${facts['key']} ${causedBy ?? ''}`.trim())).toEqual([
      'misspelt a', 'foreign a misspelt', 'misspelt b', 'foreign b misspelt',
    ]);
  });
});
