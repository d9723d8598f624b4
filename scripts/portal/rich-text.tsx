import type { ReactNode } from 'react';
import type { Text, TextNode } from '#domain/text.ts';

/** Compiled text as HTML, for pages that run no script. Placeholders are shown as `<name>`. */
export function Rich({ text }: { readonly text: Text }): ReactNode {
  return typeof text === 'string' ? shown(text) : text.map((node, index) => <Node key={index} node={node} />);
}

/** A command or a word with its placeholders as a reader fills them in by hand. */
export function shown(template: string): string {
  return template.replace(/\{\{([a-zA-Z][a-zA-Z0-9]*)\}\}/g, '<$1>');
}

function Node({ node }: { readonly node: TextNode }): ReactNode {
  if (typeof node === 'string') return shown(node);
  switch (node.t) {
    case 'code':
      return <code>{shown(node.v)}</code>;
    case 'strong':
      return <strong><Rich text={node.c} /></strong>;
    case 'link':
      return <a href={node.href} rel="noopener noreferrer"><Rich text={node.c} /></a>;
    case 'p':
      return <p><Rich text={node.c} /></p>;
    case 'pre':
      return <pre><code>{shown(node.v)}</code></pre>;
    case 'ul':
      return <ul>{node.items.map((item, index) => <li key={index}><Rich text={item} /></li>)}</ul>;
    case 'ol':
      return <ol>{node.items.map((item, index) => <li key={index}><Rich text={item} /></li>)}</ol>;
  }
}
