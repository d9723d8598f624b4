import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { createQuoter } from '../quotes.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';
import { inferProduct, type Identity } from './infer-product.ts';

function infer(...resources: readonly Resource[]): Pick<Identity, 'cloud' | 'product'> {
  const { cloud, product } = inferProduct(makeEvidence(resources), createQuoter([])).whole;
  return { cloud, product };
}

const annotated = (key: string, value = 'x'): Resource => makeService({ metadata: { annotations: { [key]: value } } });
const node = (parts: { providerID?: string; kubeletVersion?: string; labels?: object }): Resource =>
  makeResource('Node', {
    metadata: { name: 'n', labels: parts.labels ?? {} },
    spec: { providerID: parts.providerID ?? '' },
    status: { nodeInfo: { kubeletVersion: parts.kubeletVersion ?? 'v1.30.1' } },
  });

const ACK = { cloud: 'alibaba', product: 'ack' };
const TKE = { cloud: 'tencent', product: 'tke' };
const SERVERLESS = { cloud: 'tencent', product: 'tke-serverless' };
const OTHER = { cloud: 'other', product: null };
const NOTHING = { cloud: null, product: null };

describe('inferProduct', () => {
  it.each<[string, Resource, object]>([
    ['an Alibaba annotation', annotated('service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id'), ACK],
    ['the legacy prefix', annotated('service.beta.kubernetes.io/alicloud-loadbalancer-id'), ACK],
    ['an Alibaba provider id', node({ providerID: 'cn-beijing.i-2zedemo' }), ACK],
    ['an Alibaba kubelet', node({ kubeletVersion: 'v1.28.3-aliyun.1' }), ACK],
    ['an event with a load balancer id in brackets', makeService({}, { events: [{ message: 'Ensured load balancer [lb-2ze1]' }] }), ACK],
    ['a Tencent annotation', annotated('service.kubernetes.io/qcloud-loadbalancer-internal-subnetid'), TKE],
    ['a TKE kubelet', node({ kubeletVersion: 'v1.22.5-tke.13' }), TKE],
    ['a serverless kubelet', node({ kubeletVersion: 'v1.26.1-eks.6' }), SERVERLESS],
    ['a serverless annotation', annotated('service.kubernetes.io/qcloud-clusterip-loadbalancer-subnetid'), SERVERLESS],
    ['a return code of TKE', makeService({}, { events: [{ message: 'Service Sync Success. RetrunCode: S2000' }] }), TKE],
    ['a readiness gate of TKE', makeResource('Pod', { metadata: { name: 'p' }, spec: { readinessGates: [{ conditionType: 'cloud.tencent.com/load-balancer-backendgroup-ready' }] } }), TKE],
    ['an AWS kubelet', node({ kubeletVersion: 'v1.29.0-eks-a5565ad', providerID: 'aws:///us-east-1a/i-0abc' }), OTHER],
    ['an ALB annotation that two clouds share', annotated('alb.ingress.kubernetes.io/address-type'), NOTHING],
    ['a plain Service', makeService(), NOTHING],
    ['an upstream event', makeService({}, { events: [{ reason: 'EnsuredLoadBalancer', message: 'Ensured load balancer' }] }), NOTHING],
  ])('by %s', (_name, resource, identity) => {
    expect(infer(resource)).toEqual(identity);
  });

  it('believes what a platform wrote over what a user copied', () => {
    expect(infer(annotated('service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id'), node({ providerID: 'qcloud:///100003/ins-abc' }))).toEqual(TKE);
  });

  it('decides nothing where proofs of one strength contradict each other', () => {
    expect(infer(node({ providerID: 'cn-beijing.i-2ze' }), node({ providerID: 'qcloud:///1/ins-a' }))).toEqual(NOTHING);
    expect(infer(annotated('service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id'), annotated('service.cloud.tencent.com/direct-access'))).toEqual(NOTHING);
  });

  it('takes a TKE cluster with super nodes as TKE', () => {
    expect(infer(node({ kubeletVersion: 'v1.26.1-eks.6' }), node({ kubeletVersion: 'v1.26.1-tke.3' }))).toEqual(TKE);
  });

  it('quotes the proof', () => {
    const { proofs } = inferProduct(makeEvidence([node({ kubeletVersion: 'v1.28.3-aliyun.1' })]), createQuoter([])).whole;
    expect(proofs.map(({ text }) => text)).toEqual(['kubeletVersion: v1.28.3-aliyun.1']);
  });
});
