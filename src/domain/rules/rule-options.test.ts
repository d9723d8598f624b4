import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource, makeService } from './testing/make-evidence.ts';
import type { Diagnosis, Finding, RuleLogic } from './types.ts';

const LOCAL: RuleLogic = { id: 'local', product: 'kubernetes', on: 'Service', severity: 'warning', certainty: 'possible', when: 'service.spec.externalTrafficPolicy == "Local"' };
const ACK = { finalizers: ['service.k8s.alibaba/resources'] };
const TKE = { finalizers: ['service.k8s.tencent/resources'] };

function diagnoseText(rule: RuleLogic, text: string): Diagnosis {
  const inputs = [{ name: 'paste', text }];
  return createEngine({ rules: [rule], events: [] }).diagnose(readEvidence(inputs), inputs);
}

function findingOf(rule: RuleLogic, ...resources: Parameters<typeof makeEvidence>[0]): Finding | undefined {
  return createEngine({ rules: [rule], events: [] }).diagnose(makeEvidence(resources)).findings[0];
}

describe('leadsToFor', () => {
  const rule: RuleLogic = { ...LOCAL, leadsTo: { flow: 'any' }, leadsToFor: { ack: { flow: 'ack', node: 'policy' } } };
  const local = (metadata: object): ReturnType<typeof makeService> => makeService({ metadata, spec: { externalTrafficPolicy: 'Local' } });

  it('is for its product, leadsTo for the rest', () => {
    expect(findingOf(rule, local(ACK))?.leadsTo).toEqual({ flow: 'ack', node: 'policy' });
    expect(findingOf(rule, local(TKE))?.leadsTo).toEqual({ flow: 'any' });
    expect(findingOf(rule, local({}))?.leadsTo).toEqual({ flow: 'any' });
  });

  it('may stand alone: then the rest has its own page', () => {
    const { leadsTo: _, ...alone } = rule;
    expect(findingOf(alone, local(ACK))?.leadsTo?.flow).toBe('ack');
    expect(findingOf(alone, local({}))).not.toHaveProperty('leadsTo');
  });

  it('goes by each object where two clouds are in one paste', () => {
    const both = createEngine({ rules: [rule], events: [] }).diagnose(makeEvidence([local({ ...ACK, name: 'a' }), local({ ...TKE, name: 't' })]));
    expect(both.findings.map(({ resource, leadsTo }) => `${resource} ${leadsTo?.flow}`)).toEqual(['Service prod/a ack', 'Service prod/t any']);
  });

  it('holds for event rows too', () => {
    const events = [{ id: 'failed', product: 'kubernetes', level: 'cause', severity: 'error', certainty: 'certain', messages: ['it failed'], leadsToFor: { tke: { flow: 'tke' } } } as const];
    const { findings } = createEngine({ rules: [], events }).diagnose(makeEvidence([makeService({ metadata: TKE }, { events: [{ message: 'it failed' }] })]));
    expect(findings).toMatchObject([{ id: 'failed', leadsTo: { flow: 'tke' } }]);
  });
});

describe('a rule that the API server enforces', () => {
  const rule: RuleLogic = { ...LOCAL, id: 'node-port', certainty: 'certain', enforced: true, when: 'service.spec.type == "ClusterIP" && service.spec.externalTrafficPolicy == "Local"' };
  const manifest = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: ClusterIP\n  externalTrafficPolicy: Local\n  ports:\n  - port: 80\n';

  it('judges what nobody has accepted', () => {
    expect(diagnoseText(rule, manifest).findings.map(({ id }) => id)).toEqual(['node-port']);
  });

  it.each([
    ['a uid', manifest.replace('name: web', 'name: web\n  uid: 1b4f6d1c-0000-4000-8000-000000000001')],
    ['a resource version', manifest.replace('name: web', 'name: web\n  resourceVersion: "7"')],
    ['a time of creation', manifest.replace('name: web', 'name: web\n  creationTimestamp: "2026-01-01T00:00:00Z"')],
    ['a status', `${manifest}status:\n  loadBalancer: {}\n`],
    ['a describe', 'Name:                     web\nNamespace:                prod\nType:                     ClusterIP\nIP:                       10.0.0.1\nPort:                     <unset>  80/TCP\nExternal Traffic Policy:  Local\nEvents:                   <none>\n'],
  ])('passes over an object with %s: the server took it', (_what, text) => {
    const { findings, unknown } = diagnoseText(rule, text);
    expect([findings, unknown]).toEqual([[], []]);
    expect(diagnoseText({ ...rule, enforced: false }, text).findings).toHaveLength(1);
  });
});

describe('certainWhen', () => {
  const rule: RuleLogic = { ...LOCAL, certainWhen: 'kubeProxyMode() == "ipvs"', severityUnlessCertain: 'info' };
  const local = makeService({ spec: { externalTrafficPolicy: 'Local' } });
  const proxy = (mode: string): ReturnType<typeof makeResource> =>
    makeResource('ConfigMap', { metadata: { name: 'kube-proxy', namespace: 'kube-system' }, data: { 'config.conf': `mode: ${mode}` } });

  it('makes a hit certain and as bad as stated, and quotes what proves it', () => {
    const finding = findingOf(rule, local, proxy('ipvs'));
    expect(finding).toMatchObject({ severity: 'warning', certainty: 'certain' });
    expect(finding?.quotes.map(({ text }) => text)).toEqual(expect.arrayContaining(['externalTrafficPolicy: Local', 'config.conf: mode: ipvs']));
  });

  it('leaves it as stated where it is false or unknown', () => {
    expect(findingOf(rule, local, proxy('iptables'))).toMatchObject({ severity: 'info', certainty: 'possible' });
    expect(findingOf(rule, local)).toMatchObject({ severity: 'info', certainty: 'possible' });
    const { unknown } = createEngine({ rules: [rule], events: [] }).diagnose(makeEvidence([local]));
    expect(unknown).toEqual([]);
  });

  it('is a fault of its rule when it does not compile', () => {
    const { faults, findings } = createEngine({ rules: [{ ...rule, certainWhen: 'service.spec.tpye == ""' }], events: [] }).diagnose(makeEvidence([local]));
    expect(faults.map(({ id }) => id)).toEqual(['local']);
    expect(findings).toEqual([]);
  });
});

describe('mildWhen', () => {
  const rule: RuleLogic = { ...LOCAL, mildWhen: 'kubeProxyMode() == "iptables"', certainWhen: 'service.spec.type == "LoadBalancer"' };
  const local = makeService({ spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Local' } });
  const proxy = (mode: string): ReturnType<typeof makeResource> =>
    makeResource('ConfigMap', { metadata: { name: 'kube-proxy', namespace: 'kube-system' }, data: { 'config.conf': `mode: ${mode}` } });

  it('makes a hit worth knowing and no more where it is proven', () => {
    expect(findingOf(rule, local, proxy('iptables'))).toMatchObject({ severity: 'info', certainty: 'certain' });
  });

  it('leaves it as bad as it is where it is false or unknown, and asks for nothing', () => {
    expect(findingOf(rule, local, proxy('ipvs'))).toMatchObject({ severity: 'warning' });
    expect(findingOf(rule, local)).toMatchObject({ severity: 'warning' });
    expect(createEngine({ rules: [rule], events: [] }).diagnose(makeEvidence([local])).unknown).toEqual([]);
  });
});
