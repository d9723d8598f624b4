import { describe, expect, it } from 'vitest';
import { makeFlow } from '#testing/make-flow.ts';
import { drawingKey, type Drawing } from './drawing.ts';
import { drawingToSvg } from './drawing-svg.ts';

const flow = makeFlow('type', { type: { options: { yes: 'ready', no: 'wrong' }, unsure: 'ready' }, ready: 'outcome', wrong: 'handoff' });

const drawing: Drawing = {
  key: 'k',
  box: [-4, 0, 300, 200],
  nodes: [
    { x: 100, y: 20, width: 80, height: 42, lines: ['first', 'and <second> & "third"'] },
    { x: 50, y: 120, width: 80, height: 20, lines: ['ready'] },
    { x: 150, y: 120, width: 80, height: 20, lines: ['wrong'] },
  ],
  edges: [{ path: 'M0 0L1 1"', label: { x: 60, y: 70, width: 40, height: 20, lines: ['yes'] } }, { path: 'M2 2L3 3' }],
};

describe('drawingToSvg', () => {
  it('writes every node and edge where it was laid out, and nothing that styles or runs', () => {
    const svg = drawingToSvg(drawing, flow) ?? '';
    expect(svg).toContain('viewBox="-4 0 300 200"');
    expect(svg.match(/data-node="[^"]*" data-kind="[^"]*" transform="[^"]*"/g)).toEqual([
      'data-node="type" data-kind="question" transform="translate(100 20)"',
      'data-node="ready" data-kind="outcome" transform="translate(50 120)"',
      'data-node="wrong" data-kind="handoff" transform="translate(150 120)"',
    ]);
    expect(svg.match(/<path class="edge" data-edge="[^"]*"/g)).toEqual(['<path class="edge" data-edge="type.yes"', '<path class="edge" data-edge="type.no"']);
    expect(svg).not.toMatch(/style|<script|foreignObject| on[a-z]+=/);
  });

  it('breaks lines where they were broken, around the middle of the node', () => {
    const svg = drawingToSvg(drawing, flow) ?? '';
    expect(svg).toContain('<tspan x="0" y="-5.5">first</tspan><tspan x="0" y="15.5">and &lt;second&gt; &amp; "third"</tspan>');
  });

  it('lets no text out of its attribute', () => {
    expect(drawingToSvg(drawing, flow)).toContain('d="M0 0L1 1&quot;"');
  });

  it('refuses a drawing of another graph', () => {
    expect(drawingToSvg({ ...drawing, nodes: drawing.nodes.slice(1) }, flow)).toBeUndefined();
    expect(drawingToSvg({ ...drawing, edges: [] }, flow)).toBeUndefined();
  });
});

describe('drawingKey', () => {
  it('tells texts apart that differ in one sign or in order', () => {
    const keys = ['flowchart TD', 'flowchart TB', 'flowchart DT', 'flowchart TD\n', ''].map(drawingKey);
    expect(new Set(keys).size).toBe(keys.length);
    expect(drawingKey('流程')).toBe(drawingKey('流程'));
  });
});
