import { useId, useState, type FormEvent } from 'react';
import { findingKey } from '#domain/rules/dismissal.ts';
import type { Finding } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import styles from './dismiss.module.css';

/** Puts a finding aside. It asks for the reason: whoever takes over the case will want it. */
export function DismissFinding({ finding }: { finding: Finding }) {
  const words = useWords();
  const id = useId();
  const dismiss = useEvidence((state) => state.dismiss);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) return <Button look="quiet" onClick={() => setOpen(true)}>{words.evidence.dismiss}</Button>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    dismiss(findingKey(finding), reason.trim());
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={id} className={styles['label']}>{words.evidence.dismissReason}</label>
      <input
        id={id}
        className={styles['input']}
        list={`${id}-reasons`}
        value={reason}
        // The field is what the press on the button asked for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
      />
      <datalist id={`${id}-reasons`}>
        {words.evidence.dismissReasons.map((one) => <option key={one}>{one}</option>)}
      </datalist>
      <Button type="submit" disabled={reason.trim() === ''}>{words.evidence.dismiss}</Button>
      <Button look="quiet" onClick={() => setOpen(false)}>{words.evidence.keep}</Button>
    </form>
  );
}
