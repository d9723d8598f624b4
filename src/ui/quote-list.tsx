import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './quote-list.module.css';

interface QuoteListProps {
  readonly quotes: readonly { readonly input: string; readonly line: number; readonly text: string }[];
  /** Words for the place of a line: `svc.txt, line 12`. */
  readonly lineOf: (input: string, line: number) => string;
  /** Words for the lines that are folded away: `4 more lines`. */
  readonly more: (count: number) => string;
}

/** More lines than this are folded: the proof must not bury what it proves. */
const SHOWN = 3;

/** Lines of the evidence, quoted as proof, each with its place. */
export function QuoteList({ quotes, lineOf, more }: QuoteListProps) {
  const [open, setOpen] = useState(false);
  const { colon } = useWords();
  if (quotes.length === 0) return null;
  const shown = open || quotes.length <= SHOWN + 1 ? quotes : quotes.slice(0, SHOWN);
  return (
    <ul className={styles['list']}>
      {shown.map((quote) => (
        <li key={`${quote.input} ${quote.line}`} className={styles['quote']}>
          <span className={styles['place']} title={lineOf(quote.input, quote.line)}>
            <span className="visually-hidden">{lineOf(quote.input, quote.line)}{colon}</span>
            <span aria-hidden="true">{quote.line}</span>
          </span>
          <code className={styles['text']}>{quote.text.trim()}</code>
        </li>
      ))}
      {shown.length < quotes.length ? (
        <li>
          <button type="button" className={styles['more']} onClick={() => setOpen(true)}>{more(quotes.length - shown.length)}</button>
        </li>
      ) : null}
    </ul>
  );
}
