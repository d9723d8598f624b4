import { afterAll, expect, it } from 'vitest';
import { readContent } from '../read-content.ts';
import { removeContent, validFiles, writeContent } from '../test-content.ts';
import { lintDiagrams } from './diagram.ts';
import { mermaidGraph } from './mermaid-graph.ts';
import type { MermaidGraph } from './mermaid-graph.ts';

const root = writeContent({ 'flows/local-policy.json': validFiles()['flows/local-policy.json'] });
afterAll(() => removeContent(root));

const change: [string, (graph: MermaidGraph) => MermaidGraph, string, RegExp][] = [
  ['another label', ({ nodes, edges }) => ({ edges, nodes: nodes.with(0, { id: 'n0', label: 'else' }) }), 'nodes.policy.short.en', /shows "else" for "Traffic policy\?"/],
  ['an edge that goes elsewhere', ({ nodes, edges }) => ({ nodes, edges: edges.map((edge) => ({ ...edge, to: 'n0' })) }), 'nodes.policy.options[0]', /no such edge to "local"/],
  ['a node too many', ({ nodes, edges }) => ({ edges, nodes: [...nodes, { id: 'n9', label: 'x' }] }), '', /nodes or edges that the flow has not/],
];

it.each(change)('reports %s', async (_name, spoil, path, message) => {
  const faults = await lintDiagrams(readContent(root), async (text) => spoil(await mermaidGraph(text)));
  expect(faults).toContainEqual(expect.objectContaining({ file: 'content/flows/local-policy.json', path, message: expect.stringMatching(message) as string }));
});

it('reports what Mermaid refuses', async () => {
  const faults = await lintDiagrams(readContent(root), () => Promise.reject(new Error('Parse error on line 3\nmore')));
  expect(faults.map(({ message }) => message)).toEqual(['Mermaid cannot read the diagram (zh): Error: Parse error on line 3', 'Mermaid cannot read the diagram (en): Error: Parse error on line 3']);
});
