import { describe, expect, it } from 'vitest';
import { createKeyIndex } from './key-index.ts';
import type { AnnotationLogic } from './types.ts';

const entry = (id: string, key: string, legacyKey?: string): AnnotationLogic => ({
  id,
  key,
  ...(legacyKey !== undefined && { legacyKey }),
  cloud: 'tencent',
  products: ['tke'],
  place: 'annotation',
  on: ['Service'],
  status: 'current',
  confidence: 'high',
  value: { type: 'string' },
});

const index = createKeyIndex(
  [
    entry('direct', 'cloud.example/direct-access'),
    entry('mode', 'cloud.example/mode'),
    entry('ip', 'cloud.example/direct-ip'),
    entry('map', 'cloud.example/zone-map'),
    entry('begin', 'cloud.example/sync-started-at'),
    entry('end', 'cloud.example/sync-starter-at'),
    entry('old', 'new.example/force-listeners', 'old.example/force-listeners'),
    entry('gate', 'gate.example/{service}'),
  ],
  [
    { prefix: 'cloud.example/', cloud: 'tencent' },
    { prefix: 'cloud.example/special-', cloud: 'alibaba' },
  ],
);

describe('createKeyIndex', () => {
  it('finds a key under either prefix, and one with a part of the user', () => {
    expect(index.find('cloud.example/direct-access')).toMatchObject({ entry: { id: 'direct' }, isLegacy: false });
    expect(index.find('old.example/force-listeners')).toMatchObject({ entry: { id: 'old' }, isLegacy: true });
    expect(index.find('gate.example/web')).toMatchObject({ entry: { id: 'gate' } });
    expect(index.find('gate.example/')).toBeUndefined();
    expect(index.find('cloud.example/Direct-Access')).toBeUndefined();
  });

  it('knows whose a key is by the longest prefix', () => {
    expect(index.prefixOf('cloud.example/special-thing')?.cloud).toBe('alibaba');
    expect(index.prefixOf('cloud.example/thing')?.cloud).toBe('tencent');
    expect(index.prefixOf('other.example/thing')).toBeUndefined();
  });

  it.each([
    ['a letter left out', 'cloud.example/direct-acces', 'cloud.example/direct-access', false],
    ['two letters exchanged', 'cloud.example/driect-access', 'cloud.example/direct-access', false],
    ['another case', 'cloud.example/direct-Access', 'cloud.example/direct-access', true],
    ['a letter of a short word exchanged', 'cloud.example/zone-mad', 'cloud.example/zone-map', false],
    ['a legacy key', 'old.example/force-listners', 'old.example/force-listeners', false],
    ['a short name in another case', 'cloud.example/Mode', 'cloud.example/mode', true],
  ])('guesses at %s', (_name, key, meant, caseOnly) => {
    expect(index.nearest(key)).toMatchObject({ key: meant, caseOnly });
  });

  it.each([
    ['a name of its own', 'cloud.example/direct-backend'],
    ['a name that is too short', 'cloud.example/node'],
    ['two that are as near', 'cloud.example/sync-startex-at'],
    ['a last word that is too short', 'cloud.example/direct-vip'],
    ['the plural of a short word', 'cloud.example/zone-maps'],
    ['another prefix', 'elsewhere.example/direct-access'],
  ])('does not guess at %s', (_name, key) => {
    expect(index.nearest(key)).toBeUndefined();
  });
});
