import type { AnyNode, Flow } from '../content-types.ts';
import { plainText } from '../text.ts';
import { toGraph } from './diagram-graph.ts';
import type { Drawing, DrawnEdge, DrawnLabel } from './drawing.ts';
import { edgeId } from './to-mermaid.ts';

/** Height of a line and how far its baseline is below its middle, at the two sizes of text. */
const NODE_TEXT = { line: 21, rise: 5 } as const;
const EDGE_TEXT = { line: 19.5, rise: 4.5 } as const;

/**
 * The picture of a flow: an SVG element as text, without styles, scripts or foreign elements. Nodes are
 * `g.node[data-node][data-kind]`, arrows `path.edge[data-edge]` with `edgeId` as value. Returns undefined when the
 * drawing has other numbers of nodes or edges than the flow, so that it cannot be of it.
 */
export function drawingToSvg(drawing: Drawing, flow: Flow): string | undefined {
  const graph = toGraph(flow);
  if (graph.nodes.length !== drawing.nodes.length || graph.edges.length !== drawing.edges.length) return undefined;
  const [left, top, width, height] = drawing.box;
  const arrow = `arrow-${flow.id}`;
  const edges = graph.edges.map((edge, index) => ({ edge, drawn: drawing.edges[index] as DrawnEdge, id: attribute(edgeId(edge.from, edge.option)) }));
  const lines = edges.map(
    ({ edge, drawn, id }) => `<path class="edge" data-edge="${id}"${edge.label === undefined ? ' data-unsure=""' : ''} d="${attribute(drawn.path)}" marker-end="url(#${arrow})"/>`,
  );
  const labels = edges.flatMap(({ drawn, id }) => (drawn.label ? [edgeLabel(drawn.label, id)] : []));
  const nodes = graph.nodes.map((node, index) => nodeGroup(node.id, node.kind, drawing.nodes[index] as DrawnLabel));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}" width="${width}" height="${height}" data-flow="${attribute(flow.id)}" role="group" aria-label="${attribute(plainText(flow.title))}">`,
    `<defs><marker id="${arrow}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>`,
    `<g>${lines.join('')}</g>`,
    `<g aria-hidden="true">${labels.join('')}</g>`,
    `<g>${nodes.join('')}</g>`,
    '</svg>',
  ].join('');
}

function nodeGroup(id: string, kind: AnyNode['kind'], drawn: DrawnLabel): string {
  const [x, y] = [drawn.width / 2, drawn.height / 2];
  const radius = kind === 'outcome' ? y : kind === 'question' ? Math.min(10, y) : 3;
  const bar = x - 8;
  const bars = kind === 'handoff' ? `<path class="bars" d="M${-bar} ${-y}V${y}M${bar} ${-y}V${y}"/>` : '';
  return (
    `<g class="node" data-node="${attribute(id)}" data-kind="${kind}" transform="translate(${drawn.x} ${drawn.y})">` +
    `<rect class="outline" x="${-x}" y="${-y}" width="${drawn.width}" height="${drawn.height}" rx="${radius}"/>${bars}` +
    `${textOf(drawn.lines, NODE_TEXT, 0, 0)}</g>`
  );
}

function edgeLabel(drawn: DrawnLabel, id: string): string {
  const [x, y] = [round(drawn.x - drawn.width / 2), round(drawn.y - drawn.height / 2)];
  return `<g class="edge-label" data-edge="${id}"><rect x="${x}" y="${y}" width="${drawn.width}" height="${drawn.height}" rx="3"/>${textOf(drawn.lines, EDGE_TEXT, drawn.x, drawn.y)}</g>`;
}

/** Lines one below the other around a middle, each centred. */
function textOf(lines: readonly string[], size: { readonly line: number; readonly rise: number }, x: number, y: number): string {
  const first = y + size.rise - ((lines.length - 1) * size.line) / 2;
  const spans = lines.map((line, index) => `<tspan x="${x}" y="${round(first + index * size.line)}">${escapeXml(line)}</tspan>`);
  return `<text text-anchor="middle" aria-hidden="true">${spans.join('')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function attribute(text: string): string {
  return escapeXml(text).replaceAll('"', '&quot;');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
