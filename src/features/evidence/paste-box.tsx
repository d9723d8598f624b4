import { useEffect, useEffectEvent, useId, useRef, useState, type ChangeEvent, type ClipboardEvent, type DragEvent } from 'react';
import type { Reading } from '#domain/engine/reader.ts';
import type { EvidenceInput } from '#domain/evidence/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { AttachmentList } from './attachment-list.tsx';
import { ATTACH_FROM, attachmentsOf, BOX, boxText, joinInputs, withAttachments } from './paste-inputs.ts';
import styles from './paste-box.module.css';

/** How long typing rests before it is read; a paste is read at once. */
const TYPING_REST = 350;

/** A little more than the reader takes: enough for it to refuse the rest by name, without holding gigabytes. */
const READ_UP_TO = 22_000_000;

interface PasteBoxProps {
  /** Fewer lines, for a place beside other things. */
  readonly compact?: boolean;
  readonly label?: string;
  /** Called with what stands in the box, at each change. */
  readonly onText?: (text: string) => void;
  /** Called with what was read from the newest text. */
  readonly onRead?: (reading: Reading) => void;
}

/** The box that takes text or files. What is in it stays in it, whatever the reading says. */
export function PasteBox({ compact = false, label, onText, onRead }: PasteBoxProps) {
  const words = useWords();
  const id = useId();
  const inputs = useEvidence((state) => state.inputs);
  const setInputs = useEvidence((state) => state.setInputs);
  const clear = useEvidence((state) => state.clear);
  const [text, setText] = useState(() => boxText(inputs));
  const [dropping, setDropping] = useState(false);
  const fileInput = useRef<HTMLInputElement>(null);
  const attachments = attachmentsOf(inputs);
  const latest = useRef({ text, attachments });
  useEffect(() => {
    latest.current = { text, attachments };
  });

  const read = (wanted: readonly EvidenceInput[]) => void setInputs(wanted).then((reading) => reading && onRead?.(reading));

  useReadAfterTyping(text, boxText(inputs), () => read(joinInputs(latest.current.text, latest.current.attachments)));

  const attach = (added: readonly { name: string; text: string }[]) =>
    read(joinInputs(latest.current.text, withAttachments(latest.current.attachments, added)));

  const takeFiles = async (files: Iterable<File>) => {
    attach(await Promise.all([...files].map(async (file) => ({ name: file.name, text: await file.slice(0, READ_UP_TO).text() }))));
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const files = [...event.clipboardData.files];
    const pasted = event.clipboardData.getData('text/plain');
    if (files.length > 0 && pasted === '') {
      event.preventDefault();
      void takeFiles(files);
    } else if (pasted.length > ATTACH_FROM) {
      event.preventDefault();
      attach([{ name: BOX, text: pasted }]);
    } else {
      // The engine starts before the browser inserts the text, which takes longer than reading it.
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      read(joinInputs(value.slice(0, selectionStart) + pasted.replace(/\r\n?/g, '\n') + value.slice(selectionEnd), attachments));
    }
  };

  const onChange = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setText(event.target.value);
    onText?.(event.target.value);
  };

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const dropped = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length > 0) void takeFiles(event.dataTransfer.files);
    else if (dropped) attach([{ name: BOX, text: dropped }]);
  };

  return (
    <div
      className={styles['box']}
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
    >
      <label htmlFor={id} className={compact ? styles['label'] : 'visually-hidden'}>{label ?? words.paste.label}</label>
      <textarea
        id={id}
        className={styles['area']}
        data-compact={compact || undefined}
        value={text}
        // A line of prose wraps; output of kubectl keeps its columns.
        wrap={text.includes('\n') ? 'off' : 'soft'}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder={compact ? words.paste.placeholderHere : words.paste.placeholder}
        onChange={onChange}
        onPaste={onPaste}
      />
      <AttachmentList
        attachments={attachments}
        onRemove={(name) => read(joinInputs(text, attachments.filter((one) => one.name !== name)))}
      />
      <div className={styles['bar']}>
        <Button onClick={() => fileInput.current?.click()}>{words.paste.file}</Button>
        <input
          ref={fileInput}
          type="file"
          multiple
          hidden
          aria-label={words.paste.file}
          onChange={(event) => {
            void takeFiles(event.target.files ?? []);
            event.target.value = '';
          }}
        />
        {text !== '' || attachments.length > 0 ? (
          <Button
            look="quiet"
            onClick={() => {
              setText('');
              onText?.('');
              clear();
            }}
          >
            {words.paste.clear}
          </Button>
        ) : null}
        <p className={styles['privacy']}>{words.paste.privacy}</p>
      </div>
      {dropping ? <div className={styles['drop']} aria-hidden="true">{words.paste.dropHere}</div> : null}
    </div>
  );
}

/** Reads what was typed once typing rests. */
function useReadAfterTyping(text: string, read: string, onRest: () => void): void {
  const rest = useEffectEvent(onRest);
  useEffect(() => {
    if (text === read) return undefined;
    const timer = setTimeout(() => rest(), TYPING_REST);
    return () => clearTimeout(timer);
  }, [text, read]);
}
