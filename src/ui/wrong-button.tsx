import { useContext } from 'react';
import type { WrongSubject } from '#domain/report/wrong-report.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from './button.tsx';
import { WrongContext } from './wrong-context.ts';

/** Lets the reader say that a finding or a step is wrong. */
export function WrongButton({ subject }: { subject: WrongSubject }) {
  const words = useWords();
  const open = useContext(WrongContext);
  if (!open) return null;
  return <Button look="quiet" onClick={() => open(subject)}>{words.case.wrong}</Button>;
}
