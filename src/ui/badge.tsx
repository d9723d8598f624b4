import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'error' | 'warning' | 'info' | 'ok' | 'neutral' | 'accent';

/** A short label with a tone; the words carry the meaning, the colour only repeats it. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={styles['badge']} data-tone={tone}>{children}</span>;
}
