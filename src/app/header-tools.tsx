import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { useShortcutListener, useShortcuts } from '#platform/shortcuts.ts';
import { useHrefOfPage } from '#platform/use-address.ts';
import { usePreferences } from '#store/use-stores.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { ShortcutOverview } from './shortcut-overview.tsx';

const { Part: SearchDialog } = lazyPart(async () => (await import('#features/search/search-dialog.tsx')).SearchDialog);

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
  useShortcuts([
    { code: 'Slash', key: '/', label: words.shortcuts.search, run: () => setOpen('search') },
    { code: 'Slash', shift: true, key: '?', label: words.shortcuts.open, run: () => setOpen('keys') },
    { code: 'KeyH', key: 'H', label: words.shortcuts.home, run: () => void navigate(hrefOf('/').slice(1)) },
    { code: 'KeyP', key: 'P', label: words.shortcuts.paste, run: () => document.querySelector<HTMLTextAreaElement>('main textarea')?.focus() },
  ]);
  const close = () => setOpen(undefined);
  return (
    <>
      <button type="button" className={className} aria-keyshortcuts={enabled ? '/' : undefined} onClick={() => setOpen('search')}>{words.search.open}</button>
      <button type="button" className={`${className} ${keysClassName}`} aria-label={words.shortcuts.open} title={words.shortcuts.open} onClick={() => setOpen('keys')}>?</button>
      {open === 'search' ? <SearchDialog hrefOf={hrefOf} onClose={close} /> : null}
      {open === 'keys' ? <ShortcutOverview onClose={close} /> : null}
    </>
  );
}
