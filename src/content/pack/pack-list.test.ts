import { describe, expect, it } from 'vitest';
import { readPackList } from './pack-list.ts';

const listOf = (...packs: readonly string[]): string => JSON.stringify({ packs });

describe('readPackList', () => {
  it('gives the files beside the list and below, in order', () => {
    expect(readPackList('packs.json', listOf('my-team.json', 'packs/b.json', 'v1.2/c_d.json'))).toEqual({ names: ['my-team.json', 'packs/b.json', 'v1.2/c_d.json'], faults: [] });
  });

  it.each(['../x.json', 'a/../x.json', '/x.json', '//host.example/x.json', 'https://host.example/x.json', '\\\\host\\x.json', 'data:application/json,{}.json', './x.json', 'x.js', 'a//b.json', 'x.json?y', '%2e%2e/x.json', ''])('refuses %j', (name) => {
    const { names, faults } = readPackList('packs.json', listOf('ok.json', name));
    expect(names).toEqual([]);
    expect(faults).toMatchObject([{ path: 'packs[1]', message: 'This names no file beside packs.json' }]);
  });

  it.each(['', '{', '[]', '{"packs":"x.json"}', '{"packs":[],"more":1}'])('has a fault for %j', (text) => {
    expect(readPackList('packs.json', text).faults).toHaveLength(1);
  });
});
