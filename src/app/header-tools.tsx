import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { whenIdle } from '#platform/idle.ts';
import { useShortcutListener, useShortcuts } from '#platform/shortcuts.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { usePreferences } from '#store/use-stores.ts';
import { Icon } from '#ui/icon.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';

// Opened by a key that is followed by words: both are there before somebody presses it.
const { Part: SearchDialog, preload: preloadSearch } = lazyPart(async () => (await import('#features/search/search-dialog.tsx')).SearchDialog);
const { Part: ShortcutOverview, preload: preloadKeys } = lazyPart(async () => (await import('./shortcut-overview.tsx')).ShortcutOverview);

interface HeaderToolsProps {
  readonly className?: string | undefined;
  /** Also on the button for the keys, which small screens do without. */
  readonly keysClassName?: string | undefined;
}

/** The buttons of the header that open search and the overview of keys, and the keys that hold on every page. */
export function HeaderTools({ className, keysClassName }: HeaderToolsProps) {
  const words = useWords();
  const hrefOf = useHrefOfPage();
  const navigate = useNavigate();
  const enabled = usePreferences((state) => state.shortcuts);
  const [open, setOpen] = useState<'search' | 'keys'>();
  useShortcutListener(enabled);
  useEffect(
    () =>
      whenIdle(() => {
        preloadSearch();
        preloadKeys();
      }),
    [],
  );
  useShortcuts([
    { code: 'Slash', key: '/', label: words.shortcuts.search, run: () => setOpen('search') },
    { code: 'Slash', shift: true, key: '?', label: words.shortcuts.open, run: () => setOpen('keys') },
    { code: 'KeyH', key: 'H', label: words.shortcuts.home, run: () => void navigate(hrefOf('/').slice(1)) },
    { code: 'KeyP', key: 'P', label: words.shortcuts.paste, run: () => document.querySelector<HTMLTextAreaElement>('main textarea')?.focus() },
  ]);
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className={className} aria-keyshortcuts={enabled ? '/' : undefined} onClick={() => setOpen('search')}>
        <Icon name="search" />{words.search.open}{enabled ? <kbd className={keysClassName} aria-hidden="true">/</kbd> : null}
      </button>
      <button type="button" className={`${className} ${keysClassName}`} aria-label={words.shortcuts.open} title={words.shortcuts.open} onClick={() => setOpen('keys')}>?</button>
      {open === 'search' ? <SearchDialog hrefOf={hrefOf} onClose={close} /> : null}
      {open === 'keys' ? <ShortcutOverview onClose={close} /> : null}
    </>
  );
}
