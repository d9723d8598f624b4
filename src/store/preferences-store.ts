import { createStore, type StoreApi } from 'zustand/vanilla';
import { createJSONStorage, persist, type StateStorage } from 'zustand/middleware';
import type { Lang } from '#domain/text.ts';

/** The shell that commands are written for. */
export type Shell = 'sh' | 'powershell';

export type Theme = 'auto' | 'light' | 'dark';

/** What the reader chose, remembered where storage allows. The address overrides the language. */
export interface Preferences {
  readonly lang: Lang | null;
  /** The language the reader switched to since the page was loaded: it wins over links of its history. Not remembered. */
  readonly switched: Lang | null;
  readonly theme: Theme;
  /** False: keys do nothing on their own. */
  readonly shortcuts: boolean;
  readonly shell: Shell;
  /** The last place in a flow, as the part of the address behind `#`, to offer it on the home page. */
  readonly lastPlace: { readonly address: string; readonly flow: string } | null;
  setLang(lang: Lang): void;
  setTheme(theme: Theme): void;
  setShortcuts(enabled: boolean): void;
  setShell(shell: Shell): void;
  setLastPlace(place: Preferences['lastPlace']): void;
}

export type PreferencesStore = StoreApi<Preferences>;

interface KeyValue {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** @param storage already guarded: it never throws, it may forget */
export function createPreferencesStore(storage: KeyValue): PreferencesStore {
  const adapter: StateStorage = {
    getItem: (name) => storage.get(name),
    setItem: (name, value) => storage.set(name, value),
    removeItem: (name) => storage.remove(name),
  };
  return createStore<Preferences>()(
    persist(
      (set) => ({
        lang: null,
        switched: null,
        theme: 'auto',
        shortcuts: true,
        shell: 'sh',
        lastPlace: null,
        setLang: (lang) => set({ lang, switched: lang }),
        setTheme: (theme) => set({ theme }),
        setShortcuts: (shortcuts) => set({ shortcuts }),
        setShell: (shell) => set({ shell }),
        setLastPlace: (lastPlace) => set({ lastPlace }),
      }),
      {
        name: 'wenzhen.preferences',
        version: 1,
        storage: createJSONStorage(() => adapter),
        partialize: ({ lang, theme, shortcuts, shell, lastPlace }) => ({ lang, theme, shortcuts, shell, lastPlace }),
      },
    ),
  );
}
