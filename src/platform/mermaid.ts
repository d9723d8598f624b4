import type { Mermaid, MermaidConfig } from 'mermaid';

/**
 * Layout and look are named because Mermaid's own defaults load a second layout engine of three times its size.
 * Colours and strokes are the business of the style sheet that shows the drawing; the font is that of the page.
 */
const CONFIG: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  fontFamily: 'inherit',
  deterministicIds: true,
  htmlLabels: true,
  maxEdges: 2_000,
  maxTextSize: 500_000,
  logLevel: 'fatal',
  flowchart: {
    // Passes through the place of the label, unlike Mermaid's own choice.
    curve: 'monotoneY',
    diagramPadding: 20,
    nodeSpacing: 36,
    rankSpacing: 44,
    padding: 14,
    wrappingWidth: 190,
    useMaxWidth: false,
  },
};

let loading: Promise<Mermaid> | undefined;
let drawing: Promise<unknown> = Promise.resolve();

/**
 * Draws a flowchart and returns its SVG with element ids led by `id`. `host` is where labels are measured: it must be
 * laid out (not `display: none`) and have the font of the place where the drawing will stand. Drawings queue up, since
 * Mermaid keeps one state. Rejects with Mermaid's message when the text cannot be drawn or Mermaid cannot be loaded.
 */
export async function drawFlowchart(text: string, id: string, host: Element): Promise<{ readonly svg: string }> {
  const mermaid = await (loading ??= loadMermaid());
  const turn = drawing.then(() => mermaid.render(id, text, host));
  drawing = turn.catch(() => undefined);
  const { svg } = await turn;
  return { svg };
}

async function loadMermaid(): Promise<Mermaid> {
  try {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize(CONFIG);
    return mermaid;
  } catch (cause) {
    loading = undefined;
    throw cause;
  }
}
