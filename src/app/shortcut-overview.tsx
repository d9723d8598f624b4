import { useEffect, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { useActiveShortcuts } from '#platform/shortcuts.ts';
import { usePreferences } from '#store/use-stores.ts';
import styles from './shortcut-overview.module.css';

/** Which keys do something on this page, and the switch that turns them all off. */
export function ShortcutOverview({ onClose }: { onClose: () => void }) {
  const words = useWords().shortcuts;
  const dialog = useRef<HTMLDialogElement>(null);
  const shortcuts = useActiveShortcuts();
  const enabled = usePreferences((state) => state.shortcuts);
  const setShortcuts = usePreferences((state) => state.setShortcuts);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-label={words.title} onClose={onClose}>
      <div className={styles['box']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <dl className={styles['list']} data-off={!enabled || undefined}>
          {shortcuts.map(({ code, shift, key, label }) => (
            <div key={`${code} ${shift === true}`} className={styles['row']}>
              <dt><kbd className={styles['key']}>{key}</kbd></dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <label className={styles['switch']}>
          <input type="checkbox" checked={enabled} onChange={(event) => setShortcuts(event.target.checked)} />
          <span>{words.enabled}</span>
        </label>
        <button type="button" className={styles['close']} onClick={() => dialog.current?.close()}>{words.close}</button>
      </div>
    </dialog>
  );
}
