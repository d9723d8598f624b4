import { describe, expect, it } from 'vitest';
import type { Evidence, Resource } from '../evidence/types.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';
import type { RuleLogic } from './types.ts';

function rule(when: string, parts: Partial<RuleLogic> = {}): RuleLogic {
  return { id: 'r', product: 'kubernetes', on: 'Service', severity: 'error', certainty: 'certain', when, ...parts };
}

type Outcome = 'hit' | 'miss' | 'fault' | readonly string[];

function judge(when: string, evidence: Evidence | Resource, parts: Partial<RuleLogic> = {}): Outcome {
  const given = 'resources' in evidence ? evidence : makeEvidence([evidence]);
  const diagnosis = createEngine({ rules: [rule(when, parts)], events: [] }).diagnose(given);
  if (diagnosis.faults.length > 0) return 'fault';
  if (diagnosis.findings.length > 0) return 'hit';
  return diagnosis.unknown.length > 0 ? diagnosis.unknown.flatMap((item) => item.probes) : 'miss';
}

function faultOf(when: string): string {
  return createEngine({ rules: [rule(when)], events: [] }).diagnose(makeEvidence([])).faults[0]?.message ?? '';
}

const GET_SERVICE = 'kubectl -n prod get service web -o yaml';

describe('three values', () => {
  const cut = makeService({ spec: { type: 'LoadBalancer' } }, { open: ['/spec', '/metadata/annotations'] });

  it('takes what is proven absent as its default', () => {
    expect(judge('service.spec.type == "ClusterIP"', makeService())).toBe('hit');
    expect(judge('service.spec.loadBalancerClass == ""', makeService())).toBe('hit');
    expect(judge('has(service.spec.loadBalancerClass)', makeService())).toBe('miss');
    expect(judge('annotation(service, "a/b") == ""', makeService())).toBe('hit');
  });

  it('takes what is neither there nor excluded as unknown, with the command that shows it', () => {
    expect(judge('service.spec.externalTrafficPolicy == "Local"', cut)).toEqual([GET_SERVICE]);
    expect(judge('has(service.spec.externalTrafficPolicy)', cut)).toEqual([GET_SERVICE]);
    expect(judge('!(service.spec.externalTrafficPolicy == "Local")', cut)).toEqual([GET_SERVICE]);
  });

  it.each([
    ['service.spec.type == "NodePort" && service.spec.externalTrafficPolicy == "Local"', 'miss'],
    ['service.spec.externalTrafficPolicy == "Local" && service.spec.type == "NodePort"', 'miss'],
    ['service.spec.type == "LoadBalancer" || service.spec.externalTrafficPolicy == "Local"', 'hit'],
    ['service.spec.externalTrafficPolicy == "Local" || service.spec.type == "LoadBalancer"', 'hit'],
  ])('is absorbed where the rest decides: %s', (when, outcome) => {
    expect(judge(when, cut)).toBe(outcome);
  });

  it('collects every unknown, not only the last', () => {
    const probes = judge('service.spec.externalTrafficPolicy == "Local" && kubeProxyMode() == "ipvs" && hasReadyAddress(service)', cut);
    expect(probes).toHaveLength(3);
  });

  it('can ask for proof instead', () => {
    expect(judge('proven(service.spec.externalTrafficPolicy == "Local")', cut)).toBe('miss');
    expect(judge('!proven(service.spec.externalTrafficPolicy == "Local")', cut)).toBe('hit');
    expect(judge('!proven(has(service.spec.loadBalancerClass)) && kubeProxyMode() == "ipvs"', cut)).toHaveLength(1);
    expect(judge('proven(service.spec.type == "LoadBalancer")', cut)).toBe('hit');
    expect(judge('proven(1 / 0 == 1)', cut)).toBe('fault');
  });

  it('says fault only where nothing was unknown', () => {
    expect(judge('1 / 0 == 1', makeService())).toBe('fault');
    expect(judge('service.spec.externalTrafficPolicy == "Local" || 1 / 0 == 1', cut)).toEqual([GET_SERVICE]);
  });

  it('proves nothing by the status of a manifest, or by what the server assigns', () => {
    const manifest = makeService({ spec: { type: 'LoadBalancer' } }, { origin: 'manifest' });
    expect(judge('isPending(service)', manifest)).toEqual([GET_SERVICE]);
    expect(judge('service.spec.clusterIP == ""', manifest)).toEqual([GET_SERVICE]);
    expect(judge('isPending(service)', makeService({ spec: { type: 'LoadBalancer' }, status: { loadBalancer: {} } }))).toBe('hit');
  });

  it('takes null as absent and a value of another type as unknown', () => {
    expect(judge('service.spec.sessionAffinity == "None"', makeService({ spec: { sessionAffinity: null } }))).toBe('hit');
    expect(judge('service.spec.ports.exists(p, p.port == 80)', makeService({ spec: { ports: [{ port: 'xx' }] } }))).toEqual([GET_SERVICE]);
  });
});

