import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { closeDialog } from '#ui/close-dialog.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from './search-dialog.module.css';
import { SearchResults } from './search-results.tsx';
import { prepareSearch } from './use-search.ts';

interface SearchDialogProps {
  readonly hrefOf: (address: string) => string;
  readonly onClose: () => void;
}

/** Search over whatever page is shown. */
export function SearchDialog({ hrefOf, onClose }: SearchDialogProps) {
  const words = useWords().search;
  const id = useId();
  const [query, setQuery] = useState('');
  useEffect(() => {
    prepareSearch().catch(() => undefined);
  }, []);
  return (
    <Dialog title={words.open} look="bar" wide light onClose={onClose}>
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
        <Button onClick={closeDialog}>{words.close}</Button>
      </div>
      <SearchResults query={query} hrefOf={hrefOf} onChoose={closeDialog} />
    </Dialog>
  );
}

/** Arrow down goes to the first hit, Enter follows it. */
function toResults(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing) return;
  const first = event.currentTarget.closest('dialog')?.querySelector<HTMLAnchorElement>('ol a');
  if (event.code === 'ArrowDown' && first) {
    event.preventDefault();
    first.focus();
  } else if (event.code === 'Enter') first?.click();
}
