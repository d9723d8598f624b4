import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.ts';

/** A remark in brackets behind a word, as each language sets them: `Remedies (3)`, `处理办法（3）`. */
export function Aside({ children }: { children: ReactNode }) {
  const [open, close] = useWords().brackets;
  return <>{open}{children}{close}</>;
}
