import { describe, expect, it } from 'vitest';
import type { Resource } from '../evidence/types.ts';
import { resourcesWithLabels } from './label-index.ts';
import { createRowMatcher } from './messages/match-rows.ts';
import { inferProduct } from './product/infer-product.ts';
import { createQuoter } from './quotes.ts';
import { openSession } from './session.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';

function pod(name: string, namespace: string | undefined, labels: Record<string, string>): Resource {
  return makeResource('Pod', { metadata: { name, ...(namespace !== undefined && { namespace }), labels } });
}

const PODS = [
  pod('a', 'prod', { app: 'web', tier: 'front' }),
  pod('b', 'prod', { app: 'web', tier: 'back' }),
  pod('c', 'test', { app: 'web', tier: 'front' }),
  pod('d', undefined, { tier: 'front', app: 'web' }),
  pod('e', 'prod', { app: 'web', tier: 'front', extra: 'x' }),
  pod('f', 'prod', { app: 'we', tier: 'b=front' }),
];

function selected(namespace: string | undefined, selector: Record<string, string>): unknown[] {
  const service = makeService({ metadata: { namespace } });
  const evidence = makeEvidence([service, ...PODS]);
  const session = openSession(evidence, createRowMatcher([]), inferProduct(evidence, createQuoter([])));
  const ask = (): unknown[] =>
    resourcesWithLabels(session, service, selector, ['Pod'], '/metadata/labels').map((resource) => (resource.object['metadata'] as { name: string }).name);
  expect(ask()).toEqual(ask());
  return ask();
}

describe('resources with labels', () => {
  it('have all the labels, and are in the namespace as far as both tell it', () => {
    expect(selected('prod', { app: 'web', tier: 'front' })).toEqual(['a', 'd', 'e']);
    expect(selected('prod', { app: 'web' })).toEqual(['a', 'b', 'd', 'e']);
    expect(selected('test', { tier: 'front' })).toEqual(['c', 'd']);
    expect(selected(undefined, { tier: 'front' })).toEqual(['a', 'c', 'd', 'e']);
  });

  it('are none for an empty selector and for a label that nothing has', () => {
    expect(selected('prod', {})).toEqual([]);
    expect(selected('prod', { app: 'web', none: 'x' })).toEqual([]);
    expect(selected('prod', { constructor: 'x' })).toEqual([]);
  });
});
