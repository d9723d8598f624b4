import type { Flow } from '#domain/content-types.ts';
import type { Marks } from '#domain/diagram/marks.ts';
import { plainText } from '#domain/text.ts';
import type { Picture } from './prepare-svg.ts';
import type { DiagramWords } from './words.ts';

/** Shows where one stands by attributes alone: the drawing is never drawn again for it. */
export function applyMarks(picture: Picture, flow: Flow, marks: Marks, words: DiagramWords): void {
  for (const [id, element] of picture.nodes) {
    const node = flow.nodes[id];
    const mark = marks.nodes.get(id) ?? 'open';
    if (!node) continue;
    setAttribute(element, 'data-mark', mark);
    setAttribute(element, 'aria-label', words.nodeName(words.kinds[node.kind], plainText(node.title), words.marks[mark]));
    if (mark === 'current') setAttribute(element, 'aria-current', 'step');
    else element.removeAttribute('aria-current');
  }
  for (const [id, elements] of picture.edges) {
    for (const element of elements) setAttribute(element, 'data-mark', marks.edges.get(id) ?? 'open');
  }
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
