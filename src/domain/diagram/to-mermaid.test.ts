import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mermaidGraph } from '#content/build/lint/mermaid-graph.ts';
import { makeFlow } from '#testing/make-flow.ts';
import { cleanLabel } from './escape-label.ts';
import { toMermaid } from './to-mermaid.ts';

const WORDS = { unsure: 'not sure' };
const SKETCH = {
  type: { options: { yes: 'ready', no: 'wrong-type', maybe: 'ready' }, unsure: 'ready' },
  ready: { options: { yes: 'elsewhere', no: 'wrong-type' }, unsure: 'ask' },
  'wrong-type': 'outcome',
  elsewhere: 'handoff',
  ask: 'outcome',
} as const;

describe('toMermaid', () => {
  it('reads back, with the parser of Mermaid, as the same nodes and edges', async () => {
    const { text, ids, edges } = toMermaid(makeFlow('type', SKETCH), WORDS);
    const graph = await mermaidGraph(text);
    expect(graph.nodes).toEqual([
      { id: 'n0', label: 'type' },
      { id: 'n1', label: 'ready' },
      { id: 'n2', label: 'wrong-type' },
      { id: 'n3', label: 'elsewhere' },
      { id: 'n4', label: 'ask' },
    ]);
    expect(graph.edges).toEqual([
      { id: 'e0', from: 'n0', to: 'n1', label: 'yes' },
      { id: 'e1', from: 'n0', to: 'n2', label: 'no' },
      { id: 'e2', from: 'n0', to: 'n1', label: 'maybe' },
      { id: 'e3', from: 'n1', to: 'n3', label: 'yes' },
      { id: 'e4', from: 'n1', to: 'n2', label: 'no' },
      { id: 'e5', from: 'n1', to: 'n4', label: 'not sure' },
    ]);
    expect(ids.get('ask')).toBe('n4');
    expect(edges.get('ready.unsure')).toBe('e5');
    expect(edges.has('type.unsure')).toBe(false);
  });

  it('draws each kind of node in a shape of its own and the unsure way dashed', () => {
    const { text } = toMermaid(makeFlow('type', SKETCH), WORDS);
    expect(text).toContain('n0("type")');
    expect(text).toContain('n2(["wrong-type"])');
    expect(text).toContain('n3[["elsewhere"]]');
    expect(text).toContain('n1 e5@-.->|"not sure"| n4');
  });

  it.each([
    'ends the label"); click n0 href "javascript:alert(1)"',
    '%%{init: {"securityLevel": "loose"}}%%',
    '`**markdown** string`',
    'C4Container',
    '<img src=x onerror=alert(1)> &lt; #60; #quot;',
    'fa:fa-ban $$x^2$$ a\\nb',
    'style n0 fill:#f00; classDef x fill:#f00;',
    'ﬂ°°60¶ß',
    'two\r\nlines \u2028 and \u0000 \u001b[31m \ud800 \u202e',
    'end',
  ])('keeps hostile text a label: %j', async (hostile) => {
    await expectLabels(hostile);
  });

  it('keeps any text a label', async () => {
    const signs = fc.string({ unit: fc.constantFrom(...'"#<>&`[](){}|;:%-=\\$\'~@^*_ \n1aC4ﬂ°¶ß中。'), maxLength: 30 });
    const texts = fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 30 }));
    await fc.assert(fc.asyncProperty(texts, expectLabels), { numRuns: 150 });
  });

  it('names a node by its id when its label shows nothing', async () => {
    const { text } = toMermaid(makeFlow('only', { only: 'outcome' }, () => ' \u0007 '), WORDS);
    expect((await mermaidGraph(text)).nodes).toEqual([{ id: 'n0', label: 'only' }]);
  });
});

async function expectLabels(hostile: string): Promise<void> {
  const flow = makeFlow('type', SKETCH, (what) => `${what} ${hostile}`);
  const { nodes, edges } = await mermaidGraph(toMermaid(flow, WORDS).text);
  expect(nodes.map(({ label }) => label)).toEqual(Object.keys(SKETCH).map((id) => cleanLabel(`${id} ${hostile}`)));
  expect(edges.map(({ from, to }) => from + to)).toEqual(['n0n1', 'n0n2', 'n0n1', 'n1n3', 'n1n2', 'n1n4']);
  expect(edges[0]?.label).toBe(cleanLabel(`yes ${hostile}`));
}
