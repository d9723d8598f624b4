import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../evidence/read-evidence.ts';
import { createEngine } from '../engine.ts';
import type { Finding } from '../types.ts';
import { ANNOTATION_FINDINGS, type AnnotationLibrary, type AnnotationLogic } from './types.ts';

const T = 'service.cloud.tencent.com/';
const A = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';
const OLD = 'service.beta.kubernetes.io/alicloud-loadbalancer-';
const BASE = { place: 'annotation', on: ['Service'], status: 'current', confidence: 'high', value: { type: 'boolean' } } as const;
const tencent = (id: string, key: string, parts: Partial<AnnotationLogic> = {}): AnnotationLogic => ({ ...BASE, id, key, cloud: 'tencent', products: ['tke'], ...parts });
const alibaba = (id: string, name: string, parts: Partial<AnnotationLogic> = {}): AnnotationLogic => ({ ...BASE, id, key: A + name, legacyKey: OLD + name, cloud: 'alibaba', products: ['ack'], ...parts });

const library: AnnotationLibrary = {
  entries: [
    tencent('direct', `${T}direct-access`),
    tencent('config', `${T}tke-service-config`, { value: { type: 'string' }, conflicts: [{ key: `${T}tke-service-config-auto`, values: ['true'] }] }),
    tencent('config-auto', `${T}tke-service-config-auto`),
    tencent('guess', `${T}from-memory`, { confidence: 'low', value: { type: 'enum', allowed: ['a'] } }),
    tencent('gone', `${T}gone`, { status: 'removed', replacement: `${T}direct-access` }),
    tencent('pod-network', 'tke.cloud.tencent.com/networks', { on: ['Pod', 'Workload'], value: { type: 'enum', allowed: ['tke-route-eni'] } }),
    tencent('ccm-type', 'service.beta.kubernetes.io/tencentcloud-type', { status: 'other-controller', value: { type: 'string' } }),
    tencent('label', `${T}loadbalance-type`, { place: 'label', value: { type: 'enum', allowed: ['INTERNAL'] } }),
    alibaba('id', 'id', { value: { type: 'id', prefixes: ['lb-'] } }),
    alibaba('force', 'force-override-listeners', { quiet: [{ values: ['on', 'True'] }], needs: [{ key: `${A}id`, when: ['true'], otherwise: 'ignored' }] }),
    alibaba('drain', 'connection-drain-timeout', { value: { type: 'integer' }, needs: [{ key: `${A}connection-drain`, values: ['on'], otherwise: 'refused' }] }),
    alibaba('acl', 'acl-status', { scope: ['CLB'], value: { type: 'enum', allowed: ['on', 'off'] }, needs: [{ key: `${A}acl-id`, when: ['on'], otherwise: 'refused' }] }),
    alibaba('acl-id', 'acl-id', { scope: ['CLB'], value: { type: 'string' } }),
    alibaba('subnet', 'vswitch-id', { value: { type: 'string', mayBeEmpty: true }, needs: [{ key: `${A}address-type`, values: ['intranet'], otherwise: 'ignored', severity: 'warning' }] }),
    alibaba('address-type', 'address-type', { value: { type: 'enum', allowed: ['intranet', 'internet'] } }),
    tencent('rules', `${T}rules`, { value: { type: 'json', json: 'array' }, needs: [{ key: `${T}rules-on`, values: ['true'], otherwise: 'ignored' }] }),
    tencent('rules-on', `${T}rules-on`),
    alibaba('drain-switch', 'connection-drain', { value: { type: 'enum', allowed: ['on', 'off'] } }),
    { ...BASE, id: 'alb', key: 'alb.ingress.kubernetes.io/edition', cloud: 'alibaba', products: ['ack'], on: ['Ingress'], value: { type: 'enum', allowed: ['Basic'] } },
  ],
  prefixes: [
    { prefix: T, cloud: 'tencent', complete: true },
    { prefix: 'tke.cloud.tencent.com/', cloud: 'tencent' },
    { prefix: 'service.beta.kubernetes.io/tencentcloud-', cloud: 'tencent' },
    { prefix: 'service.beta.kubernetes.io/alibaba-cloud-', cloud: 'alibaba', complete: true },
    { prefix: 'service.beta.kubernetes.io/alicloud-', cloud: 'alibaba', complete: true },
  ],
  findings: Object.fromEntries(ANNOTATION_FINDINGS.map((id) => [id, { severity: id === 'annotation-legacy-prefix' ? 'info' : 'warning', certainty: 'likely' }])),
};
const engine = createEngine({ rules: [], events: [], annotations: library });