describe('lists', () => {
  const ports = (open: readonly string[]): Resource =>
    makeService({ spec: { ports: [{ port: 80 }, { port: 443, targetPort: 8443, protocol: 'TCP' }] } }, { open });

  it('decide early, or end unknown where the end is not proven', () => {
    expect(judge('service.spec.ports.exists(p, p.port == 443)', ports(['/spec/ports']))).toBe('hit');
    expect(judge('service.spec.ports.exists(p, p.port == 8080)', ports(['/spec/ports']))).toEqual([GET_SERVICE]);
    expect(judge('service.spec.ports.exists(p, p.port == 8080)', ports([]))).toBe('miss');
    expect(judge('service.spec.ports.all(p, p.port == 443)', ports(['/spec/ports']))).toBe('miss');
    expect(judge('service.spec.ports.all(p, p.port > 0)', ports(['/spec/ports']))).toEqual([GET_SERVICE]);
    expect(judge('service.spec.ports.all(p, p.port > 0)', ports([]))).toBe('hit');
  });

  it('are counted only where they end', () => {
    expect(judge('count(service.spec.ports) == 2', ports([]))).toBe('hit');
    expect(judge('count(service.spec.ports) == 2', ports(['/spec/ports']))).toEqual([GET_SERVICE]);
    expect(judge('isEmpty(service.spec.ports)', ports(['/spec/ports']))).toBe('miss');
    expect(judge('isEmpty(service.spec.externalIPs)', ports([]))).toBe('hit');
  });

  it('fill in what the API server fills in', () => {
    expect(judge('service.spec.ports.exists(p, p.targetPort == "80" && p.protocol == "TCP")', ports([]))).toBe('hit');
    expect(judge('service.spec.ports.exists(p, samePort(p.targetPort, 8443))', ports([]))).toBe('hit');
  });

  it('join by selector and namespace, and stay open', () => {
    const pod = (name: string, namespace: string, app: string): Resource =>
      makeResource('Pod', { metadata: { name, namespace, labels: { app } }, status: { phase: 'Pending' } });
    const evidence = makeEvidence([makeService(), pod('a', 'prod', 'web'), pod('b', 'other', 'web'), pod('c', 'prod', 'db')]);
    expect(judge('pods(service).exists(p, p.metadata.name == "a")', evidence)).toBe('hit');
    expect(judge('pods(service).exists(p, p.metadata.name == "b")', evidence)).toEqual(['kubectl -n prod get pods -l app=web -o yaml']);
    expect(judge('pods(service).exists(p, true)', makeService({ spec: { selector: {} } }))).toBe('miss');
  });
});

describe('compile time', () => {
  it.each([
    ['service.spec.tpye == "x"', /tpye/],
    ['has(service.spec.tpye)', /tpye/],
    ['service.constructor == "x"', /constructor/],
    ['service.spec.__proto__ == "x"', /__proto__/],
    ['has(service.spec.toString)', /toString/],
    ['service.spec.type.matches("a+")', /matches/],
    ['service.spec.ports.size() > 1', /count/],
    ['size(service.spec.ports) > 1', /count/],
    ['service.spec.ports.filter(p, true).exists(p, true)', /filter/],
    ['service.spec.ports.map(p, p.port).exists(p, true)', /map/],
    ['service.spec.ports.exists_one(p, true)', /exists_one/],
    ['service.spec.ports[0].port == 80', /list/],
    ['service.spec.clusterIPs == ["a"]', /list/],
    ['service.spec.ports.exists(p, p.targetPort == 8080)', /overload/],
    ['dyn(service.spec.type) == 1', /dyn/],
    ['ingress.spec.ingressClassName == "x"', /ingress/],
    ['nosuch(service)', /nosuch/],
    ['service.spec.type', /true or false/],
    ['reported("no-such-row")', /no event row/],
    ['has(service)', /has/],
    ['proven(service.spec.type)', /condition/],
    ['proven(service.spec.nope == "")', /nope/],
    ['service.spec.type ==', /./],
  ])('refuses %s', (when, reason) => {
    expect(faultOf(when)).toMatch(reason);
  });

  it('reads no prototype key of labels and annotations', () => {
    expect(judge('annotation(service, "constructor") == "" && !hasAnnotation(service, "__proto__")', makeService())).toBe('hit');
  });

  it('lets one broken rule not sink the others', () => {
    const rules = [rule('service.spec.nope', { id: 'broken' }), rule('1 / 0 == 1', { id: 'failing' }), rule('true', { id: 'fine' })];
    const diagnosis = createEngine({ rules, events: [] }).diagnose(makeEvidence([makeService()]));
    expect(diagnosis.faults.map(({ id }) => id)).toEqual(['broken', 'failing']);
    expect(diagnosis.findings.map(({ id }) => id)).toEqual(['fine']);
  });
});

describe('quotes', () => {
  it('are the paths a rule names, else the fields it read', () => {
    const service = makeService({ spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } });
    const engine = createEngine({
      rules: [
        rule('service.spec.type == "LoadBalancer" && service.spec.externalTrafficPolicy == "Local"', { id: 'read' }),
        rule('true', { id: 'named', evidence: ['spec.externalTrafficPolicy', 'metadata.annotations["a.b/c"]'] }),
      ],
      events: [],
    });
    const quotes = Object.fromEntries(engine.diagnose(makeEvidence([service])).findings.map((finding) => [finding.id, finding.quotes]));
    expect(quotes['read']?.map(({ text }) => text)).toEqual(['type: LoadBalancer', 'externalTrafficPolicy: Local']);
    expect(quotes['named']?.map(({ text }) => text)).toEqual(['externalTrafficPolicy: Local']);
  });

  it('are the very lines where the input is given', () => {
    const service = makeResource('Service', { metadata: { name: 'web' } });
    const engine = createEngine({ rules: [rule('service.metadata.name == "web"')], events: [] });
    const text = 'a\nb\nName:   web  \r\nd';
    expect(engine.diagnose(makeEvidence([service]), [{ name: 'paste', text }]).findings[0]?.quotes).toEqual([{ input: 'paste', line: 3, text: 'Name:   web' }]);
  });
});
