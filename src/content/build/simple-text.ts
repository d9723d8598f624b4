import type { Text, TextNode } from '#domain/text.ts';

/** Words with code spans and nothing else that Markdown could take for markup: most texts are of this kind. */
const SIMPLE = /^(?![-\d\s])(?:[\p{L}\p{N} ,.;:?!()/%{}"'“”‘’，。；：？！（）、《》…—-]|`[^`\s](?:[^`\n]*[^`\s])?`(?!`))*(?<!\s)$/u;

/** Compiles a text of words and code spans, for which no Markdown parser is needed; undefined for any other. */
export function simpleText(markdown: string): Text | undefined {
  return SIMPLE.test(markdown) ? splitAtCode(markdown) : undefined;
}

/** The same for a text that is known to be of that kind. */
export function splitAtCode(markdown: string): Text {
  const pieces = markdown.split('`').map((piece, index): TextNode => (index % 2 === 0 ? piece : { t: 'code', v: piece }));
  return unwrap(pieces.filter((piece) => piece !== ''));
}

/** A text of one bare string is that string. */
export function unwrap(nodes: readonly TextNode[]): Text {
  if (nodes.length === 0) return '';
  return nodes.length === 1 && typeof nodes[0] === 'string' ? nodes[0] : nodes;
}
