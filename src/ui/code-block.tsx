import type { ReactNode } from 'react';
import styles from './code-block.module.css';

/** A command or YAML, scrolling in its own box, with a place for a copy button. */
export function CodeBlock({ text, action, label }: { text: string; action?: ReactNode; label?: string }) {
  return (
    <div className={styles['block']}>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['pre']} data-wrap={text.includes('\n') ? undefined : true} tabIndex={0} aria-label={label}><code>{text}</code></pre>
      {action ? <div className={styles['action']}>{action}</div> : null}
    </div>
  );
}
