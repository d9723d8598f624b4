import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesLater, packLines } from './field-lines.ts';
import { packSet } from './pointer-set.ts';

const pointer = fc.array(fc.constantFrom('spec', 'ports', '0', '1', 'name', 'a~1b'), { maxLength: 4 }).map((steps) => steps.map((step) => `/${step}`).join(''));

describe('packed lines', () => {
  it('answer like the map that they were made from, in its order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(pointer, fc.integer({ min: 0, max: 100_000 }))), fc.integer({ min: 1, max: 200 }), pointer, (pairs, first, other) => {
        const map = new Map(pairs);
        const packed = packLines(map, first);
        expect([...packed]).toEqual([...map]);
        expect([...packed.keys(), ...packed.values()]).toEqual([...map.keys(), ...map.values()]);
        expect([packed.size, packed.get(other), packed.has(other)]).toEqual([map.size, map.get(other), map.has(other)]);
        const told: unknown[] = [];
        packed.forEach((line, at) => told.push([at, line]));
        expect(told).toEqual([...map]);
      }),
    );
  });

  it('are left as they are where they are too many or too far apart', () => {
    const far = new Map([['/a', 1], ['/b', 100_000]]);
    const many = new Map(Array.from({ length: 5000 }, (_, index) => [`/many/${index}`, index + 1] as const));
    expect(packLines(far, 1)).toBe(far);
    expect(packLines(many, 1)).toBe(many);
  });

  it('of very many different fields do not mix', () => {
    const objects = Array.from({ length: 30 }, (_, object) => new Map(Array.from({ length: 3000 }, (_each, field) => [`/o${object}/f${field}`, field + 1] as const)));
    const packed = objects.map((map) => packLines(map, 1));
    for (const [index, map] of objects.entries()) expect([...(packed[index] ?? [])]).toEqual([...map]);
  });
});

describe('packed pointers', () => {
  it('answer like the set that they were made from, in its order', () => {
    fc.assert(
      fc.property(fc.array(pointer), pointer, (pointers, other) => {
        const set = new Set(pointers);
        const packed = packSet(set);
        expect([...packed]).toEqual([...set]);
        expect([packed.size, packed.has(other)]).toEqual([set.size, set.has(other)]);
      }),
    );
  });

  it('are one set where they are equal', () => {
    expect(packSet(new Set(['/spec', '/status']))).toBe(packSet(new Set(['/spec', '/status'])));
  });
});

it('lines for later are made once, when they are asked for', () => {
  let made = 0;
  const lines = linesLater(() => {
    made += 1;
    return new Map([['/spec', 3]]);
  });
  expect(made).toBe(0);
  expect([lines.get('/spec'), lines.has('/x'), lines.size, ...lines.keys()]).toEqual([3, false, 1, '/spec']);
  expect(made).toBe(1);
});
