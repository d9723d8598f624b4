import type { Text, TextNode } from '../../text.ts';
import type { Inline, ReportBlock } from './types.ts';

/** What is done to every word of a text on its way out: names filled in, secrets hidden. */
export type Apply = (words: string) => string;

/** A sentence of content as pieces of one line; paragraphs and lists in it become sentences one after the other. */
export function inlinesOf(text: Text, apply: Apply): Inline[] {
  if (typeof text === 'string') return withoutEmpty([apply(text)]);
  return withoutEmpty(text.flatMap((node) => inlineNode(node, apply)));
}

function inlineNode(node: TextNode, apply: Apply): Inline[] {
  if (typeof node === 'string') return [apply(node)];
  switch (node.t) {
    case 'code':
    case 'pre':
      return [{ t: 'code', v: apply(node.v) }];
    case 'strong':
      return [{ t: 'strong', v: plainOf(node.c, apply) }];
    case 'link':
      return node.href.startsWith('http') ? [{ t: 'link', href: node.href, v: plainOf(node.c, apply) }] : node.c.flatMap((one) => inlineNode(one, apply));
    case 'p':
      return [...node.c.flatMap((one) => inlineNode(one, apply)), ' '];
    case 'ul':
    case 'ol':
      return node.items.flatMap((item) => [...item.flatMap((one) => inlineNode(one, apply)), ' ']);
  }
}

function plainOf(nodes: readonly TextNode[], apply: Apply): string {
  return nodes.flatMap((node) => inlineNode(node, apply)).map((one) => (typeof one === 'string' ? one : one.v)).join('');
}

/** Content text as blocks: its paragraphs, lists and code stay what they are. */
export function blocksOf(text: Text, apply: Apply): ReportBlock[] {
  if (typeof text === 'string') return [{ t: 'paragraph', c: inlinesOf(text, apply) }];
  const blocks: ReportBlock[] = [];
  let line: TextNode[] = [];
  const flush = (): void => {
    const c = inlinesOf(line, apply);
    if (c.length > 0) blocks.push({ t: 'paragraph', c });
    line = [];
  };
  for (const node of text) {
    if (typeof node === 'string' || !['p', 'ul', 'ol', 'pre'].includes(node.t)) line.push(node);
    else {
      flush();
      if (node.t === 'pre') blocks.push({ t: 'code', v: apply(node.v) });
      else if (node.t === 'ul' || node.t === 'ol') blocks.push({ t: 'list', ordered: node.t === 'ol', items: node.items.map((item) => inlinesOf(item, apply)) });
      else if (node.t === 'p') blocks.push({ t: 'paragraph', c: inlinesOf(node.c, apply) });
    }
  }
  flush();
  return blocks;
}

function withoutEmpty(inlines: readonly Inline[]): Inline[] {
  const full = inlines.filter((one) => (typeof one === 'string' ? one !== '' : one.v !== ''));
  const last = full.at(-1);
  return typeof last === 'string' && last.trim() === '' ? full.slice(0, -1) : full;
}
