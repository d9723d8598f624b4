import { describe, expect, it } from 'vitest';
import { createPreferencesStore } from './preferences-store.ts';

function keep(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return { kept, storage: { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value), remove: (key: string) => void kept.delete(key) } };
}

describe('preferences', () => {
  it('are remembered, but not which language was switched to on this page', () => {
    const { kept, storage } = keep();
    const store = createPreferencesStore(storage);
    store.getState().setLang('en');
    store.getState().setTheme('dark');
    store.getState().setShell('powershell');
    store.getState().setShortcuts(false);
    store.getState().setLastPlace({ address: '/f/ack-x', flow: 'ack-x' });
    expect(store.getState().switched).toBe('en');
    expect(JSON.parse(kept.get('wenzhen.preferences') ?? '')).toEqual({
      state: { lang: 'en', theme: 'dark', shortcuts: false, shell: 'powershell', lastPlace: { address: '/f/ack-x', flow: 'ack-x' } },
      version: 1,
    });
    expect(createPreferencesStore(storage).getState()).toMatchObject({ lang: 'en', switched: null, theme: 'dark', shortcuts: false, shell: 'powershell' });
  });

  it.each(['', '{', 'null', '7', '{"state":{"theme":"dark"},"version":2}'])('are those of a new reader where %j is kept', (text) => {
    const store = createPreferencesStore(keep({ 'wenzhen.preferences': text }).storage);
    expect(store.getState()).toMatchObject({ lang: null, switched: null, theme: 'auto', shortcuts: true, shell: 'sh', lastPlace: null });
  });

  it('that are missing in what was kept are those of a new reader', () => {
    const store = createPreferencesStore(keep({ 'wenzhen.preferences': '{"state":{"theme":"dark"},"version":1}' }).storage);
    expect(store.getState()).toMatchObject({ theme: 'dark', shortcuts: true, shell: 'sh' });
  });

  it('that make no sense are those of a new reader', () => {
    const state = { lang: 'xx', theme: { a: 1 }, shortcuts: 'no', shell: 5, lastPlace: { address: 'javascript:alert(1)', flow: 'ack-x' } };
    for (const kept of [state, { lastPlace: 'x' }, { lastPlace: { address: 5, flow: 'ack-x' } }, ['dark'], 'dark']) {
      const store = createPreferencesStore(keep({ 'wenzhen.preferences': JSON.stringify({ state: kept, version: 1 }) }).storage);
      expect(store.getState()).toMatchObject({ lang: null, theme: 'auto', shortcuts: true, shell: 'sh', lastPlace: null });
    }
  });

  it('of another tab stay when this one keeps something else', () => {
    const { storage } = keep();
    const [one, other] = [createPreferencesStore(storage), createPreferencesStore(storage)];
    one.getState().setTheme('dark');
    other.getState().setLastPlace({ address: '/f/ack-x', flow: 'ack-x' });
    expect(createPreferencesStore(storage).getState()).toMatchObject({ theme: 'dark', lastPlace: { flow: 'ack-x' } });
  });
});
