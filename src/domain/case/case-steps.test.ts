import { describe, expect, it } from 'vitest';
import type { WalkAddress } from '../flow/address.ts';
import type { Answer } from '../flow/answer.ts';
import type { Step, Walk } from '../flow/walk.ts';
import { findingKey } from '../rules/dismissal.ts';
import type { Finding } from '../rules/types.ts';
import { caseLink, LONGEST_LINK } from './link.ts';
import { nextBranch } from './next-branch.ts';
import { arrive, continuesCase, isAtCase, keepCommand, keepFindings, keepResult, markOf, markRan, spend, startCase, timeSpent } from './progress.ts';
import { addRecord, readStats, statsToCsv, summariseStats, type StatRecord } from './stats.ts';

const NOW = '2026-11-21T10:00:00.000Z';
const at = (flow: string, ...answers: Answer[]): WalkAddress => ({ flow, answers });
const answer = (flow: string, node: string, option = 'yes'): Answer => ({ flow, node, option, by: 'user' });
const begun = startCase('c1', at('a'), 'v1', NOW);

describe('a case on its way', () => {
  it('counts time at the stay at hand, also when the reader comes back to it', () => {
    const here = arrive(begun, at('a'), 'n1', 'v1', NOW);
    const again = arrive(spend(here, 1000), at('a'), 'n1', 'v1', NOW);
    const there = spend(arrive(spend(again, 500), at('a'), 'n2', 'v2', NOW), 200);
    expect(there.visits).toEqual([
      { flow: 'a', node: 'n1', at: NOW, spent: 1500 },
      { flow: 'a', node: 'n2', at: NOW, spent: 200 },
    ]);
    expect(timeSpent(there)).toBe(1700);
    expect(there).toMatchObject({ contentVersion: 'v2', address: { flow: 'a', node: 'n2' } });
  });

  it('goes on in a flow that it was handed to, and not in one that has nothing to do with it', () => {
    const one = arrive(begun, at('a', answer('a', 'n1')), 'n2', 'v1', NOW);
    expect(continuesCase(one, at('b', answer('a', 'n1')))).toBe(true);
    expect(continuesCase(one, at('b', answer('b', 'n1')))).toBe(false);
    expect(isAtCase(one, at('a', answer('a', 'n1')))).toBe(true);
    expect(isAtCase(one, at('a', answer('a', 'n1', 'no')))).toBe(false);
  });

  it('keeps a command once, as content writes it', () => {
    const one = keepCommand(begun, { flow: 'a', node: 'n' }, 'kubectl -n {{namespace}} get svc', NOW);
    expect(keepCommand(one, { flow: 'a', node: 'm' }, 'kubectl -n {{namespace}} get svc', NOW)).toBe(one);
    expect(markRan(one, 'kubectl -n {{namespace}} get svc', false).commands[0]?.ran).toBe(false);
  });

  it('takes the newest word on an outcome', () => {
    const said = keepResult(keepResult(begun, { flow: 'a', node: 'end', solved: 'no', at: NOW }), { flow: 'a', node: 'end', solved: 'yes', at: NOW });
    expect(said.results).toEqual([{ flow: 'a', node: 'end', solved: 'yes', at: NOW }]);
  });

  it('keeps findings without anything of the paste, and the reasons with those put aside', () => {
    const finding: Finding = { id: 'x', severity: 'error', certainty: 'certain', state: 'active', resource: 'Service shop/secret-shop', quotes: [{ input: 'p', line: 1, text: 'quoted line' }], facts: { name: 'secret-shop' } };
    const one = keepFindings(begun, [finding], [{ findingKey: findingKey(finding), reason: 'known', at: NOW }]);
    expect(one.findings).toEqual([{ id: 'x', mark: markOf(finding), severity: 'error', certainty: 'certain', state: 'active', dismissed: { reason: 'known', at: NOW } }]);
    expect(JSON.stringify(one)).not.toMatch(/secret-shop|quoted/);
    expect(keepFindings(one, [finding], [{ findingKey: findingKey(finding), reason: 'known', at: NOW }])).toBe(one);
  });
});

