import { useEffect, useEffectEvent, useRef, useState, type ChangeEvent, type ClipboardEvent } from 'react';
import type { Reading } from '#domain/engine/reader.ts';
import type { EvidenceInput } from '#domain/evidence/types.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { DropBox } from '#ui/drop-box.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { ATTACH_FROM, attachmentsOf, BOX, boxText, joinInputs, withAttachments } from './paste-inputs.ts';
import styles from './paste-box.module.css';

// Files and large pastes are rare, and come a moment after the box.
const { Part: AttachmentList } = lazyPart(async () => (await import('./attachment-list.tsx')).AttachmentList);

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
  const inputs = useEvidence((state) => state.inputs);
  const setInputs = useEvidence((state) => state.setInputs);
  const clear = useEvidence((state) => state.clear);
  const [text, setText] = useState(() => boxText(inputs));
  const attachments = attachmentsOf(inputs);
  const latest = useRef({ text, attachments });
  useEffect(() => {
    latest.current = { text, attachments };
  });

  const read = (wanted: readonly EvidenceInput[]) => void setInputs(wanted).then((reading) => reading && onRead?.(reading));

  useReadAfterTyping(text, boxText(inputs), () => read(joinInputs(latest.current.text, latest.current.attachments)));

  const attach = (added: readonly { name: string; text: string }[]) =>
    read(joinInputs(latest.current.text, withAttachments(latest.current.attachments, added)));

  const takeFiles = async (files: readonly File[]) => {
    attach(await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.slice(0, READ_UP_TO).text() }))));
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

  return (
    <DropBox
      label={label ?? words.paste.label}
      compact={compact}
      words={words.paste}
      area={{
        value: text,
        // A line of prose wraps; output of kubectl keeps its columns.
        wrap: text.includes('\n') ? 'off' : 'soft',
        placeholder: compact ? words.paste.placeholderHere : words.paste.placeholder,
        onChange,
        onPaste,
      }}
      files={{ multiple: true }}
      onFiles={(files) => void takeFiles(files)}
      onDropText={(dropped) => attach([{ name: BOX, text: dropped }])}
      filled={inputs.length > 0 && (attachments.length > 0 || text.includes('\n'))}
      between={attachments.length === 0 ? null : (
        <AttachmentList
          attachments={attachments}
          onRemove={(name) => read(joinInputs(text, attachments.filter((one) => one.name !== name)))}
        />
      )}
    >
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
    </DropBox>
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
