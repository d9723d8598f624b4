import { Fragment, type ReactNode } from 'react';
import type { Text, TextNode } from '#domain/text.ts';
import styles from './rich-text.module.css';

/** Compiled content text as React elements. `fill` replaces `{{name}}` in words and code alike. */
export function RichText({ text, fill }: { text: Text; fill?: (words: string) => string }): ReactNode {
  const apply = fill ?? ((words: string) => words);
  if (typeof text === 'string') return apply(text);
  return <Nodes nodes={text} fill={apply} />;
}

function Nodes({ nodes, fill }: { nodes: readonly TextNode[]; fill: (words: string) => string }): ReactNode {
  // Content never changes its order while shown, so the position is a stable key.
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node, fill)}</Fragment>);
}

function renderNode(node: TextNode, fill: (words: string) => string): ReactNode {
  if (typeof node === 'string') return fill(node);
  switch (node.t) {
    case 'code':
      return <code className={styles['code']}>{fill(node.v)}</code>;
    case 'strong':
      return <strong><Nodes nodes={node.c} fill={fill} /></strong>;
    case 'link':
      return node.href.startsWith('#')
        ? <a href={node.href}><Nodes nodes={node.c} fill={fill} /></a>
        : <a href={node.href} target="_blank" rel="noopener noreferrer"><Nodes nodes={node.c} fill={fill} /></a>;
    case 'p':
      return <p className={styles['p']}><Nodes nodes={node.c} fill={fill} /></p>;
    case 'pre':
      return <pre className={styles['pre']}>{fill(node.v)}</pre>;
    case 'ul':
      return <ul className={styles['list']}>{renderItems(node.items, fill)}</ul>;
    case 'ol':
      return <ol className={styles['list']}>{renderItems(node.items, fill)}</ol>;
  }
}

function renderItems(items: readonly (readonly TextNode[])[], fill: (words: string) => string): ReactNode {
  return items.map((item, index) => <li key={index}><Nodes nodes={item} fill={fill} /></li>);
}
