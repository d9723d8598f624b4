import { toGraph } from '#domain/diagram/diagram-graph.ts';
import { edgeId } from '#domain/diagram/to-mermaid.ts';
import type { Flow } from '#domain/content-types.ts';
import { reshapeNode } from './node-shape.ts';

/** A drawing ready to be put into the page, and its parts by node id and by `edgeId`. */
export interface Picture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Element>;
  readonly edges: ReadonlyMap<string, readonly Element[]>;
}

/**
 * Turns Mermaid's output into elements. It is safe to adopt: labels are escaped before Mermaid sees them, Mermaid
 * (strict) runs its output through a sanitizer, and an inert document parses it. Styles in the drawing are dropped, so
 * that themes work by custom properties and a content security policy without inline styles holds.
 * Throws when the drawing is not that of the flow.
 */
export function prepareSvg(text: string, flow: Flow): Picture {
  const svg = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (!svg) throw new Error('the drawing holds no SVG');
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (!(width > 0 && height > 0)) throw new Error('the drawing has no size');
  dropStyles(svg);
  // Answers without their arrows mean nothing when read out, and nodes have names of their own.
  for (const labels of svg.querySelectorAll('.edgeLabels, .label')) labels.setAttribute('aria-hidden', 'true');

  const graph = toGraph(flow);
  const nodes = graph.nodes.map((node): [string, Element] => {
    const group = find(svg, `[id^="${svg.id}-flowchart-${node.key}-"]`, node.id);
    group.setAttribute('data-node', node.id);
    group.setAttribute('data-kind', node.kind);
    group.setAttribute('tabindex', '0');
    group.setAttribute('role', 'link');
    reshapeNode(group, node.kind);
    return [node.id, group];
  });
  const edges = graph.edges.map((edge): [string, readonly Element[]] => {
    const line = find(svg, `path[data-id="${edge.key}"]`, edge.key);
    if (edge.label === undefined) line.setAttribute('data-unsure', '');
    const label = svg.querySelector(`.edgeLabels [data-id="${edge.key}"]`);
    return [edgeId(edge.from, edge.option), label ? [line, label] : [line]];
  });
  return { svg: document.adoptNode(svg), width, height, nodes: new Map(nodes), edges: new Map(edges) };
}

function find(svg: Element, selector: string, what: string): Element {
  const found = svg.querySelector(selector);
  if (!found) throw new Error(`the drawing lacks ${what}`);
  return found;
}

function dropStyles(svg: Element): void {
  for (const style of svg.querySelectorAll('style, filter, linearGradient')) style.remove();
  for (const element of svg.querySelectorAll('[style]')) {
    if (/break-spaces/.test(element.getAttribute('style') ?? '')) element.setAttribute('data-wraps', '');
    element.removeAttribute('style');
  }
  for (const line of svg.querySelectorAll('[data-points]')) line.removeAttribute('data-points');
}
