import type { Text, TextNode } from '../text.ts';

/**
 * Puts the facts of a finding (holes of the message, names of the resource) into its words. A fact that is not there
 * leaves its name, without the braces: words must read well either way.
 */
function fillWords(words: string, facts: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{([a-zA-Z][a-zA-Z0-9]*)\}\}/g, (_whole, key: string) => (Object.hasOwn(facts, key) ? (facts[key] ?? key) : key));
}

/** `fillWords` for compiled text: only strings and code hold words. */
export function fillText(text: Text, facts: Readonly<Record<string, string>>): Text {
  if (typeof text === 'string') return fillWords(text, facts);
  return text.map((node) => fillNode(node, facts));
}

function fillNode(node: TextNode, facts: Readonly<Record<string, string>>): TextNode {
  if (typeof node === 'string') return fillWords(node, facts);
  switch (node.t) {
    case 'code':
    case 'pre':
      return { ...node, v: fillWords(node.v, facts) };
    case 'ul':
    case 'ol':
      return { ...node, items: node.items.map((item) => item.map((one) => fillNode(one, facts))) };
    default:
      return { ...node, c: node.c.map((one) => fillNode(one, facts)) };
  }
}
