import { describe, expect, it } from 'vitest';
import { createPseudonyms } from './pseudonyms.ts';
import { createRedactor } from './redactor.ts';
import { vendorFields } from './vendor-fields.ts';

describe('createRedactor', () => {
  it('redacts a line as part of the text that it stands in', () => {
    const inputs = [{ name: 'p', text: 'env:\n- name: DB_PASSWORD\n  value: hunter2x9' }];
    const redactor = createRedactor(inputs, null);
    expect(redactor.quote({ input: 'p', line: 3, text: '  value: hunter2x9' })).toBe('  value: ***');
    expect(redactor.hidden()).toEqual({ environment: 1 });
  });

  it('hides a word of the paste that was secret wherever else it stands', () => {
    const redactor = createRedactor([{ name: 'p', text: 'token: s3cretword99' }], null);
    expect(redactor.words('the customer said s3cretword99 twice')).toBe('the customer said *** twice');
    expect(redactor.hidden()).toEqual({ credential: 1, repeated: 1 });
  });

  it('keeps the words of a second copy of an object', () => {
    const text = 'kind: Service\nmetadata:\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: |\n      {"metadata":{"annotations":{"service.kubernetes.io/qcloud-loadbalancer-internal-subnetid":"subnet-k3j5h7g9"}},"spec":{"type":"LoadBalancer"}}\nspec:\n  type: LoadBalancer';
    const words = 'service.kubernetes.io/qcloud-loadbalancer-internal-subnetid of a LoadBalancer is subnet-k3j5h7g9';
    expect(createRedactor([{ name: 'p', text }], null).words(words)).toBe(words);
  });

  it('leaves plain words alone that happened to be a secret', () => {
    expect(createRedactor([{ name: 'p', text: 'password: admin' }], null).words('the admin of the cluster')).toBe('the admin of the cluster');
  });

  it('counts a text once, however often it is shown', () => {
    const redactor = createRedactor([], null);
    for (let time = 0; time < 3; time++) redactor.secrets('password: hunter2');
    expect(redactor.hidden()).toEqual({ credential: 1 });
  });

  it('covers events', () => {
    const text = 'Events:\n  Warning  Failed  2m  kubelet  login failed password=hunter2x for https://u:pw12345x@10.0.0.1';
    const shown = createRedactor([{ name: 'p', text }], null).quote({ input: 'p', line: 2, text: text.split('\n')[1] ?? '' });
    expect(shown).not.toMatch(/hunter2x|pw12345x/);
    expect(shown).toContain('10.0.0.1');
  });
});

describe('createPseudonyms', () => {
  const objects = [{ kind: 'Service', name: 'web', namespace: 'shop' }, { kind: 'Node', name: 'cn-hangzhou.10.0.0.7' }, { kind: 'Pod', name: 'web-canary-7d9f' }, { kind: 'Service', name: 'kubernetes', namespace: 'default' }];

  it('gives the same name the same pseudonym everywhere', () => {
    const replace = createPseudonyms(objects);
    expect(replace('kubectl -n shop get svc web; web.shop.svc.cluster.local on cn-hangzhou.10.0.0.7')).toBe('kubectl -n ns-1 get svc svc-1; svc-1.ns-1.svc.cluster.local on node-1');
    expect(replace('10.0.0.1 10.0.0.2 10.0.0.1:80 fd00::1')).toBe('ip-1 ip-2 ip-1:80 ip-3');
    expect(replace('web at 10.0.0.2')).toBe('svc-1 at ip-2');
  });

  it('takes Pods by what they belong to', () => {
    expect(createPseudonyms(objects)('web-5c9d8b-x2x4p web-canary-7d9f webhook')).toBe('svc-1-5c9d8b-x2x4p pod-1 webhook');
  });

  it('keeps vendor ids, annotation keys, versions and names that every cluster has', () => {
    const text = 'lb-2ze0demo123 vpc-abc12345 cls-abcd1234 service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id kube-system default v1.33.1 0.0.0.0';
    expect(createPseudonyms([...objects, { kind: 'Service', name: 'service' }])(text)).toBe(text);
  });
});

describe('vendorFields', () => {
  it('finds what a vendor asks for', () => {
    const text =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  uid: 1b4f6d1c-0000-4000-8000-000000000001\n---\n2026-11-21T09:00:00Z Error syncing load balancer [lb-2ze0demo123]: RequestId: 5C2B9F0E-1F2A-4C3D-9E8F-0123456789AB\n2026-11-21T09:30:00Z cls-abcd1234 in cn-hangzhou';
    expect(vendorFields([{ name: 'p', text }])).toEqual({
      region: 'cn-hangzhou',
      cluster: 'cls-abcd1234',
      clb: 'lb-2ze0demo123',
      requestId: '5C2B9F0E-1F2A-4C3D-9E8F-0123456789AB',
      serviceUid: '1b4f6d1c-0000-4000-8000-000000000001',
      timeWindow: '2026-11-21T09:00:00 – 2026-11-21T09:30:00',
    });
  });

  it('claims nothing that is not there', () => {
    expect(vendorFields([{ name: 'p', text: 'kind: Pod\nmetadata:\n  uid: 1b4f6d1c-0000-4000-8000-000000000001' }])).toEqual({});
  });
});
