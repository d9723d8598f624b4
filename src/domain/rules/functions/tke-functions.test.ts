import { describe, expect, it } from 'vitest';
import type { Evidence, Observation, Resource } from '../../evidence/types.ts';
import { createEngine } from '../engine.ts';
import { makeEvidence, makeResource, makeService, type ResourceOptions } from '../testing/make-evidence.ts';

type On = 'Service' | 'Ingress' | 'TkeServiceConfig';
type Verdict = boolean | 'unknown';

/** Whether a condition holds on an object of a kind amid the evidence. */
function holdsOn(on: On, when: string, evidence: Evidence): Verdict {
  const rule = { id: 'r', product: 'kubernetes', on, severity: 'error', certainty: 'certain', when } as const;
  const diagnosis = createEngine({ rules: [rule], events: [] }).diagnose(evidence);
  expect(diagnosis.faults).toEqual([]);
  return diagnosis.findings.length > 0 ? true : diagnosis.unknown.length > 0 ? 'unknown' : false;
}

const EXISTED = 'service.kubernetes.io/tke-existed-lbid';
const USED = 'service.kubernetes.io/loadbalance-id';
const TKE_NODE = makeResource('Node', { metadata: { name: 'n' }, spec: {}, status: { nodeInfo: { kubeletVersion: 'v1.26.1-tke.3' } } });
const EKS_NODE = makeResource('Node', { metadata: { name: 'n' }, spec: {}, status: { nodeInfo: { kubeletVersion: 'v1.26.1-eks.6' } } });

function ingress(parts: { annotations?: object; spec?: object; options?: ResourceOptions } = {}): Resource {
  return makeResource('Ingress', { metadata: { name: 'web', namespace: 'prod', annotations: parts.annotations ?? {} }, spec: parts.spec ?? {} }, parts.options);
}

function service(annotations: object, name = 'web', spec: object = {}): Resource {
  return makeService({ metadata: { name, annotations }, spec: { type: 'LoadBalancer', ports: [{ port: 80, protocol: 'TCP' }], ...spec } });
}

const rules = (...pairs: readonly (readonly [string, string])[]): object => ({ rules: pairs.map(([host, path]) => ({ host, http: { paths: [{ path }] } })) });

describe('isClbIngress', () => {
  it.each<[string, Resource, readonly Resource[], Verdict]>([
    ['the annotation', ingress({ annotations: { 'kubernetes.io/ingress.class': 'qcloud' } }), [], true],
    ['another annotation', ingress({ annotations: { 'kubernetes.io/ingress.class': 'nginx' } }), [TKE_NODE], false],
    ['the class name', ingress({ spec: { ingressClassName: 'qcloud' } }), [], true],
    ['the id of its CLB, where describe shows no class', ingress({ annotations: { 'kubernetes.io/ingress.qcloud-loadbalance-id': 'lb-1' }, options: { unknown: ['/spec/ingressClassName'] } }), [], true],
    ['no class on TKE', ingress(), [TKE_NODE], true],
    ['no class on TKE Serverless', ingress(), [EKS_NODE], false],
    ['no class anywhere', ingress(), [], 'unknown'],
    ['no class in a manifest', ingress({ options: { origin: 'manifest' } }), [TKE_NODE], 'unknown'],
    ['a key of the controller in a manifest', ingress({ annotations: { 'ingress.cloud.tencent.com/direct-access': 'true' }, options: { origin: 'manifest' } }), [TKE_NODE], true],
    ['a class that is not shown', ingress({ options: { unknown: ['/spec/ingressClassName'] } }), [TKE_NODE], 'unknown'],
  ])('tells by %s', (_name, subject, others, verdict) => {
    expect(holdsOn('Ingress', 'isClbIngress(ingress)', makeEvidence([subject, ...others]))).toBe(verdict);
  });
});

