import { useCaseWords } from '#i18n/case-words.ts';
import { Badge } from '#ui/badge.tsx';
import styles from './report-view.module.css';

interface RedactionCardProps {
  /** Rule -> how often it hid something. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly pseudonyms: boolean;
  readonly onPseudonyms: (on: boolean) => void;
}

/** What the redaction hid, by rule, and whether names and addresses are replaced. It cannot be switched off. */
export function RedactionCard({ hidden, pseudonyms, onPseudonyms }: RedactionCardProps) {
  const { report: words, sorts } = useCaseWords();
  const rules = Object.entries(hidden).filter(([, count]) => count > 0);
  const total = rules.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section className={styles['card']} aria-labelledby="wz-redaction">
      <h2 id="wz-redaction" className={styles['heading']}>{words.redaction}</h2>
      <p role="status">{total === 0 ? words.hiddenNone : words.hidden(total)}</p>
      {total === 0 ? null : (
        <ul className={styles['rules']}>
          {rules.map(([rule, count]) => <li key={rule}><Badge tone="neutral">{sorts[rule] ?? rule} × {count}</Badge></li>)}
        </ul>
      )}
      <label className={styles['check']}>
        <input type="checkbox" checked={pseudonyms} onChange={(event) => onPseudonyms(event.target.checked)} />
        <span>{words.pseudonyms}<span className={styles['hint']}>{words.pseudonymsHint}</span></span>
      </label>
    </section>
  );
}
