import { whenIdle } from './idle.ts';

/** Where small things are remembered. Storage may be denied (embeds, sandboxes): then nothing is kept, and it says so. */
export interface KeyValueStore {
  readonly available: boolean;
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** The browser's localStorage behind a wall: reading the property alone already throws where it is denied. */
export function openLocalStorage(): KeyValueStore {
  try {
    const storage = globalThis.localStorage;
    const probe = 'wenzhen.probe';
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return writeLater(storage);
  } catch {
    const memory = new Map<string, string>();
    return {
      available: false,
      get: (key) => memory.get(key) ?? null,
      set: (key, value) => void memory.set(key, value),
      remove: (key) => void memory.delete(key),
    };
  }
}

/**
 * Writes wait until the page rests: every one of them waits for the disk, and a step makes several. Nothing is lost when
 * the page is left, and what is read meanwhile is the newest.
 */
function writeLater(storage: Storage): KeyValueStore {
  const waiting = new Map<string, string>();
  const write = (): void => {
    for (const [key, value] of waiting) {
      try {
        storage.setItem(key, value);
      } catch {
        // A full store loses the newest value, never the page.
      }
    }
    waiting.clear();
  };
  window.addEventListener('pagehide', write);
  document.addEventListener('visibilitychange', () => document.hidden && write());
  return {
    available: true,
    get: (key) => waiting.get(key) ?? storage.getItem(key),
    set: (key, value) => {
      if (waiting.size === 0) whenIdle(write);
      waiting.set(key, value);
    },
    remove: (key) => {
      waiting.delete(key);
      storage.removeItem(key);
    },
  };
}
