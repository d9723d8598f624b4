import type { Drawing, DrawnEdge, DrawnLabel } from '#domain/diagram/drawing.ts';

/** How many nodes and edges the drawing must have; they are named `n0…` and `e0…`. */
interface Expected {
  readonly key: string;
  readonly nodes: number;
  readonly edges: number;
}

/**
 * Reads where Mermaid put everything out of its SVG, which must be laid out in the page (labels are measured where the
 * browser broke their lines). Throws when a node or an edge is missing, or the drawing has no size.
 */
export function measureDrawing(svg: SVGSVGElement, { key, nodes, edges }: Expected): Drawing {
  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const [left = 0, top = 0, width = 0, height = 0] = box.map(round);
  if (!(width > 0 && height > 0)) throw new Error('the drawing has no size');
  return {
    key,
    box: [left, top, width, height],
    nodes: Array.from({ length: nodes }, (_, index) => measureNode(find(svg, `[id^="${svg.id}-flowchart-n${index}-"]`, `n${index}`))),
    edges: Array.from({ length: edges }, (_, index) => measureEdge(svg, `e${index}`)),
  };
}

function find(svg: Element, selector: string, what: string): Element {
  const found = svg.querySelector(selector);
  if (!found) throw new Error(`the drawing lacks ${what}`);
  return found;
}

function measureNode(group: Element): DrawnLabel {
  const shape = group.querySelector('.label-container');
  const size = shape && measureShape(shape);
  if (!size) throw new Error('the drawing has a node without a shape');
  return { ...placeOf(group), width: round(size[0]), height: round(size[1]), lines: linesOf(group) };
}

function measureEdge(svg: Element, key: string): DrawnEdge {
  const path = (find(svg, `path[data-id="${key}"]`, key).getAttribute('d') ?? '').replace(/-?\d+\.\d+(?:e-?\d+)?/g, (number) => String(round(Number(number))));
  const label = svg.querySelector(`.edgeLabels [data-id="${key}"]`);
  const lines = label ? linesOf(label) : [];
  const group = label?.closest('.edgeLabel[transform]');
  const foreign = label?.querySelector('foreignObject');
  if (!label || !group || !foreign || lines.length === 0) return { path };
  const [width = 0, height = 0] = ['width', 'height'].map((name) => round(Number(foreign.getAttribute(name))));
  return { path, label: { ...placeOf(group), width, height, lines } };
}

function placeOf(group: Element): { readonly x: number; readonly y: number } {
  const [x = 0, y = 0] = readNumbers(group.getAttribute('transform') ?? '').map(round);
  return { x, y };
}

/** Mermaid centres every node on its origin, so the largest coordinates tell the extent. */
function measureShape(shape: Element): readonly [number, number] | undefined {
  const box = ['width', 'height'].map((name) => Number(shape.getAttribute(name) ?? Number.NaN));
  if (isSize(box)) return box;
  const numbers = readNumbers(shape.getAttribute('points') ?? shape.querySelector('path')?.getAttribute('d') ?? '');
  const size = [0, 1].map((axis) => {
    const values = numbers.filter((_, index) => index % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  });
  return isSize(size) ? size : undefined;
}

function isSize(values: readonly number[]): values is readonly [number, number] {
  return values.length === 2 && values.every((value) => Number.isFinite(value) && value > 0);
}

function readNumbers(text: string): number[] {
  return (text.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g) ?? []).map(Number);
}

/** The text of a label, cut where the browser began a new line. */
function linesOf(label: Element): string[] {
  const lines: string[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  const walker = document.createTreeWalker(label.querySelector('foreignObject') ?? label, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    for (const { segment, index } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const box = range.getClientRects()[0];
      if (box && box.top >= bottom - 2) {
        lines.push('');
        bottom = box.bottom;
      }
      if (lines.length > 0) lines[lines.length - 1] += segment;
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
