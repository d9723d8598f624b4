import { Fragment, type ReactNode } from 'react';
import type { Text, TextNode } from '#domain/text.ts';
import styles from './rich-text.module.css';

interface RichTextProps {
  readonly text: Text;
  /** Replaces `{{name}}` in words and code alike. */
  readonly fill?: (words: string) => string;
  /** What a link becomes instead; undefined leaves it a link. */
  readonly link?: (href: string, words: ReactNode) => ReactNode;
}

interface Rendering {
  readonly fill: (words: string) => string;
  readonly link: (href: string, words: ReactNode) => ReactNode;
}

const asWritten = (words: string): string => words;
const plainLink = (): undefined => undefined;

/** Compiled content text as React elements. */
export function RichText({ text, fill = asWritten, link = plainLink }: RichTextProps): ReactNode {
  return typeof text === 'string' ? fill(text) : <Nodes nodes={text} fill={fill} link={link} />;
}

function Nodes({ nodes, ...how }: Rendering & { nodes: readonly TextNode[] }): ReactNode {
  // Content never changes its order while shown, so the position is a stable key.
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node, how)}</Fragment>);
}

function renderNode(node: TextNode, how: Rendering): ReactNode {
  if (typeof node === 'string') return how.fill(node);
  switch (node.t) {
    case 'code':
      return <code className={styles['code']}>{how.fill(node.v)}</code>;
    case 'strong':
      return <strong><Nodes nodes={node.c} {...how} /></strong>;
    case 'link': {
      const words = <Nodes nodes={node.c} {...how} />;
      return how.link(node.href, words) ?? (node.href.startsWith('#') ? <a href={node.href}>{words}</a> : <a href={node.href} target="_blank" rel="noopener noreferrer">{words}</a>);
    }
    case 'p':
      return <p className={styles['p']}><Nodes nodes={node.c} {...how} /></p>;
    case 'pre':
      return <pre className={styles['pre']}>{how.fill(node.v)}</pre>;
    case 'ul':
      return <ul className={styles['list']}>{renderItems(node.items, how)}</ul>;
    case 'ol':
      return <ol className={styles['list']}>{renderItems(node.items, how)}</ol>;
  }
}

function renderItems(items: readonly (readonly TextNode[])[], how: Rendering): ReactNode {
  return items.map((item, index) => <li key={index}><Nodes nodes={item} {...how} /></li>);
}
