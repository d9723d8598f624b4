import { describe, expect, it } from 'vitest';
import type { Observation, Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, type ResourceOptions } from '../testing/make-evidence.ts';
import { isIngressHost } from './ingress-shape.ts';

function ingress(hosts: readonly string[], tls?: readonly object[], options?: ResourceOptions): Resource {
  const rules = hosts.map((host) => ({ ...(host !== '' && { host }), http: { paths: [{ path: '/', pathType: 'Prefix' }] } }));
  return makeResource('Ingress', { metadata: { name: 'in', namespace: 'prod' }, spec: { rules, ...(tls && { tls }) } }, options);
}

const ask = (name: string, one: Resource, said: readonly Observation[] = []): boolean | 'unknown' => holds(`${name}(ingress)`, makeEvidence([one], [], said), 'Ingress');

describe('isIngressHost', () => {
  it.each(['a.example.com', '*.example.com', 'localhost', '1.2.3.4.example.com'])('takes %s', (host) => {
    expect(isIngressHost(host)).toBe(true);
  });

  it.each(['A.example.com', '10.0.0.1', 'a.example.com:80', 'http://a', 'a.*.com', '*', 'a_b.com', '-a.com', 'a..com'])('refuses %s', (host) => {
    expect(isIngressHost(host)).toBe(false);
  });
});

describe('hosts of tls and rules', () => {
  it.each<[boolean, boolean, readonly string[], readonly object[] | undefined]>([
    [false, false, ['a.example.com'], [{ hosts: ['a.example.com'] }]],
    [false, false, ['a.example.com', 'b.example.com'], [{ hosts: ['*.example.com'] }]],
    [false, false, ['*.example.com'], [{ hosts: ['*.example.com', 'a.example.com'] }]],
    [false, false, [''], [{ hosts: ['a.example.com'] }]],
    [false, false, ['a.example.com'], undefined],
    [false, false, ['a.example.com'], [{ secretName: 'cert' }]],
    [true, true, ['a.example.com'], [{ hosts: ['b.example.com'] }]],
    [false, true, ['a.example.com', 'a.b.example.com'], [{ hosts: ['*.example.com'] }]],
  ])('unused %s, uncovered %s: %j %j', (unused, uncovered, hosts, tls) => {
    expect(ask('tlsHostUnused', ingress(hosts, tls))).toBe(unused);
    expect(ask('hostWithoutTls', ingress(hosts, tls))).toBe(uncovered);
  });

  it('are unknown where the lists may go on', () => {
    expect(ask('tlsHostUnused', ingress(['a.example.com'], [{ hosts: ['b.example.com'] }], { open: ['/spec/rules'] }))).toBe('unknown');
  });
});

describe('pathRepeated', () => {
  it('compares host, path and type', () => {
    expect(ask('pathRepeated', ingress(['a.example.com', 'a.example.com']))).toBe(true);
    expect(ask('pathRepeated', ingress(['a.example.com', 'b.example.com']))).toBe(false);
  });

  it('is unknown where the type is not shown', () => {
    const rules = [{ http: { paths: [{ path: '/' }, { path: '/' }] } }];
    const types = ['/spec/rules/0/http/paths/0/pathType', '/spec/rules/0/http/paths/1/pathType'];
    expect(ask('pathRepeated', makeResource('Ingress', { metadata: { name: 'in' }, spec: { rules } }, { unknown: types }))).toBe('unknown');
  });
});

describe('what else is around', () => {
  it('takes the word of kubectl for a Secret that is not there', () => {
    const said: Observation = { kind: 'kubectl-error', value: 'secrets "cert" not found', data: { reason: 'NotFound', kind: 'secrets', name: 'cert' }, input: 'paste', line: 9 };
    const one = ingress(['a.example.com'], [{ secretName: 'cert' }]);
    expect(ask('tlsSecretMissing', one, [said])).toBe(true);
    expect(ask('tlsSecretMissing', one)).toBe('unknown');
    expect(ask('tlsSecretMissing', ingress(['a.example.com']))).toBe(false);
  });

  it('knows the default class where it was pasted', () => {
    const marked = (value: string): Resource => makeResource('IngressClass', { metadata: { name: 'nginx', annotations: { 'ingressclass.kubernetes.io/is-default-class': value } } });
    expect(holds('hasDefaultIngressClass()', makeEvidence([ingress(['a']), marked('true')]), 'Ingress')).toBe(true);
    expect(holds('hasDefaultIngressClass()', makeEvidence([ingress(['a']), marked('false')]), 'Ingress')).toBe('unknown');
  });

  it('reads the apiVersion as written', () => {
    const one = { ...ingress(['a']), apiVersion: 'extensions/v1beta1' };
    expect(holds('apiVersion(ingress) == "extensions/v1beta1"', makeEvidence([one]), 'Ingress')).toBe(true);
    expect(holds('apiVersion(ingress) == ""', makeEvidence([ingress(['a'])]), 'Ingress')).toBe('unknown');
  });
});

describe('someAnnotation', () => {
  const has = (annotations: object, options?: ResourceOptions): boolean | 'unknown' =>
    holds('someAnnotation(ingress, "/use-regex", "true")', makeEvidence([makeResource('Ingress', { metadata: { name: 'in', annotations } }, options)]), 'Ingress');

  it('takes the key of any controller, and its value as it is', () => {
    expect(has({ 'a.example.com/use-regex': 'true' })).toBe(true);
    expect(has({ 'b.example.com/use-regex': true, other: null })).toBe(true);
    expect(has({ 'a.example.com/use-regex': 'false', 'use-regexp': 'true' })).toBe(false);
    expect(has({})).toBe(false);
    expect(has({}, { open: ['/metadata/annotations'] })).toBe('unknown');
  });
});
