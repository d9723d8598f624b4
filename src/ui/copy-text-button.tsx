import { useContext } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { CopyButton } from './copy-button.tsx';
import { CopyContext } from './copy-context.ts';

/** Copies a text that is at hand. `label` names it for readers who do not see it. */
export function CopyTextButton({ text, label }: { text: string; label: string }) {
  const copy = useContext(CopyContext);
  const words = useWords();
  return <CopyButton words={words.copy} label={label} onCopy={() => copy(text)} />;
}
