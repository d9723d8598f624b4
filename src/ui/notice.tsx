import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import styles from './notice.module.css';

/** A sentence the reader should see, in its place; `live` announces it when it appears. */
export function Notice({ tone, live = false, children }: { tone: Tone; live?: boolean; children: ReactNode }) {
  return <div className={styles['notice']} data-tone={tone} role={live ? 'status' : undefined}>{children}</div>;
}
