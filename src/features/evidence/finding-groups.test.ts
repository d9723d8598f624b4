import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/rules/types.ts';
import { countGroups, findingsOf, groupFindings, subjectFirst, type FindingGroup } from './finding-groups.ts';

const finding = (id: string, resource: string, causedBy?: string, state: Finding['state'] = 'active'): Finding => ({
  id, severity: 'error', certainty: 'certain', state, resource, quotes: [], facts: {}, ...(causedBy !== undefined && { causedBy }),
});
const outline = (groups: readonly FindingGroup[]): unknown[] => groups.map(({ finding: { id, resource }, consequences }) => [`${id} ${resource}`, ...outline(consequences)]);

const FINDINGS = [
  finding('crash', 'Pod a'), finding('empty', 'Service a', 'crash'), finding('no-backend', 'Service a', 'empty'), finding('no-answer', 'Ingress a', 'crash'),
  finding('crash', 'Pod b'), finding('empty', 'Service b', 'crash'), finding('old', 'Service b', undefined, 'healed'),
];

describe('groupFindings', () => {
  it('puts each consequence under its own cause', () => {
    expect(outline(groupFindings(FINDINGS))).toEqual([
      ['crash Pod a', ['empty Service a', ['no-backend Service a']], ['no-answer Ingress a']],
      ['crash Pod b', ['empty Service b']],
      ['old Service b'],
    ]);
  });

  it('lets a consequence stand by itself when its cause was put aside', () => {
    expect(outline(groupFindings(FINDINGS.slice(1, 3)))).toEqual([['empty Service a', ['no-backend Service a']]]);
  });

  it('loses none', () => {
    expect(groupFindings(FINDINGS).flatMap(findingsOf)).toEqual(FINDINGS);
  });
});

describe('countGroups', () => {
  it('counts causes that need action, and apart from them what is only worth knowing', () => {
    const note: Finding = { ...finding('note', 'Service c'), severity: 'info' };
    expect(countGroups(groupFindings(FINDINGS))).toEqual({ problems: 2, notes: 1 });
    expect(countGroups(groupFindings([note]))).toEqual({ problems: 0, notes: 1 });
    expect(countGroups(groupFindings([note, finding('broken', 'Service c', 'note')]))).toEqual({ problems: 1, notes: 0 });
  });
});

describe('subjectFirst', () => {
  it('moves whole groups: a cause elsewhere comes along with what it does to the subject', () => {
    const order = subjectFirst(groupFindings(FINDINGS), 'Service b').map(({ finding: { id, resource } }) => `${id} ${resource}`);
    expect(order).toEqual(['crash Pod b', 'crash Pod a', 'old Service b']);
  });

  it('puts what is only worth knowing behind what needs action, whatever it is about', () => {
    const note: Finding = { ...finding('note', 'Service b'), severity: 'info' };
    const order = subjectFirst(groupFindings([note, finding('crash', 'Pod a'), finding('wrong', 'Service b')]), 'Service b').map(({ finding: { id } }) => id);
    expect(order).toEqual(['wrong', 'crash', 'note']);
  });
});
