import type { Flow } from '#domain/content-types.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import { drawingToSvg } from '#domain/diagram/drawing-svg.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing ready to be put into the page, and its parts by node id and by `edgeId`. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** The same as text, without what makes it clickable. */
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Element>;
  readonly edges: ReadonlyMap<string, readonly Element[]>;
}

/**
 * Turns a drawing into elements that can be opened by click and key, with the two badges (here, been here) of which the
 * style sheet shows the one that applies. Throws when the drawing is not that of the flow.
 */
export function prepareSvg(drawing: Drawing, flow: Flow): Picture {
  const text = drawingToSvg(drawing, flow);
  const svg = text === undefined ? null : new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  if (!svg || text === undefined) throw new Error('the drawing is not of this flow');
  const nodes = new Map<string, Element>();
  drawing.nodes.forEach(({ width, height }, index) => {
    const group = svg.querySelectorAll('.node')[index];
    if (!group) return;
    group.setAttribute('tabindex', '0');
    group.setAttribute('role', 'link');
    const corner = group.getAttribute('data-kind') === 'outcome' ? width / 2 - height * 0.15 : width / 2;
    group.append(makeBadge('current', 'M-3 -4.2L4.4 0L-3 4.2Z', corner, height / 2), makeBadge('visited', 'M-4 0.2L-1.2 3L4 -2.8', corner, height / 2));
    nodes.set(group.getAttribute('data-node') ?? '', group);
  });
  const edges = new Map<string, readonly Element[]>();
  for (const part of svg.querySelectorAll('[data-edge]')) {
    const id = part.getAttribute('data-edge') ?? '';
    edges.set(id, [...(edges.get(id) ?? []), part]);
  }
  return { svg: document.adoptNode(svg), text, width: drawing.box[2], height: drawing.box[3], nodes, edges };
}

function makeBadge(state: string, glyph: string, x: number, y: number): SVGElement {
  const badge = makeElement('g', { class: 'badge', 'data-badge': state, transform: `translate(${-x} ${-y})` });
  badge.append(makeElement('circle', { r: 9 }), makeElement('path', { d: glyph }));
  return badge;
}

function makeElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
