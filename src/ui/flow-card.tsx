import type { ReactNode } from 'react';
import styles from './flow-card.module.css';

/** Flows to start from, side by side where there is room. */
export function FlowCards({ children }: { children: ReactNode }) {
  return <ul className={styles['cards']}>{children}</ul>;
}

interface FlowCardProps {
  readonly href: string;
  readonly title: string;
  /** The symptoms that it starts from. */
  readonly symptoms: readonly string[];
  /** It came after the site was built. */
  readonly added?: boolean;
}

/** A flow to start from: its name, and what people see when they need it. The whole card is the link. */
export function FlowCard({ href, title, symptoms, added = false }: FlowCardProps) {
  return (
    <li className={styles['card']} data-added={added || undefined}>
      <a href={href} className={styles['link']}>{title}</a>
      <p className={styles['symptoms']}>{symptoms.join(' · ')}</p>
    </li>
  );
}
