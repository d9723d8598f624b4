import { JSDOM } from 'jsdom';
import type { Mermaid } from 'mermaid';

/** A flowchart as Mermaid's own parser understands it. */
export interface MermaidGraph {
  readonly nodes: readonly { readonly id: string; readonly label: string }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string; readonly label: string }[];
}

/** Reads Mermaid text with Mermaid's own parser. Rejects with its message when the text is not a flowchart. */
export async function mermaidGraph(text: string): Promise<MermaidGraph> {
  loading ??= loadMermaid();
  const { mermaidAPI } = await loading;
  const diagram = await mermaidAPI.getDiagramFromText(text);
  const db: unknown = diagram.db;
  if (!isFlowDb(db)) throw new Error(`not a flowchart: ${diagram.type}`);
  return {
    nodes: [...db.getVertices().values()].map(({ id, text: label }) => ({ id, label: decode(label ?? id) })),
    edges: db.getEdges().map((edge) => ({ id: edge.id, from: edge.start, to: edge.end, label: decode(edge.text) })),
  };
}

let loading: Promise<Mermaid> | undefined;

/** Mermaid's sanitizer takes the `window` it finds while it is imported; nothing else here needs one. */
async function loadMermaid(): Promise<Mermaid> {
  const scope: { window?: unknown } = globalThis;
  const before = scope.window;
  scope.window ??= new JSDOM('').window;
  try {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxEdges: 5_000, maxTextSize: 1_000_000 });
    return mermaid;
  } finally {
    if (before === undefined) delete scope.window;
  }
}

interface FlowDb {
  getVertices(): ReadonlyMap<string, { readonly id: string; readonly text?: string }>;
  getEdges(): readonly { readonly id: string; readonly start: string; readonly end: string; readonly text: string }[];
}

function isFlowDb(db: unknown): db is FlowDb {
  return typeof db === 'object' && db !== null && 'getVertices' in db && 'getEdges' in db;
}

/** Undoes Mermaid's inner spelling of `#60;`, which its renderer undoes when it draws. */
function decode(label: string): string {
  return label.replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
