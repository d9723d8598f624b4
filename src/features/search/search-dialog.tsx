import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import styles from './search-dialog.module.css';
import { SearchResults } from './search-results.tsx';
import { prepareSearch } from './use-search.ts';

interface SearchDialogProps {
  readonly hrefOf: (address: string) => string;
  readonly onClose: () => void;
}

/** Search over whatever page is shown. Escape and a click beside it close it; focus goes back to where it was. */
export function SearchDialog({ hrefOf, onClose }: SearchDialogProps) {
  const words = useWords().search;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    prepareSearch().catch(() => undefined);
  }, []);
  const close = () => dialog.current?.close();
  const toResults = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const first = dialog.current?.querySelector<HTMLAnchorElement>('ol a');
    if (event.code === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    } else if (event.code === 'Enter') first?.click();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the backdrop closes; the key for it is Escape, which the browser handles
    <dialog ref={dialog} className={styles['dialog']} aria-label={words.open} onClose={onClose} onClick={(event) => event.target === dialog.current && close()}>
      <div className={styles['box']}>
        <div className={styles['bar']}>
          <label htmlFor={id} className="visually-hidden">{words.label}</label>
          <input
            id={id}
            type="text"
            enterKeyHint="search"
            className={styles['input']}
            value={query}
            placeholder={words.placeholder}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={toResults}
          />
          <button type="button" className={styles['close']} onClick={close}>{words.close}</button>
        </div>
        <SearchResults query={query} hrefOf={hrefOf} onChoose={close} />
      </div>
    </dialog>
  );
}