describe('the link to a case', () => {
  it('holds flow, node, answers and content version', () => {
    const { href, left } = caseLink('https://x.example/w/', { ...at('a', answer('a', 'n1')), node: 'n2' }, 'v1', 'en');
    expect(href).toBe('https://x.example/w/#/f/a/n2?a=n1.yes&v=v1&lang=en');
    expect(left).toEqual([]);
  });

  it('stays within 2,000 characters: the oldest answers of earlier flows go first', () => {
    const many = (flow: string) => Array.from({ length: 40 }, (_, index) => answer(flow, `a-rather-long-question-${flow}-${index}`, 'a-rather-long-option'));
    const address: WalkAddress = { flow: 'own', node: 'end', answers: [...many('earlier'), ...many('own')] };
    const { href, left } = caseLink('https://x.example/', address, 'v1', 'zh');
    expect(href.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(left.slice(0, 40)).toEqual(address.answers.slice(0, 40));
    expect(href).toContain('a-rather-long-question-own-39');
    expect(href).not.toContain('earlier');
  });
});

describe('the next branch', () => {
  const step = (node: string, option: string, by: Step['by'] = 'user'): Step => ({ node, option, by, conditional: false });
  const walk = (flow: string, ...steps: Step[]): Walk => ({ flow, steps, current: 'end', end: 'end', jumped: false, conditional: false, stale: [], dropped: [] });
  const finding = (id: string, leadsTo?: Finding['leadsTo']): Finding => ({ id, severity: 'error', certainty: 'certain', state: 'active', resource: null, quotes: [], facts: {}, ...(leadsTo && { leadsTo }) });

  it('is the nearest question that nobody really answered', () => {
    const walks = [walk('a', step('first', 'unsure')), walk('b', step('n1', 'unsure'), step('n2', 'yes'), step('n3', 'no', 'assumed'))];
    expect(nextBranch(walks, [], new Set(), new Set())).toEqual({ kind: 'question', flow: 'b', node: 'n3', why: 'assumed' });
    expect(nextBranch(walks.slice(0, 1), [], new Set(), new Set())).toEqual({ kind: 'question', flow: 'a', node: 'first', why: 'unsure' });
  });

  it('is else a finding that leads elsewhere, unless it was put aside or did not help', () => {
    const known = [walk('a', step('n', 'yes'))];
    const there = finding('there', { flow: 'b', node: 'x' });
    expect(nextBranch(known, [finding('nowhere'), finding('same', { flow: 'a' }), there], new Set(), new Set())).toEqual({ kind: 'finding', finding: there, to: { flow: 'b', node: 'x' } });
    expect(nextBranch(known, [there], new Set([findingKey(there)]), new Set())).toBeUndefined();
    expect(nextBranch(known, [there], new Set(), new Set(['b/x']))).toBeUndefined();
  });
});

describe('statistics', () => {
  const record = (caseId: string, solved: StatRecord['solved'], spent: number, path = 'n.yes'): StatRecord => ({ caseId, flow: 'a', leaf: 'end', solved, spent, path, at: NOW });
  const records = [record('1', 'yes', 60_000), record('2', 'no', 120_000, 'n.no'), record('3', 'yes', 240_000), record('4', 'partly', 30_000)].reduce<StatRecord[]>(addRecord, []);

  it('counts by outcome, with the median time and the most frequent paths', () => {
    expect(summariseStats(records)).toEqual([{ flow: 'a', leaf: 'end', yes: 2, partly: 1, no: 1, median: 90_000, paths: [{ path: 'n.yes', count: 3 }, { path: 'n.no', count: 1 }] }]);
  });

  it('takes a changed word of the same case for one', () => {
    expect(summariseStats(addRecord(records, record('2', 'yes', 130_000)))[0]).toMatchObject({ yes: 3, no: 0 });
  });

  it('survives storage that was damaged', () => {
    expect(readStats(JSON.stringify(records))).toEqual(records);
    for (const damaged of [null, '', '{}', '[{"flow":1}]', '[null]']) expect(readStats(damaged)).toEqual([]);
  });

  it('writes CSV that spreadsheets read as text', () => {
    expect(statsToCsv([record('1', 'yes', 61_400, '=1+1,"x"')])).toBe('at,flow,outcome,solved,seconds,path\r\n2026-11-21T10:00:00.000Z,a,end,yes,61,"\'=1+1,""x"""\r\n');
  });
});
