import { describe, expect, it, vi } from 'vitest';
import { expectPacks, packFlow, packShelf, packsArrived, setPreview, subscribePacks, withPackLogic, withPackWords } from './packs.ts';
import type { OpenedPack, Pack } from './packs.ts';
import type { ContentLogic, FindingWordsBundle } from './types.ts';

function makePack(id: string, title: string, isPreview = false): Pack {
  const mark = { id, title: { zh: title, en: title }, ...(isPreview && { preview: true as const }) };
  const flow = { id: `${id}-flow`, title } as never;
  const bundle = { pack: mark, flow, remedies: {}, sources: {} };
  const words: FindingWordsBundle = { findings: { [`${id}-rule`]: { pack: mark } as never }, remedies: { shared: { id: title } as never }, sources: {} };
  return {
    mark,
    flows: [],
    bundles: { [`${id}-flow`]: { zh: bundle, en: bundle } },
    logic: { library: { rules: [{ id: `${id}-rule` } as never], events: [{ id: `${id}-row` } as never] }, conditions: { [`${id}-flow`]: {} as never } },
    words: { zh: words, en: words },
    articles: { zh: { articles: {}, sources: {} }, en: { articles: {}, sources: {} } },
    terms: { zh: { terms: [], sources: {} }, en: { terms: [], sources: {} } },
    search: [],
  };
}

const opened = (pack: Pack): OpenedPack => ({ file: `${pack.mark.id}.json`, pack, faults: [], advice: [] });
const broken: OpenedPack = { file: 'broken.json', faults: [{ path: '', line: 1, column: 1, message: 'x', todo: 'y.' }], advice: [] };

describe('the shelf', () => {
  it('is empty, and nobody waits for packs, until some are expected', async () => {
    await packsArrived();
    expect(packShelf()).toMatchObject({ loading: false, site: [], packs: [] });
    expect(packFlow('a-flow', 'zh')).toBeUndefined();
  });

  it('holds what the site names, a previewed one in the place of its namesake, and tells of each change', async () => {
    const heard = vi.fn();
    const stop = subscribePacks(heard);
    const [a, b, next] = [makePack('a', 'A'), makePack('b', 'B'), makePack('a', 'A, next', true)];
    expectPacks(Promise.resolve([opened(a), broken, opened(b)]));
    expect(packShelf().loading).toBe(true);
    await packsArrived();
    expect(packShelf()).toMatchObject({ loading: false, packs: [a, b] });
    expect(packFlow('a-flow', 'en')?.flow.title).toBe('A');
    expect(packFlow('constructor', 'en')).toBeUndefined();

    const before = packShelf().packs;
    setPreview({ text: '{' });
    expect(packShelf().packs).toBe(before);
    setPreview({ text: '{}', checked: '{}', opened: opened(next) });
    expect(packShelf().packs).toEqual([b, next]);
    expect(packFlow('a-flow', 'en')?.pack?.preview).toBe(true);
    setPreview({ text: '' });
    expect(packShelf().packs).toEqual([a, b]);
    expect(heard).toHaveBeenCalledTimes(5);
    stop();

    expectPacks(Promise.reject(new Error('no network')));
    await packsArrived();
    expect(packShelf()).toMatchObject({ loading: false, packs: [a, b] });
    expect(heard).toHaveBeenCalledTimes(5);
  });
});

describe('what packs add', () => {
  const logic: ContentLogic = { library: { rules: [{ id: 'own' } as never], events: [{ id: 'row' } as never] }, conditions: { own: {} as never } };
  const words: FindingWordsBundle = { findings: { own: {} as never }, remedies: { shared: { id: 'built in' } as never }, sources: {} };

  it('leaves everything as it is without packs', () => {
    expect(withPackLogic(logic, [])).toEqual(logic);
    expect(withPackWords(words, [], 'zh')).toBe(words);
  });

  it('comes beside what is built in, and never in its place', () => {
    const merged = withPackLogic(logic, [makePack('a', 'A')]);
    expect(merged.library.rules.map(({ id }) => id)).toEqual(['own', 'a-rule']);
    expect(merged.library.events.map(({ id }) => id)).toEqual(['row', 'a-row']);
    expect(Object.keys(merged.conditions)).toEqual(['own', 'a-flow']);
    const all = withPackWords(words, [makePack('a', 'A')], 'en');
    expect(Object.keys(all.findings).toSorted()).toEqual(['a-rule', 'own']);
    expect(all.remedies['shared']?.id).toBe('built in');
  });
});
