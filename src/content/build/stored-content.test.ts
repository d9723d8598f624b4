import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawingToSvg } from '#domain/diagram/drawing-svg.ts';
import { LANGS } from '#domain/text.ts';
import { knotsOf, monotonePath } from './monotone-path.ts';
import { contentData, readContent } from './read-content.ts';
import { readStored, storeContent, type StoredContent } from './stored-content.ts';
import { wholeContent } from './whole-content.ts';

const data = contentData(readContent(join(import.meta.dirname, '../../../content')));
const own = wholeContent(data);
const stored = JSON.parse(JSON.stringify(storeContent(data))) as StoredContent;
const again = wholeContent(readStored(stored));

/** Where the second value first differs from the first, as JSON; empty where it does not. */
function difference(wanted: unknown, got: unknown): string {
  const [one, other] = [JSON.stringify(wanted) ?? '', JSON.stringify(got) ?? ''];
  if (one === other) return '';
  const at = [...one].findIndex((char, index) => char !== other[index]);
  return `${one.slice(Math.max(0, at - 60), at + 60)} <> ${other.slice(Math.max(0, at - 60), at + 60)}`;
}

describe('the one copy of the content', () => {
  it('makes everything that the content itself makes', { timeout: 60_000 }, () => {
    expect(again.contentVersion).toBe(own.contentVersion);
    expect(difference(own.flowSummaries(), again.flowSummaries())).toBe('');
    expect(difference(own.samples(), again.samples())).toBe('');
    expect(difference(own.logic(), again.logic())).toBe('');
    expect(difference(own.search(), again.search())).toBe('');
  });

  it.each(LANGS)('makes it in %s', { timeout: 60_000 }, (lang) => {
    for (const { id } of own.flowSummaries()) expect(difference(own.flow(id, lang), again.flow(id, lang)), id).toBe('');
    expect(again.flow('constructor', lang)).toBeUndefined();
    for (const part of ['findingWords', 'articles', 'glossary', 'coverage', 'annotations'] as const) expect(difference(own[part](lang), again[part](lang)), part).toBe('');
  });

  it.each(LANGS)('draws every flow as before, but for fractions of a pixel in its arrows, in %s', { timeout: 60_000 }, (lang) => {
    for (const { id } of own.flowSummaries()) {
      const [drawing, before] = [again.drawing(id, lang), own.drawing(id, lang)];
      const flow = own.flow(id, lang)?.flow;
      if (!drawing || !before || !flow) throw new Error(`${id} has no drawing`);
      expect({ ...drawing, edges: drawing.edges.map(({ label }) => label) }, id).toEqual({ ...before, edges: before.edges.map(({ label }) => label) });
      const numbers = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      drawing.edges.forEach(({ path }, index) => {
        const wanted = before.edges[index]?.path ?? '';
        expect(path.replace(/-?[\d.]+/g, '0'), id).toBe(wanted.replace(/-?[\d.]+/g, '0'));
        const off = numbers(path).map((value, at) => Math.abs(value - (numbers(wanted)[at] ?? Number.NaN)));
        expect(Math.max(...off), `${id} ${wanted}`).toBeLessThan(0.4);
      });
      expect(drawingToSvg(drawing, flow)).toContain('<svg');
    }
    expect(again.drawing('constructor', lang)).toBeUndefined();
  });

  it('holds each text once, and none as Markdown that would have to be parsed', () => {
    expect(stored.texts.zh).toHaveLength(stored.texts.en.length);
    expect(stored.texts.en.filter((text) => typeof text === 'string' && /\*\*|\]\(/.test(text.replaceAll(/`[^`]*`/g, '')))).toEqual([]);
    expect(JSON.stringify(stored.data)).not.toMatch(/"(?:zh|en)":/);
  });
});

describe('a path through knots', () => {
  it('is the one that its knots tell, straight or smooth', () => {
    expect(knotsOf('M0,0L10,10')).toEqual([0, 0, 10, 10]);
    expect(monotonePath([0, 0, 10, 10])).toBe('M0,0L10,10');
    expect(knotsOf('M1433.5,301.5C1388.7,312.1,1343.8,322.7,1343.8,333.3C1343.8,342.5,1343.8,351.8,1343.8,361')).toEqual([1433.5, 301.5, 1343.8, 333.3, 1343.8, 361]);
  });

  it.each(['M0,0C9,1,1,9,10,10', 'M0,0L5,5L10,0Z', 'M0,0A5,5,0,0,1,10,10', ''])('is not made of another: %s', (path) => {
    expect(knotsOf(path)).toBeUndefined();
  });
});
