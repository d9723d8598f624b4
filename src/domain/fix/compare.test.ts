import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Finding } from '../rules/types.ts';
import { checkVerdict, compareFindings, type Judged } from './compare-findings.ts';
import { compareObjects } from './compare-objects.ts';

const manifest = (body: string) => readEvidence([{ name: 'a', text: `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  namespace: shop\n${body}` }]).resources;

describe('comparing objects', () => {
  it('tells what was changed, added and removed', () => {
    const before = manifest('  annotations:\n    x: "1"\n    y: "2"\n  resourceVersion: "7"\nspec:\n  externalTrafficPolicy: Local\n  ports:\n  - port: 80\nstatus: {}\n');
    const after = manifest('  annotations:\n    x: "3"\n    z: "4"\n  resourceVersion: "8"\nspec:\n  externalTrafficPolicy: Cluster\n  ports:\n  - port: 80\nstatus: {}\n');
    expect(compareObjects(before, after)).toEqual({
      seen: ['Service shop/web'],
      changes: [
        { resource: 'Service shop/web', pointer: '/metadata/annotations/x', before: '1', after: '3' },
        { resource: 'Service shop/web', pointer: '/metadata/annotations/z', after: '4' },
        { resource: 'Service shop/web', pointer: '/spec/externalTrafficPolicy', before: 'Local', after: 'Cluster' },
        { resource: 'Service shop/web', pointer: '/metadata/annotations/y', before: '2' },
      ],
    });
  });

  it('takes nothing for a change that one of the two does not tell', () => {
    const table = readEvidence([{ name: 'b', text: '$ kubectl -n shop get svc\nNAME   TYPE           CLUSTER-IP   EXTERNAL-IP   PORT(S)        AGE\nweb    LoadBalancer   10.0.0.1     1.2.3.4       80:30080/TCP   5d\n' }]).resources;
    const before = manifest('  annotations:\n    x: "1"\nspec:\n  type: LoadBalancer\n  ports:\n  - port: 80\n');
    const pointers = compareObjects(before, table).changes.map(({ pointer }) => pointer);
    expect(pointers).not.toContain('/metadata/annotations/x');
    expect(pointers).not.toContain('/spec/clusterIP');
    expect(compareObjects([], table)).toEqual({ changes: [], seen: ['Service shop/web'] });
  });
});

const finding = (id: string, rest: Partial<Finding> = {}): Finding => ({
  id, severity: 'error', certainty: 'certain', state: 'active', resource: 'Service shop/web', quotes: [{ input: 'old', line: 1, text: '' }], facts: {}, ...rest,
});

const judged = (findings: readonly Finding[], rest: Partial<Judged> = {}): Judged => ({ findings, unknown: [], seen: ['Service shop/web'], inputs: ['new'], places: [], ...rest });

describe('comparing findings', () => {
  const again = finding('a', { quotes: [{ input: 'new', line: 3, text: '' }] });

  it('is resolved when the new paste shows that all is over', () => {
    const changes = compareFindings([finding('a')], judged([]));
    expect(changes.gone.map(({ id }) => id)).toEqual(['a']);
    expect(checkVerdict(changes)).toBe('resolved');
    expect(checkVerdict(compareFindings([finding('a')], judged([finding('n', { severity: 'info' })])))).toBe('resolved');
    expect(checkVerdict(compareFindings([finding('a')], judged([finding('a', { state: 'healed' })])))).toBe('resolved');
  });

  it('is told by an object that the finding was proven by, by its deletion, and by the end of its cause', () => {
    const about = finding('a', { resource: 'Ingress shop/front', quotes: [{ input: 'old', line: 7, text: '' }] });
    const places = [{ key: 'Service shop/web', input: 'old', startLine: 5, endLine: 9 }];
    const gone = (old: readonly Finding[], rest: Partial<Judged>) => compareFindings(old, judged([], rest)).gone.map(({ id }) => id);
    expect(gone([about], { places })).toEqual(['a']);
    expect(gone([about], { places: [{ ...places[0]!, endLine: 6 }] })).toEqual([]);
    expect(gone([finding('a', { resource: 'Pod shop/web-1' })], { deleted: ['Pod shop/web-1'] })).toEqual(['a']);
    expect(gone([finding('a'), finding('b', { resource: 'Pod shop/other', causedBy: 'a' })], {})).toEqual(['a', 'b']);
  });

  it('keeps open what the new paste does not show', () => {
    expect(checkVerdict(compareFindings([finding('a')], judged([], { seen: [] })))).toBe('unseen');
    expect(checkVerdict(compareFindings([finding('a')], judged([], { unknown: [{ id: 'a', resource: 'Service shop/web', probes: [] }] })))).toBe('unseen');
    expect(checkVerdict(compareFindings([finding('a')], judged([finding('a')])))).toBe('unseen');
  });

  it('tells what remains and what is new', () => {
    expect(checkVerdict(compareFindings([finding('a')], judged([again])))).toBe('same');
    const changes = compareFindings([finding('a'), finding('b')], judged([again, finding('c')]));
    expect([changes.gone, changes.remaining, changes.added].map((list) => list.map(({ id }) => id))).toEqual([['b'], ['a'], ['c']]);
    expect(checkVerdict(changes)).toBe('partly');
  });
});
