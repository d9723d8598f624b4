/** A label as it was laid out: its middle, its extent, and where its lines break. Units are those of the drawing (CSS pixels at zoom 1). */
export interface DrawnLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow: the `d` of its path, and its label where it has one. */
export interface DrawnEdge {
  readonly path: string;
  readonly label?: DrawnLabel;
}

/**
 * Where everything of a flow stands in one language, as Mermaid laid it out; `nodes` and `edges` are in the order of
 * `toGraph`. It holds no markup: `drawingToSvg` makes the picture.
 */
export interface Drawing {
  /** `drawingKey` of the Mermaid text that was drawn. */
  readonly key: string;
  /** `viewBox` of the picture: left, top, width, height. */
  readonly box: readonly [number, number, number, number];
  readonly nodes: readonly DrawnLabel[];
  readonly edges: readonly DrawnEdge[];
}

/** A short name for Mermaid text (FNV-1a, 53 bits in base 36): a drawing whose key differs is not of this flow any more. */
export function drawingKey(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995);
  }
  return ((high >>> 0) * 0x200000 + ((low >>> 0) >>> 11)).toString(36);
}
