import { useId, useRef, useState, type DragEvent } from 'react';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import styles from './pack-box.module.css';

/** A little more than is checked: enough for it to be refused, without holding gigabytes. */
const READ_UP_TO = 2_100_000;

interface PackBoxProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The box that takes a pack: pasted, typed, chosen or dropped. */
export function PackBox({ text, onText }: PackBoxProps) {
  const words = packWords[useLang()];
  const id = useId();
  const fileInput = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const take = (file: File | undefined): void => {
    void file?.slice(0, READ_UP_TO).text().then(onText);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const dropped = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0) take(event.dataTransfer.files[0]);
    else if (dropped !== '') onText(dropped);
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
      <label htmlFor={id} className="visually-hidden">{words.label}</label>
      <textarea
        id={id}
        className={styles['area']}
        value={text}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={words.placeholder}
        onChange={(event) => onText(event.target.value)}
      />
      <div className={styles['bar']}>
        <Button onClick={() => fileInput.current?.click()}>{words.file}</Button>
        <input
          ref={fileInput}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words.file}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {text === '' ? null : <Button look="quiet" onClick={() => onText('')}>{words.clear}</Button>}
      </div>
      {dropping ? <div className={styles['drop']} aria-hidden="true">{words.dropHere}</div> : null}
    </div>
  );
}
