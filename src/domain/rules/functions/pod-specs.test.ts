import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const metadata = (name: string): object => ({ name, namespace: 'prod', labels: { app: 'web' } });

function workload(kind: string, image: string, replicas = 1): Resource {
  const template = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image }] } };
  return makeResource(kind, { metadata: metadata(`${kind}-${image}`), spec: { replicas, template } });
}

const pod = (image: string): Resource => makeResource('Pod', { metadata: metadata(image), spec: { containers: [{ name: 'app', image }] } });
const all = (image: string, ...others: readonly Resource[]): boolean | 'unknown' =>
  holds(`podSpecs(service).all(s, s.containers.exists(c, c.image == "${image}"))`, makeEvidence([makeService(), ...others]));

describe('podSpecs', () => {
  it('are those of workloads, else of Pods, else of ReplicaSets that run', () => {
    expect(all('a', workload('Deployment', 'a'), pod('b'), workload('ReplicaSet', 'c'))).toBe(true);
    expect(all('b', pod('b'), workload('ReplicaSet', 'c'))).toBe(true);
    expect(all('c', workload('ReplicaSet', 'c'), workload('ReplicaSet', 'old', 0))).toBe(true);
  });

  it('are unknown where none was pasted, or only a row of a table', () => {
    expect(all('a')).toBe('unknown');
    expect(all('a', makeResource('Pod', { metadata: metadata('row') }, { origin: 'table', open: ['/spec'], unknown: ['/spec'] }))).toBe('unknown');
  });

  it('are none for a Service without a selector', () => {
    expect(holds('count(podSpecs(service)) == 0', makeEvidence([makeService({ spec: { selector: {} } })]))).toBe(true);
  });
});
