import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const named = (kind: string, name: string): Resource => makeResource(kind, { metadata: { name, namespace: 'kube-system' } });
const flannelNode = makeResource('Node', { metadata: { name: 'n', annotations: { 'flannel.alpha.coreos.com/backend-type': 'vpc' } } });
const isFlannel = (...others: readonly Resource[]): boolean | 'unknown' => holds('networkPlugin() == "flannel"', makeEvidence([makeService(), ...others]));

describe('networkPlugin', () => {
  it.each<[string, Resource, boolean]>([
    ['the DaemonSet of Flannel', named('DaemonSet', 'kube-flannel-ds'), true],
    ['a Pod of Flannel', named('Pod', 'kube-flannel-ds-x7k2p'), true],
    ['what Flannel writes on a node', flannelNode, true],
    ['a Pod of Terway', named('Pod', 'terway-eniip-7c2vx'), false],
  ])('by %s', (_name, resource, expected) => {
    expect(isFlannel(resource)).toBe(expected);
  });

  it('is unknown without a proof, and with proofs of both', () => {
    expect(isFlannel(named('Pod', 'coredns-1'))).toBe('unknown');
    expect(isFlannel(flannelNode, named('DaemonSet', 'terway-eniip'))).toBe('unknown');
  });
});
