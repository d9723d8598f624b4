import type { AnyNode } from '#domain/content-types.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Half the extent of a node around its centre, in the units of the drawing. */
interface HalfSize {
  readonly x: number;
  readonly y: number;
}

/**
 * Puts a shape of our own in place of the one Mermaid drew, of the same extent: a rounded box for a question, a pill
 * for an outcome, a box with side bars for a hand-off. Mermaid's pill is a path of doubled strokes, which cannot be
 * dashed. Adds the two badges (here, been here) of which the style sheet shows the one that applies.
 */
export function reshapeNode(group: Element, kind: AnyNode['kind']): void {
  const old = group.querySelector('.label-container');
  const half = old && measureShape(old);
  if (!old || !half) return;
  const shape = makeElement('g', { class: 'shape' });
  const radius = kind === 'outcome' ? half.y : kind === 'question' ? Math.min(10, half.y) : 3;
  shape.append(
    makeElement('rect', { x: -half.x, y: -half.y, width: 2 * half.x, height: 2 * half.y, rx: radius, class: 'outline' }),
  );
  if (kind === 'handoff') {
    const bar = half.x - 8;
    shape.append(makeElement('path', { d: `M${-bar} ${-half.y}V${half.y}M${bar} ${-half.y}V${half.y}`, class: 'bars' }));
  }
  old.replaceWith(shape);
  const corner = kind === 'outcome' ? half.x - half.y * 0.3 : half.x;
  group.append(
    makeBadge('current', 'M-3 -4.2L4.4 0L-3 4.2Z', -corner, -half.y),
    makeBadge('visited', 'M-4 0.2L-1.2 3L4 -2.8', -corner, -half.y),
  );
}

function makeBadge(state: string, glyph: string, x: number, y: number): SVGElement {
  const badge = makeElement('g', { class: 'badge', 'data-badge': state, transform: `translate(${x} ${y})` });
  badge.append(makeElement('circle', { r: 9 }), makeElement('path', { d: glyph }));
  return badge;
}

/** Mermaid centres every node on its origin, so the largest coordinates tell the extent. */
function measureShape(shape: Element): HalfSize | undefined {
  const box = ['width', 'height'].map((name) => Number(shape.getAttribute(name) ?? Number.NaN) / 2);
  if (isSize(box)) return { x: box[0], y: box[1] };
  const points = shape.getAttribute('points');
  const numbers = readNumbers(points ?? shape.querySelector('path')?.getAttribute('d') ?? '');
  const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, index) => index % 2 === axis));
  if (!xs?.length || !ys?.length) return undefined;
  const half = [xs, ys].map((values) => (Math.max(...values) - Math.min(...values)) / 2);
  return isSize(half) ? { x: half[0], y: half[1] } : undefined;
}

function isSize(values: readonly number[]): values is readonly [number, number] {
  return values.length === 2 && values.every((value) => Number.isFinite(value) && value > 0);
}

function readNumbers(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
}

function makeElement(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
