import { toGraph } from '#domain/diagram/diagram-graph.ts';
import type { Drawing, DrawnEdge, DrawnLabel } from '#domain/diagram/drawing.ts';
import type { Flow } from '#domain/content-types.ts';
import { monotonePath, knotsOf } from './monotone-path.ts';

/** Places are kept in tenths, as drawings have them. */
const UNIT = 10;

/**
 * Middle and extent of a label, then how many characters of the flow's own words stand on each of its lines; the lines
 * themselves where they are other words.
 */
type StoredLabel = readonly [x: number, y: number, width: number, height: number, ...lines: (number | string)[]];

/** A drawing without what its flow tells anyway: a third of the size. */
export interface StoredDrawing {
  readonly key: string;
  readonly box: readonly number[];
  readonly nodes: readonly StoredLabel[];
  /** Knots of each arrow (x, y, x, y, …) with its label; a path that is no curve through knots stands as it is. */
  readonly edges: readonly (readonly [knots: readonly number[] | string, label?: StoredLabel])[];
}

/** What a drawing says beyond its flow; undefined for an old one, which has other numbers of nodes or arrows. */
export function storeDrawing({ key, box, nodes, edges }: Drawing, flow: Flow): StoredDrawing | undefined {
  const graph = toGraph(flow);
  if (graph.nodes.length !== nodes.length || graph.edges.length !== edges.length) return undefined;
  return {
    key,
    box: box.map(inTenths),
    nodes: nodes.map((node, index) => storeLabel(node, graph.nodes[index]?.short)),
    edges: edges.map(({ path, label }, index) => {
      const knots = knotsOf(path)?.map(inTenths) ?? path;
      return label === undefined ? [knots] : [knots, storeLabel(label, graph.edges[index]?.label)];
    }),
  };
}

/** The drawing again; arrows are where they were within a tenth of a pixel or two. */
export function readDrawing({ key, box, nodes, edges }: StoredDrawing, flow: Flow): Drawing {
  const graph = toGraph(flow);
  const [left = 0, top = 0, width = 0, height = 0] = box.map(fromTenths);
  return {
    key,
    box: [left, top, width, height],
    nodes: nodes.map((label, index) => readLabel(label, graph.nodes[index]?.short ?? '')),
    edges: edges.map(([knots, label], index): DrawnEdge => {
      const path = typeof knots === 'string' ? knots : monotonePath(knots.map(fromTenths));
      return label === undefined ? { path } : { path, label: readLabel(label, graph.edges[index]?.label ?? '') };
    }),
  };
}

function storeLabel({ x, y, width, height, lines }: DrawnLabel, words = ''): StoredLabel {
  const place = [inTenths(x), inTenths(y), inTenths(width), inTenths(height)] as const;
  const counted: StoredLabel = [...place, ...lines.map((line) => line.length)];
  return readLabel(counted, words).lines.join('\n') === lines.join('\n') ? counted : [...place, ...lines];
}

function readLabel([x, y, width, height, ...stored]: StoredLabel, words: string): DrawnLabel {
  let rest = words;
  const lines = stored.map((line) => {
    if (typeof line === 'string') return line;
    const own = rest.trimStart();
    rest = own.slice(line);
    return own.slice(0, line);
  });
  return { x: fromTenths(x), y: fromTenths(y), width: fromTenths(width), height: fromTenths(height), lines };
}

function inTenths(value: number): number {
  return Math.round(value * UNIT);
}

function fromTenths(value: number): number {
  return value / UNIT;
}
