import { beforeEach, describe, expect, it, vi } from 'vitest';

const bundle = { flow: { id: 'one' }, remedies: {}, sources: {} };
const load = vi.fn<() => Promise<{ default: typeof bundle }>>();

vi.mock('virtual:wenzhen/index', () => ({
  flows: [{ id: 'one' }],
  contentVersion: 'abc',
  flowLoaders: { one: { zh: () => load(), en: () => load() } },
}));

describe('loadFlow', () => {
  beforeEach(() => {
    vi.resetModules();
    load.mockReset().mockResolvedValue({ default: bundle });
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
