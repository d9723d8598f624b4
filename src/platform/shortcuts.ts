import { useEffect, useEffectEvent, useId, useSyncExternalStore } from 'react';

/** A key that does something on the page now shown. Keys are places on the keyboard (`event.code`), whatever the layout. */
export interface Shortcut {
  /** `Digit1`, `KeyP`, `Slash` … */
  readonly code: string;
  readonly shift?: boolean;
  /** What the overview prints on the key. */
  readonly key: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  readonly run: () => void;
}

const active = new Map<string, readonly Shortcut[]>();
const listeners = new Set<() => void>();
let snapshot: readonly Shortcut[] = [];

function publish(): void {
  snapshot = [...active.values()].flat();
  for (const listener of listeners) listener();
}

/** Makes keys work for as long as the component is shown. The newest component that claims a key has it. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const owner = useId();
  const names = shortcuts.map(({ code, shift, key, label }) => `${code} ${shift === true} ${key} ${label}`).join('\n');
  const run = useEffectEvent((index: number) => shortcuts[index]?.run());
  useEffect(() => {
    active.set(owner, names === '' ? [] : shortcuts.map((shortcut, index) => ({ ...shortcut, run: () => run(index) })));
    publish();
    return () => {
      active.delete(owner);
      publish();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the names stand for the shortcuts; what they run is always the latest
  }, [owner, names]);
}

/** The keys that do something now, for the overview. */
export function useActiveShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
    () => snapshot,
  );
}

/**
 * Listens for the keys of all components while `enabled`. Silent while something is typed into a field, while an input
 * method composes, with Ctrl, Alt or Meta held, and while a dialog is open.
 */
export function useShortcutListener(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const shortcut = snapshot.findLast(({ code, shift = false }) => code === event.code && shift === event.shiftKey);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.run();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}
