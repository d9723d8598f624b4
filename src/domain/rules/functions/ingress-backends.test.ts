import { describe, expect, it } from 'vitest';
import type { Observation, Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService, type ResourceOptions } from '../testing/make-evidence.ts';

const to = (name: string, port: object): object => ({ service: { name, port } });

function ingress(backend: object, parts: object = {}, options?: ResourceOptions): Resource {
  const spec = { rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', backend }] } }] };
  return makeResource('Ingress', { metadata: { name: 'in', namespace: 'prod' }, spec, ...parts }, options);
}

const LINE = { path: 'spec.rules.0.http.paths.0.backend' };
const described = (marker: string, options?: ResourceOptions): Resource => ingress(to('web', { number: 80 }), { backendsLine: [{ ...LINE, marker }] }, options);
const web = makeService({ spec: { ports: [{ name: 'http', port: 80, targetPort: 8080, nodePort: 31080 }] } });
const ask = (when: string, one: Resource, others: readonly Resource[] = [], said: readonly Observation[] = []): boolean | 'unknown' =>
  holds(when, makeEvidence([one, ...others], [], said), 'Ingress');
const notFound = (data: Readonly<Record<string, string>>): Observation => ({ kind: 'kubectl-error', value: 'services "web" not found', data: { reason: 'NotFound', kind: 'Service', name: 'web', ...data }, input: 'paste', line: 90 });

describe('backendMissing', () => {
  it.each<[boolean, object]>([
    [false, { number: 80 }],
    [false, { name: 'http' }],
    [true, { number: 8080 }],
    [true, { name: 'web' }],
  ])('is %s for port %j of a Service at hand', (missing, port) => {
    expect(ask('backendMissing(ingress)', ingress(to('web', port)), [web])).toBe(missing);
  });

  it('is unknown for a Service that was not pasted, and for one of another namespace', () => {
    expect(ask('backendMissing(ingress)', ingress(to('web', { number: 80 })))).toBe('unknown');
    expect(ask('backendMissing(ingress)', ingress(to('web', { number: 80 })), [makeService({ metadata: { namespace: 'test' } })])).toBe('unknown');
  });

  it('believes describe, and is certain only where that names Services', () => {
    expect(ask('backendMissing(ingress)', described('addresses'))).toBe(false);
    expect(ask('backendMissing(ingress)', described('not-found'))).toBe(true);
    expect(ask('backendProvenMissing(ingress)', described('not-found', { client: { max: 30 } }))).toBe('unknown');
    expect(ask('backendProvenMissing(ingress)', described('not-found', { client: { min: 31 } }))).toBe(true);
  });

  it('believes kubectl about its own namespace', () => {
    const one = ingress(to('web', { number: 80 }));
    expect(ask('backendMissing(ingress)', one, [], [notFound({ namespace: 'prod' })])).toBe(true);
    expect(ask('backendMissing(ingress)', one, [], [notFound({ namespace: 'test' })])).toBe('unknown');
    const none: Observation = { kind: 'none-found', value: 'Service', data: { namespace: 'prod' }, input: 'paste', line: 9 };
    expect(ask('backendMissing(ingress)', one, [], [none])).toBe(true);
    expect(ask('backendMissing(ingress)', one, [], [{ ...none, data: { namespace: 'prod', filter: 'app=x' } }])).toBe('unknown');
  });

  it('leaves ports of an ExternalName Service and actions of ALB alone', () => {
    expect(ask('backendMissing(ingress)', ingress(to('web', { number: 443 })), [makeService({ spec: { type: 'ExternalName' } })])).toBe(false);
    expect(ask('backendMissing(ingress)', ingress(to('down', { name: 'use-annotation' })))).toBe(false);
  });
});

describe('other looks at backends', () => {
  it('tell the port of a Pod or node from one that is nowhere', () => {
    expect(ask('takesPodPort(ingress)', ingress(to('web', { number: 8080 })), [web])).toBe(true);
    expect(ask('takesPodPort(ingress)', ingress(to('web', { number: 31080 })), [web])).toBe(true);
    expect(ask('takesPodPort(ingress)', ingress(to('web', { number: 9 })), [web])).toBe(false);
    expect(ask('takesPodPort(ingress)', ingress(to('web', { number: 8080 })))).toBe('unknown');
  });

  it('list the default backend too', () => {
    const both = ingress(to('web', { number: 80 }), { spec: { defaultBackend: to('fallback', { number: 80 }) } });
    expect(ask('backends(ingress).exists(b, b.service.name == "fallback")', both)).toBe(true);
    expect(ask('backends(ingress).exists(b, b.service.name == "other")', ingress(to('web', {}), {}, { open: ['/spec/rules'] }))).toBe('unknown');
  });

  it('find the Ingress in front of a Service', () => {
    expect(holds('isBehindIngress(service)', makeEvidence([web, ingress(to('web', { number: 80 }))]))).toBe(true);
    expect(holds('isBehindIngress(service)', makeEvidence([web]))).toBe('unknown');
  });
});
