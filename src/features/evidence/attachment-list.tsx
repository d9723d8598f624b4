import { useState } from 'react';
import type { EvidenceInput } from '#domain/evidence/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import { countLines, formatSize, PREVIEW } from './paste-inputs.ts';
import styles from './attachment-list.module.css';

interface AttachmentListProps {
  readonly attachments: readonly EvidenceInput[];
  readonly onRemove: (name: string) => void;
}

/** Files and large pastes: a line each, with a preview of the beginning and the whole text to copy. */
export function AttachmentList({ attachments, onRemove }: AttachmentListProps) {
  return (
    <ul className={styles['list']}>
      {attachments.map((input) => <Attachment key={input.name} input={input} onRemove={() => onRemove(input.name)} />)}
    </ul>
  );
}

function Attachment({ input, onRemove }: { input: EvidenceInput; onRemove: () => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [lines] = useState(() => countLines(input.text));
  return (
    <li className={styles['item']}>
      <span className={styles['name']}>{words.paste.attachment(input.name, formatSize(input.text.length), lines)}</span>
      <span className={styles['actions']}>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? words.paste.hidePreview : words.paste.preview}</Button>
        <CopyTextButton text={input.text} label={input.name} />
        <Button look="quiet" aria-label={`${words.paste.remove}${words.colon}${input.name}`} onClick={onRemove}>{words.paste.remove}</Button>
      </span>
      {open ? (
        <div className={styles['preview']}>
          {input.text.length > PREVIEW ? <p className={styles['note']}>{words.paste.previewNote}</p> : null}
          <pre className={styles['text']}>{input.text.slice(0, PREVIEW)}</pre>
        </div>
      ) : null}
    </li>
  );
}
