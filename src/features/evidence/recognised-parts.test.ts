import { describe, expect, it } from 'vitest';
import type { Reading } from '#domain/engine/reader.ts';
import type { Block, ReadInput } from '#domain/evidence/types.ts';
import { recognisedParts, wasAnythingRead } from './recognised-parts.ts';

const input = (blocks: readonly Block[], problems: ReadInput['problems'] = []): ReadInput => ({ name: 'paste', lines: 30, blocks, problems });
const object = (key: string, startLine: number, endLine: number) => ({ key, kind: 'Service', input: 'paste', startLine, endLine });

function readingOf(inputs: readonly ReadInput[], resources: Reading['resources']): Reading {
  return {
    inputs,
    resources,
    diagnosis: { product: null, cloud: null, productProof: [], subjects: [], findings: [], unknown: [], faults: [], next: [] },
    totals: { findings: 0, unknown: 0 },
    subject: null,
    about: { Service: { key: null, values: {} }, Ingress: { key: null, values: {} } },
  settlements: {},
  };
}

describe('recognisedParts', () => {
  it('names every object of a block, and keeps blocks without objects', () => {
    const blocks: Block[] = [
      { type: 'command', startLine: 1, endLine: 1 },
      { type: 'yaml', kind: 'Service', startLine: 2, endLine: 20 },
      { type: 'event', startLine: 22, endLine: 22 },
    ];
    const reading = readingOf([input(blocks)], [object('Service b', 12, 20), object('Service a', 2, 10)]);
    expect(recognisedParts(reading).map((part) => [part.type, part.key, part.startLine])).toEqual([
      ['yaml', 'Service a', 2],
      ['yaml', 'Service b', 12],
      ['event', undefined, 22],
    ]);
    expect(wasAnythingRead(reading)).toBe(true);
  });

  it('gives nothing, and so no verdict, for text that was not recognised', () => {
    const reading = readingOf([input([{ type: 'log', startLine: 1, endLine: 30 }], [{ code: 'nothing-recognised' }])], []);
    expect(recognisedParts(reading)).toEqual([]);
    expect(wasAnythingRead(reading)).toBe(false);
  });

  it('gives no verdict on YAML or JSON that no object could be read from', () => {
    for (const type of ['yaml', 'json', 'error'] as const) expect(wasAnythingRead(readingOf([input([{ type, startLine: 1, endLine: 3 }])], []))).toBe(false);
    expect(wasAnythingRead(readingOf([input([{ type: 'yaml', kind: 'Deployment', startLine: 1, endLine: 3 }])], []))).toBe(true);
  });
});