describe('isClbPath', () => {
  it.each([
    ['', true],
    ['/', true],
    ['/api/v1.2/list-all=1?x', true],
    [`/${'a'.repeat(119)}`, true],
    [`/${'a'.repeat(120)}`, false],
    ['api', false],
    ['/a b', false],
    ['/api(/|$)(.*)', false],
    ['/static/*', false],
  ])('of %j is %s', (path, verdict) => {
    expect(holdsOn('Ingress', `isClbPath(${JSON.stringify(path)})`, makeEvidence([ingress()]))).toBe(verdict);
  });
});

describe('rules and certificates of an Ingress', () => {
  it('counts rules, and does not say few of a list that may go on', () => {
    const spec = rules(['a.example.com', '/'], ['b.example.com', '/']);
    expect(holdsOn('Ingress', 'hasMoreRulesThan(ingress, 1)', makeEvidence([ingress({ spec })]))).toBe(true);
    expect(holdsOn('Ingress', 'hasMoreRulesThan(ingress, 2)', makeEvidence([ingress({ spec })]))).toBe(false);
    expect(holdsOn('Ingress', 'hasMoreRulesThan(ingress, 2)', makeEvidence([ingress({ spec, options: { open: ['/spec/rules'] } })]))).toBe('unknown');
  });

  it.each<[string, readonly object[], readonly string[], Verdict]>([
    ['two defaults', [{ secretName: 'a' }, { secretName: 'b' }], [], true],
    ['one host twice', [{ hosts: ['a.example.com'] }, { hosts: ['b.example.com', 'a.example.com'] }], [], true],
    ['one host named twice in one entry', [{ hosts: ['a.example.com', 'a.example.com'] }], [], false],
    ['a list that may go on', [{ hosts: ['a.example.com'] }], ['/spec/tls'], 'unknown'],
  ])('hasRivalCertificates: %s', (_name, tls, open, verdict) => {
    expect(holdsOn('Ingress', 'hasRivalCertificates(ingress)', makeEvidence([ingress({ spec: { tls }, options: { open } })]))).toBe(verdict);
  });

  const tls = { tls: [{ secretName: 'cert' }] };
  const secret = (object: object): Resource => makeResource('Secret', { metadata: { name: 'cert', namespace: 'prod' }, ...object });
  it.each<[string, readonly Resource[], Verdict]>([
    ['a TLS Secret', [secret({ type: 'kubernetes.io/tls', data: { 'tls.crt': '***' } })], true],
    ['a TLS Secret without its data', [secret({ type: 'kubernetes.io/tls' })], true],
    ['another key', [secret({ type: 'Opaque', stringData: { cert: '***' } })], true],
    ['the right key', [secret({ type: 'Opaque', data: { qcloud_cert_id: '***' } })], false],
    ['data that was cut', [secret({ type: 'Opaque' })], 'unknown'],
    ['no Secret', [], 'unknown'],
    ['a Secret elsewhere', [makeResource('Secret', { metadata: { name: 'cert', namespace: 'test' }, type: 'kubernetes.io/tls' })], 'unknown'],
  ])('tlsSecretUnusable: %s', (_name, others, verdict) => {
    expect(holdsOn('Ingress', 'tlsSecretUnusable(ingress)', makeEvidence([ingress({ spec: tls }), ...others]))).toBe(verdict);
  });
});

