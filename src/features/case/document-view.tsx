import { Fragment } from 'react';
import { isSafeLink } from '#domain/report/document/to-html.ts';
import type { Inline, ReportBlock, ReportDocument } from '#domain/report/document/types.ts';
import type { Lang } from '#domain/text.ts';
import styles from './document-view.module.css';

/** A report as it will look where it is pasted. */
export function DocumentView({ document, lang, label }: { document: ReportDocument; lang: Lang; label: string }) {
  return (
    <article className={styles['document']} lang={lang === 'zh' ? 'zh-CN' : 'en'} aria-label={label}>
      {document.title === '' ? null : <h2 className={styles['title']}>{document.title}</h2>}
      {document.blocks.map((block, index) => <BlockView key={index} block={block} />)}
    </article>
  );
}

function BlockView({ block }: { block: ReportBlock }) {
  switch (block.t) {
    case 'heading':
      return block.level === 2 ? <h3 className={styles['heading']}>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'paragraph':
      return <p><Line inlines={block.c} /></p>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return <List className={styles['list']}>{block.items.map((item, index) => <li key={index}><Line inlines={item} /></li>)}</List>;
    }
    case 'table':
      return <TableView block={block} />;
    case 'code':
      // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      return <pre className={styles['code']} tabIndex={0}><code>{block.v}</code></pre>;
  }
}

function TableView({ block }: { block: Extract<ReportBlock, { t: 'table' }> }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className={styles['table']} tabIndex={0}>
      <table data-columns={block.head.length}>
        <thead><tr>{block.head.map((cell, index) => <th key={index} scope="col">{cell}</th>)}</tr></thead>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index}>{row.map((cell, column) => <td key={column} data-head={block.head[column]} data-empty={cell.length === 0 || undefined}><Line inlines={cell} /></td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ inlines }: { inlines: readonly Inline[] }) {
  return inlines.map((inline, index) => <Fragment key={index}>{renderInline(inline)}</Fragment>);
}

function renderInline(inline: Inline) {
  if (typeof inline === 'string') return inline;
  switch (inline.t) {
    case 'strong':
      return <strong>{inline.v}</strong>;
    case 'code':
      return <code>{inline.v}</code>;
    case 'link':
      return isSafeLink(inline.href) ? <a href={inline.href} target="_blank" rel="noopener noreferrer">{inline.v}</a> : inline.v;
  }
}
