import { describe, expect, it } from 'vitest';
import { makeFlow } from '#testing/make-flow.ts';
import { toMarks } from './marks.ts';

const flow = makeFlow('a', {
  a: { options: { yes: 'b', no: 'x', other: 'b' }, unsure: 'b' },
  b: { options: { yes: 'c', no: 'y' }, unsure: 'c' },
  c: { options: { yes: 'y', no: 'z' }, unsure: 'z' },
  x: 'outcome',
  y: 'outcome',
  z: 'outcome',
});

describe('toMarks', () => {
  it('tells where one is, the path, what is still open and what is ruled out', () => {
    const marks = toMarks(flow, { path: [{ node: 'a', option: 'other' }], current: 'b' });
    expect(Object.fromEntries(marks.nodes)).toEqual({
      a: 'visited',
      b: 'current',
      c: 'open',
      x: 'ruled-out',
      y: 'open',
      z: 'open',
    });
    expect(marks.edges.get('a.other')).toBe('taken');
    expect(marks.edges.get('a.yes')).toBe('ruled-out');
    expect(marks.edges.get('a.no')).toBe('ruled-out');
    expect(marks.edges.get('b.no')).toBe('open');
  });

  it('takes an unsure answer along the option that leads to the same node', () => {
    const marks = toMarks(flow, { path: [{ node: 'a', option: 'unsure' }], current: 'b' });
    expect(marks.edges.get('a.yes')).toBe('taken');
    expect(marks.edges.get('a.other')).toBe('ruled-out');
  });

  it('tells an assumed way from an answered one', () => {
    const path = [
      { node: 'a', option: 'yes', by: 'user' },
      { node: 'b', option: 'yes', by: 'assumed' },
    ];
    const marks = toMarks(flow, { path, current: 'c' });
    expect([marks.nodes.get('a'), marks.nodes.get('b')]).toEqual(['visited', 'assumed']);
    expect([marks.edges.get('a.yes'), marks.edges.get('b.yes')]).toEqual(['taken', 'assumed']);
  });

  it('leaves everything open at the start and marks nothing for what the flow does not know', () => {
    const start = toMarks(flow, { path: [], current: 'a' });
    expect([...start.nodes.values()].filter((mark) => mark !== 'open')).toEqual(['current']);
    expect(new Set(start.edges.values())).toEqual(new Set(['open']));
    const stale = toMarks(flow, { path: [{ node: 'gone', option: 'yes' }], current: 'gone' });
    expect(new Set(stale.nodes.values())).toEqual(new Set(['ruled-out']));
  });
});
