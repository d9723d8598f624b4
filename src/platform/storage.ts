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
    return {
      available: true,
      get: (key) => storage.getItem(key),
      set: (key, value) => {
        try {
          storage.setItem(key, value);
        } catch {
          // A full store loses the newest value, never the page.
        }
      },
      remove: (key) => storage.removeItem(key),
    };
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
