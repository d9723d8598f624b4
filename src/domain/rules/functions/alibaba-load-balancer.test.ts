import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeService, type ResourceOptions } from '../testing/make-evidence.ts';

const PREFIX = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';
/** What describe leaves open. */
const DESCRIBED: ResourceOptions = { origin: 'describe', unknown: ['/spec/loadBalancerClass'] };

type Parts = Parameters<typeof makeService>[0];

function kindOf(parts: Parts, options?: ResourceOptions): string {
  const evidence = makeEvidence([makeService(parts, options)]);
  return ['clb', 'nlb', 'none'].find((kind) => holds(`alibabaLoadBalancer(service) == "${kind}"`, evidence) === true) ?? 'unknown';
}

const annotated = (annotations: Readonly<Record<string, string>>): Parts => ({ metadata: { annotations } });

describe('alibabaLoadBalancer', () => {
  it.each<[string, Parts, ResourceOptions | undefined, string]>([
    ['no class', {}, undefined, 'clb'],
    ['the class of the NLB', { spec: { loadBalancerClass: 'alibabacloud.com/nlb' } }, undefined, 'nlb'],
    ['another class', { spec: { loadBalancerClass: 'example.com/lb' } }, undefined, 'none'],
    ['the label of an NLB that was not asked for by class', { metadata: { labels: { 'service.k8s.alibaba/loadbalancer-id': 'nlb-1' } } }, undefined, 'nlb'],
    ['the label of a CLB', { metadata: { labels: { 'service.k8s.alibaba/loadbalancer-id': 'lb-2ze1' } } }, DESCRIBED, 'clb'],
    ['the label of an NLB', { metadata: { labels: { 'service.k8s.alibaba/loadbalancer-id': 'nlb-1' } } }, DESCRIBED, 'nlb'],
    ['the host name of an NLB', { status: { loadBalancer: { ingress: [{ hostname: 'nlb-1.cn-beijing.nlb.aliyuncs.com' }] } } }, DESCRIBED, 'nlb'],
    ['a reused NLB', annotated({ [`${PREFIX}id`]: 'nlb-1' }), DESCRIBED, 'nlb'],
    ['an address', { status: { loadBalancer: { ingress: [{ ip: '203.0.113.7' }] } } }, DESCRIBED, 'clb'],
    ['nothing that tells', {}, DESCRIBED, 'unknown'],
  ])('by %s', (_name, parts, options, kind) => {
    expect(kindOf(parts, options)).toBe(kind);
  });
});

describe('ccmManagesListeners', () => {
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['an instance of its own', {}, true],
    ['a reused one', { [`${PREFIX}id`]: 'lb-1' }, false],
    ['a reused one by the legacy prefix', { 'service.beta.kubernetes.io/alicloud-loadbalancer-id': 'lb-1' }, false],
    ['a reused one, overridden', { [`${PREFIX}id`]: 'lb-1', [`${PREFIX}force-override-listeners`]: 'true' }, true],
    ['a reused one, overridden in other words', { [`${PREFIX}id`]: 'lb-1', [`${PREFIX}force-override-listeners`]: 'True' }, false],
  ])('of %s', (_name, annotations, expected) => {
    expect(holds('ccmManagesListeners(service)', makeEvidence([makeService(annotated(annotations))]))).toBe(expected);
  });
});