describe('annotations that hold JSON', () => {
  const specify = (value: string, options: ResourceOptions = {}): Evidence =>
    makeEvidence([makeService({ metadata: { annotations: { 'service.cloud.tencent.com/specify-protocol': value } }, spec: { ports: [{ port: 80 }] } }, options)]);
  it.each<[string, string, Verdict]>([
    ['specifiesForeignPort(service)', '{"80":{"protocol":["HTTP"]}}', false],
    ['specifiesForeignPort(service)', '{"8080":{"protocol":["HTTP"]}}', true],
    ['specifiesForeignPort(service)', '{“8080”:{}}', false],
    ['specifiesTlsWithoutCertificate(service)', '{"80":{"protocol":["QUIC"]}}', true],
    ['specifiesTlsWithoutCertificate(service)', '{"80":{"protocol":["TCP_SSL"],"tls":"cert"}}', false],
    ['specifiesTlsWithoutCertificate(service)', '{"80":{"protocol":["HTTPS"],"hosts":{"a.example.com":{"tls":"cert"},"b.example.com":{}}}}', true],
    ['specifiesTcpAndUdp(service)', '{"80":{"protocol":["TCP","UDP"]}}', true],
    ['specifiesTcpAndUdp(service)', '{"80":{"protocol":["TCP"]},"81":{"protocol":["UDP"]}}', false],
    ['specifiesTcpAndUdp(service)', '[]', false],
  ])('%s of %s is %s', (when, value, verdict) => {
    expect(holdsOn('Service', when, specify(value))).toBe(verdict);
  });

  it('leave a foreign port open while ports may be missing', () => {
    expect(holdsOn('Service', 'specifiesForeignPort(service)', specify('{"8080":{}}', { open: ['/spec/ports'] }))).toBe('unknown');
  });

  const MIX = 'kubernetes.io/ingress.rule-mix';
  const HTTP = 'kubernetes.io/ingress.http-rules';
  const HTTPS = 'kubernetes.io/ingress.https-rules';
  it.each<[string, object, Verdict]>([
    ['mixedRuleUnmatched(ingress)', { [HTTP]: '[{"host":"a.example.com","path":"/"}]' }, false],
    ['mixedRuleUnmatched(ingress)', { [HTTP]: '[{"host":"a.example.com"}]' }, false],
    ['mixedRuleUnmatched(ingress)', { [HTTPS]: '[{"host":"a.example.com","path":"/x"}]' }, true],
    ['mixedRuleUnmatched(ingress)', { [HTTP]: '[{"host":"203.0.113.7","path":"/vip"}]' }, false],
    ['wantsHttps(ingress)', { [MIX]: 'true', [HTTPS]: '[{"host":"a.example.com"}]' }, true],
    ['wantsHttps(ingress)', { [HTTPS]: '[{"host":"a.example.com"}]' }, false],
    ['wantsHttps(ingress)', { [MIX]: 'true', [HTTPS]: '[]' }, false],
    ['wantsHttps(ingress)', { 'ingress.cloud.tencent.com/listen-ports': '[{"HTTP":80},{"HTTPS":8443}]' }, true],
    ['wantsHttps(ingress)', { 'ingress.cloud.tencent.com/listen-ports': '[{"HTTP":80}]' }, false],
  ])('%s with %j is %s', (when, annotations, verdict) => {
    expect(holdsOn('Ingress', when, makeEvidence([ingress({ annotations, spec: rules(['a.example.com', '/'], ['', '/vip']) })]))).toBe(verdict);
  });

  it('are unknown where describe cut them', () => {
    const options = { unknown: [`/metadata/annotations/${HTTP.replace('/', '~1')}`] };
    expect(holdsOn('Ingress', 'mixedRuleUnmatched(ingress)', makeEvidence([ingress({ spec: rules(['a.example.com', '/']), options })]))).toBe('unknown');
  });
});

describe('existing CLBs', () => {
  it.each<[string, string, readonly Resource[], Verdict]>([
    ['is alone', 'existingClbTaken(service)', [service({ [EXISTED]: 'lb-1' })], 'unknown'],
    ['is the same Service twice', 'existingClbTaken(service)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1' })], 'unknown'],
    ['was made for an Ingress', 'existingClbMadeForOther(service)', [service({ [EXISTED]: 'lb-1' }), ingress({ annotations: { 'kubernetes.io/ingress.qcloud-loadbalance-id': 'lb-1' } })], true],
    ['was not made for the other', 'existingClbMadeForOther(service)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1', [USED]: 'lb-1' }, 'b')], 'unknown'],
    ['has the same listener', 'sharesListener(service)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1' }, 'b')], true],
    ['has another protocol', 'sharesListener(service)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1' }, 'b', { ports: [{ port: 80, protocol: 'UDP' }] })], 'unknown'],
    ['counts listeners once', 'clbHasMoreListenersThan(service, 1)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1' }, 'b')], 'unknown'],
    ['has more listeners', 'clbHasMoreListenersThan(service, 1)', [service({ [EXISTED]: 'lb-1' }), service({ [EXISTED]: 'lb-1' }, 'b', { ports: [{ port: 81 }] })], true],
  ])('one that %s', (_name, when, resources, verdict) => {
    expect(holdsOn('Service', `service.metadata.name == "web" && ${when}`, makeEvidence(resources))).toBe(verdict);
  });

  it('are nobody’s business without the annotation', () => {
    expect(holdsOn('Service', 'existingClbTaken(service) || sharesListener(service) || clbHasMoreListenersThan(service, 0)', makeEvidence([service({ [USED]: 'lb-1' })]))).toBe(false);
  });
});

