import { describe, expect, it } from 'vitest';
import type { Evidence, Observation, Resource } from '../../evidence/types.ts';
import { isPrivateAddress } from '../addresses.ts';
import { RULE_FUNCTIONS } from '../cel-environment.ts';
import { createEngine } from '../engine.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';
import { imageTag } from './images.ts';

const amid = (...others: readonly Resource[]): Evidence => makeEvidence([makeService(), ...others]);

function kubeProxy(parts: { image?: string; args?: readonly string[] }): Resource {
  const container = { name: 'kube-proxy', image: parts.image ?? 'kube-proxy:v1.0.0', args: parts.args ?? [] };
  return makeResource('DaemonSet', { metadata: { name: 'kube-proxy', namespace: 'kube-system' }, spec: { template: { spec: { containers: [container] } } } });
}

function configMap(config: string): Resource {
  return makeResource('ConfigMap', { metadata: { name: 'kube-proxy', namespace: 'kube-system' }, data: { 'config.conf': config } });
}

describe('kubeProxyMode', () => {
  it('reads the flag before the configuration', () => {
    expect(holds('kubeProxyMode() == "ipvs"', amid(configMap('mode: iptables\n'), kubeProxy({ args: ['--v=2', '--proxy-mode=ipvs'] })))).toBe(true);
  });

  it('takes an empty mode as iptables, and nothing as unknown', () => {
    expect(holds('kubeProxyMode() == "iptables"', amid(configMap('a: b\nmode: ""\n')))).toBe(true);
    expect(holds('kubeProxyMode() == "ipvs"', amid(configMap('mode: "ipvs"')))).toBe(true);
    expect(holds('kubeProxyMode() == "ipvs"', amid(configMap('other: 1')))).toBe('unknown');
    expect(holds('kubeProxyMode() == "ipvs"', amid())).toBe('unknown');
  });
});

describe('versions', () => {
  it('come from images by container name', () => {
    expect(holds('versionBelow(kubeProxyVersion(), "v1.22.5-tke.13")', amid(kubeProxy({ image: 'ccr.example.com:5000/tke/kube-proxy:v1.22.5-tke.9' })))).toBe(true);
    expect(holds('imageVersion("kube-proxy") == "v1.0.0"', amid(kubeProxy({})))).toBe(true);
    expect(holds('versionBelow(imageVersion("kube-proxy"), "v1.22.5")', amid(kubeProxy({ image: 'kube-proxy:latest' })))).toBe('unknown');
    expect(holds('imageVersion("coredns") == "1"', amid(kubeProxy({})))).toBe('unknown');
  });

  it('come from kubectl version', () => {
    const observation: Observation = { kind: 'server-version', value: 'v1.28.9-aliyun.1', input: 'paste', line: 3 };
    expect(holds('versionBelow(serverVersion(), "v1.29.0") && cloud() == "alibaba"', makeEvidence([makeService()], [], [observation]))).toBe(true);
  });

  it.each([
    ['nginx:1.25', '1.25'],
    ['registry:5000/a/b', undefined],
    ['registry:5000/a/b:v1@sha256:abc', 'v1'],
    ['a@sha256:abc', undefined],
  ])('tag of %s is %s', (image, tag) => {
    expect(imageTag(image)).toBe(tag);
  });
});

describe('services(Ingress)', () => {
  const ingress = makeResource('Ingress', {
    metadata: { name: 'in', namespace: 'prod' },
    spec: { rules: [{ http: { paths: [{ backend: { service: { name: 'web' } } }, { backend: { serviceName: 'api' } }] } }] },
  });
  const rule = (when: string) => ({ id: 'r', product: 'kubernetes', on: 'Ingress', severity: 'error', certainty: 'certain', when }) as const;

  it('holds the backends that are at hand, and stays open for the others', () => {
    const verdict = (when: string, evidence: Evidence): string => {
      const { findings, unknown } = createEngine({ rules: [rule(when)], events: [] }).diagnose(evidence);
      return findings.length > 0 ? 'hit' : unknown.length > 0 ? 'unknown' : 'miss';
    };
    const web = makeService();
    const api = makeService({ metadata: { name: 'api' } });
    expect(verdict('services(ingress).exists(s, s.metadata.name == "web")', makeEvidence([ingress, web]))).toBe('hit');
    expect(verdict('services(ingress).exists(s, s.metadata.name == "db")', makeEvidence([ingress, web]))).toBe('unknown');
    expect(verdict('services(ingress).exists(s, s.metadata.name == "db")', makeEvidence([ingress, web, api]))).toBe('miss');
  });
});

describe('annotations', () => {
  it('prefer the current Alibaba prefix over the legacy one', () => {
    const both = makeService({
      metadata: {
        annotations: {
          'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-spec': 'new',
          'service.beta.kubernetes.io/alicloud-loadbalancer-spec': 'old',
          'service.beta.kubernetes.io/alicloud-loadbalancer-id': 'lb-1',
        },
      },
    });
    expect(holds('alibabaAnnotation(service, "loadbalancer-spec") == "new" && alibabaAnnotation(service, "loadbalancer-id") == "lb-1"', makeEvidence([both]))).toBe(true);
  });

  it('are known to be there even where their value was cut', () => {
    const service = makeService({ metadata: { annotations: { a: '1' } } }, { unknown: ['/metadata/annotations/b'] });
    const cut = { ...service, lines: new Map([...service.lines, ['/metadata/annotations/b', 9]]) };
    expect(holds('hasAnnotation(service, "b")', makeEvidence([cut]))).toBe(true);
    expect(holds('annotation(service, "b") == ""', makeEvidence([cut]))).toBe('unknown');
  });
});

describe('isPrivateAddress', () => {
  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.127.255.254', 'fd00::10', 'FC01::1'])('%s is private', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['172.32.0.1', '192.169.0.1', '100.128.0.1', '203.0.113.9', '2001:db8::1', 'fd.example.com', '10.0.0', '10.0.0.256', ''])('%s is not', (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  });
});

describe('the list of functions', () => {
  it('describes each once', () => {
    const signatures = RULE_FUNCTIONS.map(({ signature }) => signature);
    expect(new Set(signatures).size).toBe(signatures.length);
    expect(RULE_FUNCTIONS.filter(({ description }) => !description.endsWith('.'))).toEqual([]);
  });
});
