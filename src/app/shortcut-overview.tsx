import { useWords } from '#i18n/use-words.ts';
import { useActiveShortcuts } from '#platform/shortcuts.ts';
import { usePreferences } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { closeDialog } from '#ui/close-dialog.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from './shortcut-overview.module.css';

/** Which keys do something on this page, and the switch that turns them all off. */
export function ShortcutOverview({ onClose }: { onClose: () => void }) {
  const words = useWords().shortcuts;
  const shortcuts = useActiveShortcuts();
  const enabled = usePreferences((state) => state.shortcuts);
  const setShortcuts = usePreferences((state) => state.setShortcuts);
  return (
    <Dialog title={words.title} light onClose={onClose}>
      <dl className={styles['list']} data-off={!enabled || undefined}>
        {shortcuts.map(({ code, shift, key, label }) => (
          <div key={`${code} ${shift === true}`} className={styles['row']}>
            <dt><kbd className={styles['key']}>{key}</kbd></dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <div className={styles['end']}>
        <label className={styles['switch']}>
          <input type="checkbox" checked={enabled} onChange={(event) => setShortcuts(event.target.checked)} />
          <span>{words.enabled}</span>
        </label>
        <Button onClick={closeDialog}>{words.close}</Button>
      </div>
    </Dialog>
  );
}
