import { describe, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { makeEvidence, makeService } from '../testing/make-evidence.ts';
import type { Diagnosis, KnownProduct, RuleLogic } from '../types.ts';

const rule = (product: RuleLogic['product']): RuleLogic => ({ id: `${product}-local`, product, on: 'Service', severity: 'warning', certainty: 'likely', when: 'service.spec.externalTrafficPolicy == "Local"' });
const engine = createEngine({ rules: [rule('ack'), rule('tke')], events: [] });
const service = (name: string, metadata: object = {}, input = 'paste'): ReturnType<typeof makeService> =>
  makeService({ metadata: { name, ...metadata }, spec: { externalTrafficPolicy: 'Local' } }, { input });
const ACK = { finalizers: ['service.k8s.alibaba/resources'] };
const TKE = { finalizers: ['service.k8s.tencent/resources'] };
const ACK_WISH = { annotations: { 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec': 'slb.s1.small' } };

function judge(resources: Parameters<typeof makeEvidence>[0], product: KnownProduct | null = null): Diagnosis {
  return engine.diagnose(makeEvidence(resources), [], { product });
}
const found = ({ findings }: Diagnosis): string[] => findings.map(({ id, resource }) => `${id} ${resource?.replace('Service prod/', '')}`);

describe('the product that the reader chose', () => {
  it('settles what the evidence leaves open', () => {
    expect(judge([service('web')])).toMatchObject({ product: null, cloud: null, findings: [], unknown: [{ id: 'ack-local' }, { id: 'tke-local' }] });
    const chosen = judge([service('web')], 'ack');
    expect(chosen).toMatchObject({ product: 'ack', cloud: 'alibaba', unknown: [], subjects: [{ product: 'ack', cloud: 'alibaba' }] });
    expect(found(chosen)).toEqual(['ack-local web']);
  });

  it('wins over annotations that may have been copied, not over what a platform wrote', () => {
    expect(found(judge([service('web', ACK_WISH)]))).toEqual(['ack-local web']);
    expect(found(judge([service('web', ACK_WISH)], 'tke'))).toEqual(['tke-local web']);
    expect(found(judge([service('web', ACK)], 'tke'))).toEqual(['ack-local web']);
  });

  it('tells products of one cloud apart', () => {
    expect(judge([service('web', TKE)]).product).toBe('tke');
    expect(judge([service('web', TKE)], 'tke-serverless')).toMatchObject({ product: 'tke-serverless', subjects: [{ product: 'tke-serverless' }] });
  });

  it('can be taken back for the same evidence', () => {
    const evidence = makeEvidence([service('web')]);
    expect(found(engine.diagnose(evidence, [], { product: 'tke' }))).toEqual(['tke-local web']);
    expect(found(engine.diagnose(evidence))).toEqual([]);
  });
});

describe('two clouds in one paste', () => {
  const both = [service('a', ACK, 'one.txt'), service('t', TKE, 'two.txt')];

  it('have a product each', () => {
    expect(judge(both)).toMatchObject({ product: null, subjects: [{ key: 'Service prod/a', product: 'ack', cloud: 'alibaba' }, { key: 'Service prod/t', product: 'tke', cloud: 'tencent' }] });
  });

  it('leave open what no mark tells, unless it stands in a text with marks of one cloud', () => {
    expect(judge([...both, service('x', {}, 'three.txt')]).subjects.at(-1)).toMatchObject({ product: null });
    expect(judge([...both, service('x', {}, 'two.txt')]).subjects.at(-1)).toMatchObject({ product: 'tke' });
    expect(found(judge([...both, service('x', {}, 'three.txt')], 'ack'))).toEqual(['ack-local a', 'ack-local x', 'tke-local t']);
  });
});
