import { createStore, type StoreApi } from 'zustand/vanilla';
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

const KEY = 'wenzhen.preferences';
/** Of the form in which they are kept; public/boot.js reads it too. What has another one is forgotten. */
const VERSION = 1;

/** What is kept of them. */
type Kept = Pick<Preferences, 'lang' | 'theme' | 'shortcuts' | 'shell' | 'lastPlace'>;

const NOTHING_CHOSEN: Kept = { lang: null, theme: 'auto', shortcuts: true, shell: 'sh', lastPlace: null };

/** @param storage already guarded: it never throws, it may forget */
export function createPreferencesStore(storage: KeyValue): PreferencesStore {
  const store = createStore<Preferences>((set) => ({
    ...NOTHING_CHOSEN,
    ...readKept(storage.get(KEY)),
    switched: null,
    setLang: (lang) => set({ lang, switched: lang }),
    setTheme: (theme) => set({ theme }),
    setShortcuts: (shortcuts) => set({ shortcuts }),
    setShell: (shell) => set({ shell }),
    setLastPlace: (lastPlace) => set({ lastPlace }),
  }));
  store.subscribe((now, before) => {
    const changed = (Object.keys(NOTHING_CHOSEN) as (keyof Kept)[]).filter((key) => now[key] !== before[key]);
    if (changed.length === 0) return;
    // Another tab may have kept something meanwhile: only what changed here is written over it.
    const state: Kept = { ...NOTHING_CHOSEN, ...readKept(storage.get(KEY)), ...Object.fromEntries(changed.map((key) => [key, now[key]])) };
    storage.set(KEY, JSON.stringify({ state, version: VERSION }));
  });
  return store;
}

/** What was kept, as far as it is sound: a page must not fail for what some other version left behind. */
function readKept(json: string | null): Partial<Kept> {
  try {
    const kept = JSON.parse(json ?? 'null') as { readonly state?: Readonly<Record<string, unknown>>; readonly version?: number } | null;
    if (kept?.version !== VERSION) return {};
    return Object.fromEntries(Object.entries(kept.state ?? {}).filter(([key, value]) => Object.hasOwn(IS_SOUND, key) && IS_SOUND[key as keyof Kept](value)));
  } catch {
    return {};
  }
}

const IS_SOUND: Readonly<Record<keyof Kept, (value: unknown) => boolean>> = {
  lang: (value) => value === 'zh' || value === 'en' || value === null,
  theme: (value) => value === 'auto' || value === 'light' || value === 'dark',
  shortcuts: (value) => typeof value === 'boolean',
  shell: (value) => value === 'sh' || value === 'powershell',
  lastPlace: (value) => {
    const { address, flow } = (value ?? {}) as Readonly<Record<string, unknown>>;
    return typeof address === 'string' && address.startsWith('/') && typeof flow === 'string';
  },
};
