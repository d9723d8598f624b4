import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFlow } from '#testing/make-flow.ts';
import type { NodeSketch } from '#testing/make-flow.ts';
import { toGraph } from './diagram-graph.ts';
import { toOutline } from './outline.ts';
import type { OutlineItem } from './outline.ts';

function listItems(items: readonly OutlineItem[]): OutlineItem[] {
  return items.flatMap((item) => [item, ...listItems(item.ways.flatMap((way) => way.items))]);
}

/** Any acyclic sketch: a question leads to later nodes only, the last node is an outcome. */
const acyclicSketch = fc
  .array(fc.array(fc.nat(), { minLength: 3, maxLength: 5 }), { maxLength: 14 })
  .map((rows): Record<string, NodeSketch> => {
    const last = rows.length;
    const later = (from: number, pick: number): string => `q${from + 1 + (pick % (last - from))}`;
    const questions = rows.map(([unsure = 0, ...ways], from): [string, NodeSketch] => {
      const options = ways.map((pick, index): [string, string] => [`o${index}`, later(from, pick)]);
      return [`q${from}`, { options: Object.fromEntries(options), unsure: later(from, unsure) }];
    });
    return { ...Object.fromEntries(questions), [`q${last}`]: 'outcome' };
  });

describe('toOutline', () => {
  it('lists the longest line of questions flat and refers to what is listed elsewhere', () => {
    const flow = makeFlow('a', {
      a: { options: { yes: 'end', no: 'b' }, unsure: 'side' },
      b: { options: { yes: 'end', no: 'c' }, unsure: 'c' },
      c: { options: { yes: 'end', no: 'ticket' }, unsure: 'ticket' },
      side: { options: { yes: 'c', no: 'other' }, unsure: 'other' },
      end: 'outcome',
      other: 'handoff',
      ticket: 'outcome',
    });
    const items = toOutline(flow);
    expect(items.map(({ number, node }) => `${number} ${node}`)).toEqual(['1 a', '2 b', '3 c']);
    expect(items[0]?.ways.map((way) => [way.option, way.see, way.items.length])).toEqual([
      ['yes', '1.1', 1],
      ['no', '2', 0],
      ['unsure', '1.2', 1],
    ]);
    expect(items[1]?.ways.map((way) => way.see)).toEqual(['1.1', '3']);
    expect(listItems(items).find(({ node }) => node === 'other')?.number).toBe('1.2.1');
  });

  it('lists every node and every way exactly once, under distinct numbers', () => {
    fc.assert(
      fc.property(acyclicSketch, (sketch) => {
        const flow = makeFlow('q0', sketch);
        const graph = toGraph(flow);
        const items = listItems(toOutline(flow));
        expect(items.map(({ node }) => node).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
        expect(new Set(items.map(({ number }) => number)).size).toBe(items.length);
        const ways = items.flatMap((item) => item.ways.map((way) => `${item.node} ${way.option} ${way.to}`));
        expect(ways.toSorted()).toEqual(graph.edges.map((edge) => `${edge.from} ${edge.option} ${edge.to}`).toSorted());
        const numberOf = new Map(items.map(({ node, number }) => [node, number]));
        for (const way of items.flatMap((item) => item.ways)) expect(way.see).toBe(numberOf.get(way.to));
      }),
    );
  });

  it('ends on a cycle and on a way to nowhere', () => {
    const flow = makeFlow('a', {
      a: { options: { yes: 'b', no: 'nowhere' }, unsure: 'b' },
      b: { options: { yes: 'a', no: 'a' }, unsure: 'a' },
    });
    expect(listItems(toOutline(flow)).map(({ node }) => node)).toEqual(['a', 'b']);
  });
});
