import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeService, type ResourceOptions } from '../testing/make-evidence.ts';

const PREFIX = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-';
const TCP_443 = [{ port: 443, protocol: 'TCP' }];

interface Parts {
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ports?: readonly object[];
  readonly spec?: object;
  readonly options?: ResourceOptions;
}

function evidenceOf({ annotations = {}, ports = TCP_443, spec, options }: Parts): Evidence {
  const prefixed = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [PREFIX + key, value]));
  return makeEvidence([makeService({ metadata: { annotations: prefixed }, spec: { ports, ...spec } }, options)]);
}

const protocolIs = (protocol: string, parts: Parts): boolean | 'unknown' => holds(`service.spec.ports.exists(p, listenerProtocol(service, p) == "${protocol}")`, evidenceOf(parts));

describe('listenerProtocol', () => {
  it.each<[string, string, string]>([
    ['no annotation', '', 'tcp'],
    ['its own piece', 'http:80,https:443', 'https'],
    ['pieces of other ports', 'http:80', 'tcp'],
    ['a piece without a colon', '443', 'invalid'],
    ['the wrong order', '443:https', 'invalid'],
    ['upper case', 'HTTPS:443', 'invalid'],
    ['a full-width colon', 'https：443', 'invalid'],
    ['a blank before', ' https:443', 'invalid'],
    ['a blank behind, which is another port', 'https:443 ', 'tcp'],
    ['a bad piece behind its own', 'https:443,bad', 'https'],
    ['a bad piece before its own', 'bad,https:443', 'invalid'],
  ])('by %s', (_name, value, protocol) => {
    expect(protocolIs(protocol, { annotations: { 'protocol-port': value } })).toBe(true);
  });

  it('reads any case on an NLB, and the protocols of an NLB', () => {
    const nlb = { spec: { loadBalancerClass: 'alibabacloud.com/nlb' } };
    expect(protocolIs('tcpssl', { annotations: { 'protocol-port': 'TCPSSL:443' }, ...nlb })).toBe(true);
    expect(protocolIs('invalid', { annotations: { 'protocol-port': 'https:443' }, ...nlb })).toBe(true);
  });

  it('is unknown where only the kind of load balancer tells whether it can be read', () => {
    const options: ResourceOptions = { origin: 'describe', unknown: ['/spec/loadBalancerClass'] };
    expect(protocolIs('tcpssl', { annotations: { 'protocol-port': 'tcpssl:443' }, options })).toBe('unknown');
    expect(protocolIs('https', { annotations: { 'protocol-port': 'https:443' }, options })).toBe(true);
  });
});

describe('namesForeignPort', () => {
  it.each<[string, Parts, boolean | 'unknown']>([
    ['no annotation', {}, false],
    ['the port of the Service', { annotations: { 'protocol-port': 'https:443' } }, false],
    ['another port', { annotations: { 'protocol-port': 'https:443,http:8080' } }, true],
    ['what is no number', { annotations: { 'protocol-port': 'https:web' } }, false],
    ['a port that may come below the cut', { annotations: { 'protocol-port': 'http:80' }, options: { open: ['/spec/ports'] } }, 'unknown'],
  ])('for %s', (_name, parts, expected) => {
    expect(holds('namesForeignPort(service)', evidenceOf(parts))).toBe(expected);
  });
});

describe('forwardPortUnmatched', () => {
  const ports = [{ port: 80 }, { port: 443 }];
  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['no redirect', { 'protocol-port': 'http:80' }, false],
    ['both listeners', { 'forward-port': '80:443', 'protocol-port': 'http:80,https:443' }, false],
    ['no HTTP listener', { 'forward-port': '80:443', 'protocol-port': 'https:443' }, true],
    ['no HTTPS listener', { 'forward-port': '80:443', 'protocol-port': 'http:80' }, true],
    ['a port that the Service lacks', { 'forward-port': '80:8443', 'protocol-port': 'http:80,https:8443' }, true],
    ['one side only', { 'forward-port': '80', 'protocol-port': 'http:80,https:443' }, true],
  ])('for %s', (_name, annotations, expected) => {
    expect(holds('forwardPortUnmatched(service)', evidenceOf({ annotations, ports }))).toBe(expected);
  });
});
