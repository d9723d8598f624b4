import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { createEngine } from '#domain/rules/engine.ts';
import alibaba from './fixtures/annotations/alibaba.json' with { type: 'json' };
import tencent from './fixtures/annotations/tencent.json' with { type: 'json' };

const content = loadForNode(join(import.meta.dirname, '../../content'));
const { library } = content.logic();
const entries = library.annotations?.entries ?? [];
const engine = createEngine({ rules: [], events: [], ...(library.annotations && { annotations: library.annotations }) });

function find(annotations: Readonly<Record<string, string>>, kind = 'Service'): [id: string, severity: string][] {
  const lines = Object.entries(annotations).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`);
  const inputs = [{ name: 'paste', text: `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n${lines.join('')}spec:\n  type: LoadBalancer\n` }];
  return engine.diagnose(readEvidence(inputs), inputs).findings.map(({ id, severity }) => [id, severity]);
}

describe.each([
  ['tencent', tencent],
  ['alibaba', alibaba],
] as const)('keys of %s', (cloud, keys) => {
  it.each(keys)('%s is explained', (key) => {
    expect(entries.filter((entry) => entry.key === key).map((entry) => entry.cloud)).toContain(cloud);
  });
});

describe('what the entries state', () => {
  const T = 'service.cloud.tencent.com/';
  const A = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';

  it.each<[string, Record<string, string>, string]>([
    ['direct access in another case', { [`${T}direct-access`]: 'True' }, 'Service'],
    ['an id of something else', { 'service.kubernetes.io/tke-existed-lbid': 'subnet-1' }, 'Service'],
    ['a wrong charge type', { 'kubernetes.io/ingress.internetChargeType': 'TRAFFIC' }, 'Ingress'],
    ['a bandwidth with its unit', { 'kubernetes.io/ingress.internetMaxBandwidthOut': '10Mbps' }, 'Ingress'],
    ['rules that are no JSON', { 'kubernetes.io/ingress.rule-mix': 'true', 'kubernetes.io/ingress.http-rules': '[{“host”:"a"}]' }, 'Ingress'],
  ])('refuses %s', (_name, annotations, kind) => {
    expect(find(annotations, kind)).toEqual([['annotation-value-invalid', 'warning']]);
  });

  it('knows values that are accepted and ignored', () => {
    expect(find({ [`${A}id`]: 'lb-1', [`${A}force-override-listeners`]: 'True' })).toEqual([['annotation-value-ignored', 'warning']]);
    expect(find({ [`${A}preserve-lb-on-delete`]: 'false' })).toEqual([['annotation-value-ignored', 'warning']]);
  });

  it('knows pairs that contradict each other', () => {
    expect(find({ [`${T}tke-service-config`]: 'mine', [`${T}tke-service-config-auto`]: 'true' })).toEqual([['annotation-conflict', 'warning']]);
    expect(find({ [`${T}tke-service-config`]: 'mine', [`${T}tke-service-config-auto`]: 'false' })).toEqual([]);
  });

  it('takes every example as it stands', () => {
    const faults = entries.flatMap(({ key, place, on, value, needs }) => {
      const kind = on.find((one) => one === 'Service' || one === 'Ingress');
      if (place !== 'annotation' || value.example === undefined || kind === undefined || needs !== undefined) return [];
      return find({ [key]: value.example }, kind).filter(([id]) => id.startsWith('annotation-value')).map(([id]) => `${key}: ${id}`);
    });
    expect(faults).toEqual([]);
  });

  it('has both languages of every entry, with what speaks of it', () => {
    const [zh, en] = [content.annotations('zh'), content.annotations('en')];
    expect(Object.keys(zh.annotations)).toEqual(entries.map(({ id }) => id));
    expect(en.annotations['tke-prevent-loopback']?.mentions.nodes.map(({ flow }) => flow)).toContain('tke-clb-loopback');
    expect(zh.sources).toHaveProperty('tke-public-docs');
  });
});