const yaml = (annotations: Readonly<Record<string, string>>, kind = 'Service'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: web\n  namespace: shop\n  annotations:\n${Object.entries(annotations).map(([key, value]) => `    ${key}: ${JSON.stringify(value)}\n`).join('')}spec:\n  type: LoadBalancer\n`;
const node = (kubelet: string): string => `---\napiVersion: v1\nkind: Node\nmetadata:\n  name: n1\nspec: {}\nstatus:\n  nodeInfo:\n    kubeletVersion: ${kubelet}\n`;

const nlb = (annotations: Readonly<Record<string, string>>): string => `${yaml(annotations)}  loadBalancerClass: alibabacloud.com/nlb\n`;

function find(text: string): readonly Finding[] {
  const inputs = [{ name: 'paste', text }];
  return engine.diagnose(readEvidence(inputs), inputs).findings;
}
const idsOf = (text: string): string[] => find(text).map(({ id }) => id);

describe('findings about annotations', () => {
  it.each<[string, string, string[]]>([
    ['a value in another case', yaml({ [`${T}direct-access`]: 'True' }), ['annotation-value-invalid']],
    ['a value that is accepted and ignored', yaml({ [`${A}id`]: 'lb-1', [`${A}force-override-listeners`]: 'on' }), ['annotation-value-ignored']],
    ['a misspelt key', yaml({ [`${T}direct-acces`]: 'true' }), ['annotation-misspelt', 'annotation-unknown-or-foreign']],
    ['a key in another case', yaml({ [`${T}Direct-Access`]: 'true' }), ['annotation-key-case', 'annotation-unknown-or-foreign']],
    ['a key that nobody knows', yaml({ [`${T}brand-new`]: '1' }), ['annotation-unknown-or-foreign']],
    ['the old prefix', yaml({ [`${OLD}id`]: 'lb-1' }), ['annotation-legacy-prefix']],
    ['a contradiction', yaml({ [`${T}tke-service-config`]: 'mine', [`${T}tke-service-config-auto`]: 'true' }), ['annotation-conflict']],
    ['a need that is absent', yaml({ [`${A}force-override-listeners`]: 'true' }), ['annotation-incomplete']],
    ['a need with another value', yaml({ [`${A}connection-drain-timeout`]: '10', [`${A}connection-drain`]: 'off' }), ['annotation-incomplete']],
    ['a key on the wrong kind', yaml({ [`${T}direct-access`]: 'true' }, 'Ingress'), ['annotation-misplaced']],
    ['a Pod key on the Deployment itself', yaml({ 'tke.cloud.tencent.com/networks': 'tke-route-eni' }, 'Deployment'), ['annotation-misplaced']],
    ['a removed key', yaml({ [`${T}gone`]: 'true' }), ['annotation-not-read']],
    ["another controller's key", yaml({ 'service.beta.kubernetes.io/tencentcloud-type': 'private' }) + node('v1.26.1-tke.3'), ['annotation-not-read']],
    ["the other cloud's key", yaml({ [`${A}id`]: 'lb-1' }) + node('v1.26.1-tke.3'), ['annotation-unknown-or-foreign']],
    ["a cloud's key in a third one", yaml({ [`${T}direct-access`]: 'true' }) + node('v1.29.0-eks-a5565ad'), ['annotation-unknown-or-foreign']],
  ])('finds %s', (_name, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it.each<[string, string]>([
    ['right values', yaml({ [`${T}direct-access`]: 'true', [`${T}tke-service-config`]: 'mine', [`${T}tke-service-config-auto`]: 'false' })],
    ['a stand-in', yaml({ [`${A}id`]: '${LB_ID}' })],
    ['a need that is met', yaml({ [`${A}id`]: 'lb-1', [`${A}force-override-listeners`]: 'true' })],
    ['a need that does not arise', yaml({ [`${A}force-override-listeners`]: 'false' })],
    ['a label with the same prefix', yaml({ [`${T}loadbalance-type`]: 'OPEN' })],
    ["a vendor's key that is no entry, where the list is not complete", yaml({ 'tke.cloud.tencent.com/other-setting': 'x' })],
    ['keys of nobody', yaml({ 'example.com/direct-acces': 'true', 'kubernetes.io/description': 'x' })],
    ['an ALB key where the cloud is not known', yaml({ 'alb.ingress.kubernetes.io/edition': 'Gold' }, 'Ingress')],
    ['an ALB key of AWS', yaml({ 'alb.ingress.kubernetes.io/editions': 'Gold' }, 'Ingress') + node('v1.29.0-eks-a5565ad')],
    ['an empty value, which sets nothing', yaml({ [`${A}vswitch-id`]: '' })],
    ["JSON's null, which consoles write where there is nothing", yaml({ [`${T}rules`]: 'null' })],
    ['what a key of the other kind of load balancer lacks or says', nlb({ [`${A}acl-status`]: 'maybe' })],
    ["another controller's key where the cloud is only guessed", yaml({ 'service.beta.kubernetes.io/tencentcloud-type': 'private' })],
    ['keys of two clouds where nothing proves one', yaml({ [`${A}id`]: 'lb-1', [`${T}direct-access`]: 'true' })],
  ])('says nothing about %s', (_name, text) => {
    expect(idsOf(text)).toEqual([]);
  });

  it('judges an ALB key once the cloud is proven', () => {
    expect(idsOf(yaml({ 'alb.ingress.kubernetes.io/edition': 'Gold' }, 'Ingress') + node('v1.28.3-aliyun.1'))).toEqual(['annotation-value-invalid']);
  });

  it('judges the template of a workload', () => {
    const text = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    metadata:\n      annotations:\n        tke.cloud.tencent.com/networks: tke-bridg\n';
    expect(idsOf(text)).toEqual(['annotation-value-invalid']);
  });

  it('leaves the value alone that kubectl cut, and what it may have hidden', () => {
    const long = `${'x'.repeat(150)}...`;
    const text = `Name:         web\nNamespace:    shop\nLabels:       <none>\nAnnotations:  ${T}direct-access: ${long}\nType:         LoadBalancer\n`;
    expect(idsOf(text)).toEqual([]);
  });

  it('says at most info where the entry is from memory', () => {
    expect(find(yaml({ [`${T}from-memory`]: 'b' }))).toMatchObject([{ id: 'annotation-value-invalid', severity: 'info', certainty: 'possible' }]);
  });

  it('says at most info about an unknown key, and a warning about a misspelt one', () => {
    expect(find(yaml({ [`${T}brand-new`]: '1' }))).toMatchObject([{ severity: 'info' }]);
    expect(find(yaml({ [`${T}direct-acces`]: 'true' }))).toMatchObject([{ severity: 'warning' }, { severity: 'warning', causedBy: 'annotation-misspelt' }]);
  });

  it('says how bad a missing key is as the entry states it, and by what becomes of the value where it does not', () => {
    expect(find(yaml({ [`${A}vswitch-id`]: 'vsw-1' }))).toMatchObject([{ id: 'annotation-incomplete', severity: 'warning' }]);
    expect(find(yaml({ [`${A}force-override-listeners`]: 'true' }))).toMatchObject([{ id: 'annotation-incomplete', severity: 'info' }]);
    expect(find(yaml({ [`${A}acl-status`]: 'on' }))).toMatchObject([{ id: 'annotation-incomplete', severity: 'warning' }]);
  });

  it('takes an empty value of the other key for none', () => {
    expect(idsOf(yaml({ [`${A}acl-status`]: 'on', [`${A}acl-id`]: '' }))).toEqual(['annotation-incomplete']);
  });

  it('quotes the line and gives what words and commands need', () => {
    const [finding] = find(yaml({ [`${T}direct-acces`]: 'true' }));
    expect(finding?.quotes).toMatchObject([{ line: 7, text: `    ${T}direct-acces: "true"` }]);
    expect(finding?.facts).toMatchObject({ type: 'service', name: 'web', namespace: 'shop', key: `${T}direct-acces`, value: 'true', newKey: `${T}direct-access`, newValue: 'true', entry: 'direct' });
  });

  it('quotes both lines of a contradiction', () => {
    const [finding] = find(yaml({ [`${T}tke-service-config-auto`]: 'true', [`${T}tke-service-config`]: 'mine' }));
    expect(finding?.quotes.map(({ line }) => line)).toEqual([7, 8]);
  });
});
