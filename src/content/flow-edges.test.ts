import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { edgesOf, getNode } from '#domain/flow/graph.ts';
import { cheapestPath } from '#domain/flow/path.ts';
import { walkFlow } from '#domain/flow/walk.ts';

const content = loadForNode('content');
const flows = content.flowSummaries().flatMap(({ id }) => content.flow(id, 'en')?.flow ?? []);

describe.each(flows.map((flow) => [flow.id, flow] as const))('every edge of %s', (_, flow) => {
  it('is walked by answers from the start to where it leads', () => {
    let walked = 0;
    for (const [id, node] of Object.entries(flow.nodes)) {
      const way = cheapestPath(flow, flow.start, id, () => 1);
      expect(way, id).toBeDefined();
      for (const { option, next } of edgesOf(node)) {
        const answers = [...(way ?? []), { node: id, option }].map((step) => ({ flow: flow.id, by: 'user' as const, ...step }));
        const walk = walkFlow(flow, answers);
        expect([id, option, walk.end, walk.dropped]).toEqual([id, option, next, []]);
        walked += 1;
      }
    }
    expect(walked).toBeGreaterThan(Object.keys(flow.nodes).length - 2);
  });

  it('leads in the end to an outcome or on to another flow', () => {
    const ends = Object.keys(flow.nodes).filter((id) => edgesOf(getNode(flow, id) ?? { kind: 'outcome' }).length === 0);
    expect(ends.filter((id) => flow.nodes[id]?.kind === 'question')).toEqual([]);
    expect(ends.length).toBeGreaterThan(1);
  });
});
