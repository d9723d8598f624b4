import type { ReactNode } from 'react';
import styles from './article.module.css';

interface ArticleProps {
  readonly badges?: ReactNode;
  /** What stands beside the badges in small letters: product, place. */
  readonly meta?: string | undefined;
  readonly title: ReactNode;
  /** What is known as the thing's exact name, between title and lead. */
  readonly name?: ReactNode;
  /** The answer in a sentence or two. */
  readonly lead?: ReactNode;
  /** What else belongs to the head, below the lead. */
  readonly more?: ReactNode;
  /** For tables and lists in columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page to read: what it is about, the answer at once, then its parts. */
export function Article({ badges, meta, title, name, lead, more, wide = false, children }: ArticleProps) {
  return (
    <article className={styles['article']} data-wide={wide || undefined}>
      <header className={styles['head']}>
        {badges === undefined && meta === undefined ? null : <p className={styles['badges']}>{badges}{meta === undefined ? null : <span className={styles['meta']}>{meta}</span>}</p>}
        <h1 className={styles['title']}>{title}</h1>
        {name}
        {lead === undefined ? null : <div className={styles['lead']}>{lead}</div>}
        {more}
      </header>
      {children}
    </article>
  );
}

/** A part of an article under its heading. */
export function ArticlePart({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['heading']}>{title}</h2>
      {children}
    </section>
  );
}

/** Points in the words of a page, one below the other. */
export function ArticleList({ children }: { children: ReactNode }) {
  return <ul className={styles['list']}>{children}</ul>;
}
