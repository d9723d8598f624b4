import { useId, useRef, useState, type DragEvent, type ReactNode, type TextareaHTMLAttributes } from 'react';
import { Button } from './button.tsx';
import styles from './drop-box.module.css';

interface DropBoxProps {
  readonly label: string;
  /** Fewer lines under a label that is seen, for a place beside other things. */
  readonly compact?: boolean;
  /** Something was made of what is in it: it makes room for that. */
  readonly filled?: boolean;
  /** The field itself: its text, and what happens as it changes. */
  readonly area: TextareaHTMLAttributes<HTMLTextAreaElement>;
  readonly words: { readonly file: string; readonly dropHere: string };
  /** What the file chooser offers, and whether several may be chosen. */
  readonly files?: { readonly accept?: string; readonly multiple?: boolean };
  readonly onFiles: (files: readonly File[]) => void;
  /** Called with text that is dragged in from elsewhere. */
  readonly onDropText: (text: string) => void;
  /** What stands between the field and its buttons. */
  readonly between?: ReactNode;
  /** What stands beside the button that chooses files. */
  readonly children?: ReactNode;
}

/** A box that takes text and files: typed, pasted, chosen or dropped. */
export function DropBox({ label, compact = false, filled = false, area, words, files = {}, onFiles, onDropText, between, children }: DropBoxProps) {
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const text = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
    else if (text !== '') onDropText(text);
  };
  return (
    <div
      className={styles['box']}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
    >
      <label htmlFor={id} className={compact ? styles['label'] : 'visually-hidden'}>{label}</label>
      <textarea {...area} id={id} className={styles['area']} data-compact={compact || undefined} data-filled={filled || undefined} spellCheck={false} autoCapitalize="off" autoComplete="off" />
      {between}
      <div className={styles['bar']}>
        <Button onClick={() => chooser.current?.click()}>{words.file}</Button>
        <input
          {...files}
          ref={chooser}
          type="file"
          hidden
          aria-label={words.file}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {children}
      </div>
      {dropping ? <div className={styles['drop']} aria-hidden="true">{words.dropHere}</div> : null}
    </div>
  );
}
