import { beforeEach, describe, expect, it, vi } from 'vitest';

const bundle = { flow: { id: 'one' }, remedies: {}, sources: {} };
const load = vi.fn<() => Promise<{ default: typeof bundle; drawing: undefined }>>();

vi.mock('virtual:wenzhen/index', () => ({
  flows: [{ id: 'one' }],
  contentVersion: 'abc',
  importFlow: () => load(),
}));

/** What the one copy of everything has; undefined where that copy cannot be fetched either. */
let copy: { flow: (id: string, lang: string) => unknown; drawing: () => unknown; search: () => unknown } | undefined;
vi.mock('./whole/whole.ts', () => ({
  get whole() {
    if (copy === undefined) throw new Error('no copy');
    return copy;
  },
}));

describe('loadFlow', () => {
  beforeEach(() => {
    vi.resetModules();
    load.mockReset().mockResolvedValue({ default: bundle, drawing: undefined });
    copy = undefined;
  });

  it('makes what cannot be fetched from the one copy of everything', async () => {
    const { loadFlow } = await import('./catalogue.ts');
    load.mockRejectedValue(new Error('offline'));
    copy = { flow: (id, lang) => `${id} in ${lang}`, drawing: () => undefined, search: () => undefined };
    expect(await loadFlow('one', 'en')).toBe('one in en');
    expect(await loadFlow('two', 'en')).toBeUndefined();
  });

  it('fetches each flow and language once', async () => {
    const { loadFlow } = await import('./catalogue.ts');
    expect(await loadFlow('one', 'zh')).toBe(bundle);
    await Promise.all([loadFlow('one', 'zh'), loadFlow('one', 'en'), loadFlow('one', 'en')]);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('asks again after a failure', async () => {
    const { loadFlow } = await import('./catalogue.ts');
    load.mockRejectedValueOnce(new Error('offline'));
    await expect(loadFlow('one', 'zh')).rejects.toThrow('offline');
    expect(await loadFlow('one', 'zh')).toBe(bundle);
  });

  it.each(['two', 'constructor', '__proto__'])('knows no flow %s', async (id) => {
    const { loadFlow } = await import('./catalogue.ts');
    expect(await loadFlow(id, 'zh')).toBeUndefined();
    expect(load).not.toHaveBeenCalled();
  });
});
