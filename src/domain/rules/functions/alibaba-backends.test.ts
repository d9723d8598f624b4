import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const PREFIX = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';

interface NodeParts {
  readonly name?: string;
  readonly labels?: object;
  readonly spec?: object;
  readonly ready?: string;
  readonly unknown?: readonly string[];
}

function node({ name = 'n1', labels = {}, spec = {}, ready = 'True', unknown }: NodeParts): Resource {
  const status = { conditions: [{ type: 'Ready', status: ready }] };
  return makeResource('Node', { metadata: { name, labels }, spec, status }, unknown && { unknown });
}

const service = (annotations: Readonly<Record<string, string>> = {}): Resource =>
  makeService({ metadata: { annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [PREFIX + key, value])) } });
const pod = (name: string, nodeName: string): Resource => makeResource('Pod', { metadata: { name, namespace: 'prod', labels: { app: 'web' } }, spec: { nodeName } });

describe('allNodesExcluded', () => {
  it.each<[string, NodeParts, boolean]>([
    ['a worker', {}, false],
    ['a master', { labels: { 'node-role.kubernetes.io/master': '' } }, true],
    ['an excluding label', { labels: { 'service.alibabacloud.com/exclude-node': 'true' } }, true],
    ['a node that is not ready', { ready: 'Unknown' }, true],
    ['a node that the autoscaler removes', { spec: { taints: [{ key: 'ToBeDeletedByClusterAutoscaler' }] } }, true],
    ['a cordoned node', { spec: { unschedulable: true } }, false],
  ])('for %s', (_name, parts, expected) => {
    expect(holds('allNodesExcluded(service)', makeEvidence([service(), node(parts)]))).toBe(expected);
  });

  it('counts cordoned nodes where the Service wants them out, and labels that it asks for', () => {
    expect(holds('allNodesExcluded(service)', makeEvidence([service({ 'remove-unscheduled-backend': 'on' }), node({ spec: { unschedulable: true } })]))).toBe(true);
    expect(holds('allNodesExcluded(service)', makeEvidence([service({ 'backend-label': 'pool=edge' }), node({ labels: { pool: 'web' } })]))).toBe(true);
  });

  it('needs every node', () => {
    const master = node({ name: 'm', labels: { 'node-role.kubernetes.io/master': '' } });
    expect(holds('allNodesExcluded(service)', makeEvidence([service(), master, node({})]))).toBe(false);
    expect(holds('allNodesExcluded(service)', makeEvidence([service(), master, node({ unknown: ['/metadata/labels/node-role.kubernetes.io~1master'] })]))).toBe('unknown');
    expect(holds('allNodesExcluded(service)', makeEvidence([service()]))).toBe('unknown');
  });
});

describe('allPodsOnExcludedNodes', () => {
  const master = node({ name: 'm', labels: { 'node-role.kubernetes.io/control-plane': '' } });
  it.each<[string, readonly Resource[], boolean | 'unknown']>([
    ['Pods on masters', [pod('a', 'm'), pod('b', 'm'), master], true],
    ['one Pod on a worker', [pod('a', 'm'), pod('b', 'n1'), master, node({})], false],
    ['a Pod whose node is not at hand', [pod('a', 'm'), pod('b', 'n9'), master], 'unknown'],
    ['no Pods', [master], 'unknown'],
  ])('for %s', (_name, others, expected) => {
    expect(holds('allPodsOnExcludedNodes(service)', makeEvidence([service(), ...others]))).toBe(expected);
  });
});

describe('backendLabelMatchesNoNode', () => {
  it.each<[string, Readonly<Record<string, string>>, NodeParts, boolean]>([
    ['no annotation', {}, {}, false],
    ['all labels there', { 'backend-label': 'pool=edge,zone=k' }, { labels: { pool: 'edge', zone: 'k' } }, false],
    ['one label missing', { 'backend-label': 'pool=edge,zone=k' }, { labels: { pool: 'edge' } }, true],
    ['another value', { 'backend-label': 'pool=edge' }, { labels: { pool: 'web' } }, true],
  ])('for %s', (_name, annotations, parts, expected) => {
    expect(holds('backendLabelMatchesNoNode(service)', makeEvidence([service(annotations), node(parts)]))).toBe(expected);
  });

  it('is unknown without nodes', () => {
    expect(holds('backendLabelMatchesNoNode(service)', makeEvidence([service({ 'backend-label': 'pool=edge' })]))).toBe('unknown');
  });
});
