import '#ui/tokens.css';
import '#ui/base.css';
import type { Flow } from '#domain/content-types.ts';
import { toGraph } from '#domain/diagram/diagram-graph.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import type { Lang } from '#domain/text.ts';
import { drawInPage } from '#features/diagram/draw-in-page.ts';
import { diagramWords } from '#features/diagram/words.ts';

declare global {
  interface Window {
    /** Draws one flow in one language. */
    drawFlow?: (flow: Flow, lang: Lang) => Promise<Drawing>;
  }
}

window.drawFlow = (flow, lang) => {
  document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  return drawInPage(toMermaid(flow, diagramWords[lang]).text, toGraph(flow), 'drawing');
};