describe('TkeServiceConfig', () => {
  const config = (name: string, loadBalancer: object, namespace = 'prod'): Resource => makeResource('TkeServiceConfig', { metadata: { name, namespace }, spec: { loadBalancer } });
  const AUTO = 'ingress.cloud.tencent.com/tke-service-config-auto';
  it('is found by its name, by the generated one, and in the same namespace only', () => {
    const found = 'serviceConfigs(ingress).exists(c, c.metadata.name != "")';
    expect(holdsOn('Ingress', found, makeEvidence([ingress({ annotations: { [AUTO]: 'true' } }), config('web-auto-ingress-config', {})]))).toBe(true);
    expect(holdsOn('Ingress', found, makeEvidence([ingress({ annotations: { 'ingress.cloud.tencent.com/tke-service-config': 'c' } }), config('c', {}, 'test')]))).toBe('unknown');
    expect(holdsOn('Ingress', found, makeEvidence([ingress(), config('web-auto-ingress-config', {})]))).toBe(false);
    expect(holdsOn('TkeServiceConfig', 'ingressesWith(tkeServiceConfig).exists(i, i.metadata.name == "web")', makeEvidence([ingress({ annotations: { [AUTO]: 'true' } }), config('web-auto-ingress-config', {})]))).toBe(true);
  });

  it.each<[object, Verdict]>([
    [{ enable: true }, false],
    [{ enable: true, intervalTime: 10, timeout: 10 }, true],
    [{ timeout: 5 }, true],
    [{ enable: false, timeout: 90 }, false],
    [{ intervalTime: 301 }, true],
    [{ unHealthNum: 11 }, true],
    [{ timeout: 'masked' }, 'unknown'],
  ])('isHealthCheckRefused(%j) is %s', (healthCheck, verdict) => {
    const when = 'tkeServiceConfig.spec.loadBalancer.l4Listeners.exists(l, isHealthCheckRefused(l.healthCheck))';
    expect(holdsOn('TkeServiceConfig', when, makeEvidence([config('c', { l4Listeners: [{ protocol: 'TCP', port: 80, healthCheck }] })]))).toBe(verdict);
  });
});

