import type { Marks } from '#domain/diagram/marks.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './legend.module.css';
import type { DiagramWords } from './words.ts';

/** What the shapes and strokes of the drawing mean; assumed ways only when there are any. */
export function Legend({ words, marks }: { readonly words: DiagramWords; readonly marks: Marks }) {
  const isAssuming = [...marks.edges.values()].includes('assumed');
  const lines = isAssuming ? (['taken', 'assumed', 'ruled-out'] as const) : (['taken', 'ruled-out'] as const);
  return (
    <ul className={styles['legend']} aria-label={words.legend}>
      {(['question', 'outcome', 'handoff'] as const).map((kind) => (
        <li key={kind} className={styles['entry']}>
          <span className={styles['shape']} data-kind={kind} />
          {words.kinds[kind]}
        </li>
      ))}
      <li className={styles['entry']}>
        <span className={styles['badge']} data-mark="current">
          <Icon name="here" />
        </span>
        {words.marks.current}
      </li>
      <li className={styles['entry']}>
        <span className={styles['badge']} data-mark="visited">
          <Icon name="done" />
        </span>
        {words.marks.visited}
      </li>
      {lines.map((mark) => (
        <li key={mark} className={styles['entry']}>
          <span className={styles['line']} data-mark={mark} />
          {words.marks[mark]}
        </li>
      ))}
      <li className={styles['entry']}>
        <span className={styles['line']} data-mark="unsure" />
        {words.unsure}
      </li>
    </ul>
  );
}
