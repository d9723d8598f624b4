import { drawingKey, type Drawing } from '#domain/diagram/drawing.ts';
import type { DiagramGraph } from '#domain/diagram/diagram-graph.ts';
import { measureDrawing } from '#platform/measure-drawing.ts';
import { drawFlowchart } from '#platform/mermaid.ts';
import styles from './drawn.module.css';

/**
 * Lets Mermaid draw a flow in a place out of sight and reads where everything went. `text` is the Mermaid text of
 * `graph`. Rejects when Mermaid cannot be loaded or refuses the text.
 */
export async function drawInPage(text: string, graph: DiagramGraph, id: string): Promise<Drawing> {
  const host = document.createElement('div');
  host.className = `${styles['drawn']} ${styles['measure']}`;
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  try {
    const { svg } = await drawFlowchart(text, id, host);
    const element = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
    if (!element) throw new Error('the drawing holds no SVG');
    element.removeAttribute('style');
    for (const style of element.querySelectorAll('style')) style.remove();
    for (const part of element.querySelectorAll('[style]')) {
      if (/break-spaces/.test(part.getAttribute('style') ?? '')) part.setAttribute('data-wraps', '');
      part.removeAttribute('style');
    }
    host.replaceChildren(document.adoptNode(element));
    return measureDrawing(element, { key: drawingKey(text), nodes: graph.nodes.length, edges: graph.edges.length });
  } finally {
    host.remove();
  }
}