describe('direct access', () => {
  const deployment = (parts: { annotations?: object; resources?: object; replicas?: number }): Resource =>
    makeResource('Deployment', {
      metadata: { name: 'web', namespace: 'prod' },
      spec: { replicas: parts.replicas ?? 1, template: { metadata: { labels: { app: 'web' }, annotations: parts.annotations ?? {} }, spec: { containers: [{ name: 'web', resources: parts.resources ?? {} }] } } },
    });
  const node = (allocatable: object): Resource => makeResource('Node', { metadata: { name: 'n' }, spec: { podCIDR: '172.16.0.0/26' }, status: { allocatable } });
  it.each<[string, readonly Resource[], Verdict]>([
    ['the annotation', [deployment({ annotations: { 'tke.cloud.tencent.com/networks': 'tke-bridge' } })], true],
    ['another annotation', [deployment({ annotations: { 'tke.cloud.tencent.com/networks': 'tke-route-eni' } }), node({})], false],
    ['an ENI address', [deployment({ resources: { limits: { 'tke.cloud.tencent.com/eni-ip': '1' } } }), node({})], false],
    ['the Pod CIDR of a node', [node({})], true],
    ['nodes with both networks', [node({ 'tke.cloud.tencent.com/eni-ip': '30' })], 'unknown'],
    ['nothing', [], 'unknown'],
  ])('podNetwork is bridge by %s', (_name, others, verdict) => {
    expect(holdsOn('Service', 'podNetwork(service) == "bridge"', makeEvidence([makeService(), ...others]))).toBe(verdict);
  });

  it.each<[object | undefined, Verdict]>([
    [{ GlobalRouteDirectAccess: 'true' }, true],
    [{ VERSION: 'v2.2.1' }, false],
    [undefined, 'unknown'],
  ])('globalRouteDirectAccess with %j is %s', (data, verdict) => {
    const config = data === undefined ? [] : [makeResource('ConfigMap', { metadata: { name: 'tke-service-controller-config', namespace: 'kube-system' }, data })];
    expect(holdsOn('Service', 'globalRouteDirectAccess()', makeEvidence([makeService(), ...config]))).toBe(verdict);
  });

  const addresses = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ ip: `10.0.0.${index + 1}` }));
  it.each<[string, readonly Resource[], Verdict]>([
    ['replicas', [makeService(), deployment({ replicas: 4 })], true],
    ['fewer replicas', [makeService(), deployment({ replicas: 3 })], false],
    ['the Endpoints line', [makeService({ endpointsLine: [{ addresses: ['10.0.0.1:80'], more: 3, marker: 'addresses' }] })], true],
    ['Endpoints', [makeService(), makeResource('Endpoints', { metadata: { name: 'web', namespace: 'prod' }, subsets: [{ addresses: addresses(4) }] })], true],
    ['nothing', [makeService()], 'unknown'],
  ])('hasMoreBackendsThan by %s', (_name, resources, verdict) => {
    expect(holdsOn('Service', 'hasMoreBackendsThan(service, 3)', makeEvidence(resources))).toBe(verdict);
  });

  it('isManifest tells what no server has seen', () => {
    expect(holdsOn('Service', 'isManifest(service)', makeEvidence([makeService({}, { origin: 'manifest' })]))).toBe(true);
    expect(holdsOn('Service', 'isManifest(service)', makeEvidence([makeService()]))).toBe(false);
  });
});

describe('isCalledByItself', () => {
  const own = makeService({ status: { loadBalancer: { ingress: [{ ip: '10.15.1.8' }] } } });
  const pod = makeResource('Pod', { metadata: { name: 'web-1', namespace: 'prod', labels: { app: 'web' } } });
  const transcript = (...lines: readonly (readonly [Observation['kind'], string, host?: string])[]): Observation[] =>
    lines.map(([kind, value, host], index) => ({ kind, value, ...(host && { data: { host } }), input: 'paste', line: index + 1 }));
  it.each<[string, Observation[], Verdict]>([
    ['one command', transcript(['command', 'kubectl -n prod exec -c web web-1 -- curl -m 5 http://10.15.1.8/'], ['curl-error', '28']), true],
    ['a shell', transcript(['command', 'kubectl exec -it pod/web-1 -- sh'], ['command', 'curl http://10.15.1.8:80'], ['curl-error', '28']), true],
    ['another Pod', transcript(['command', 'kubectl exec job-1 -- curl http://10.15.1.8/'], ['curl-error', '28']), 'unknown'],
    ['another address', transcript(['command', 'kubectl exec web-1 -- curl http://10.15.1.80/'], ['curl-error', '28']), 'unknown'],
    ['an answer', transcript(['command', 'kubectl exec web-1 -- curl -i http://10.15.1.8/'], ['http-status', '200'], ['curl-error', '18']), 'unknown'],
    ['a shell that was left', transcript(['command', 'kubectl exec -it web-1 -- sh'], ['command', 'kubectl get pods'], ['command', 'curl http://10.15.1.8'], ['curl-error', '28']), 'unknown'],
    ['a prompt', transcript(['command', 'curl http://10.15.1.8', 'web-1'], ['curl-error', '28']), true],
    ['no Pod', transcript(['command', 'curl http://10.15.1.8'], ['curl-error', '28']), 'unknown'],
  ])('is %s', (_name, observations, verdict) => {
    expect(holdsOn('Service', 'isCalledByItself(service)', makeEvidence([own, pod], [], observations))).toBe(verdict);
  });
});
