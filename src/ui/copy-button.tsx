import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './copy-button.module.css';

interface CopyButtonProps {
  /** Does the copying and says whether it worked. */
  readonly onCopy: () => Promise<boolean>;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
  /** What is copied, for readers who do not see it. */
  readonly label?: string;
}

/** A copy button that says what happened in its own place, and to screen readers. */
export function CopyButton({ onCopy, words, label }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return undefined;
    const timer = setTimeout(() => setState('idle'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const { colon } = useWords();
  const text = state === 'idle' ? words.copy : words[state];
  return (
    <button
      type="button"
      className={styles['button']}
      data-state={state}
      aria-label={label && state === 'idle' ? `${words.copy}${colon}${label}` : undefined}
      onClick={() => void onCopy().then((done) => setState(done ? 'copied' : 'failed'))}
    >
      <span aria-live="polite">{text}</span>
    </button>
  );
}
