import { describe, expect, it } from 'vitest';
import type { ResourceOptions } from '../testing/make-evidence.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const asks = (when: string, spec: object, options: ResourceOptions = { origin: 'manifest' }): boolean | 'unknown' =>
  holds(when, makeEvidence([makeService({ spec }, options)]));

describe('what the author wrote', () => {
  it('is nothing where he left a field to the server', () => {
    expect(asks('writtenClusterIP(service) == "None"', { clusterIP: 'None' })).toBe(true);
    expect(asks('writtenClusterIP(service) == ""', {})).toBe(true);
    expect(asks('writtenHealthCheckNodePort(service) == 31500', { healthCheckNodePort: 31500 })).toBe(true);
    expect(asks('service.spec.ports.exists(p, writtenNodePort(p) == 30080)', { ports: [{ port: 80, nodePort: 30080 }] })).toBe(true);
    expect(asks('service.spec.ports.exists(p, writtenNodePort(p) != 0)', { ports: [{ port: 80 }] })).toBe(false);
  });

  it('is unknown where the text is cut', () => {
    expect(asks('writtenClusterIP(service) == ""', {}, { origin: 'manifest', open: ['/spec'] })).toBe('unknown');
  });
});

describe('ports', () => {
  it('repeat by name, by number and protocol, and by node port', () => {
    const ports = [{ name: 'a', port: 80, nodePort: 30080 }, { name: 'a', port: 80, protocol: 'TCP', nodePort: 30080 }];
    for (const name of ['portNamesRepeated', 'portsRepeated', 'nodePortsRepeated']) expect(asks(`${name}(service)`, { ports })).toBe(true);
    const differing = [{ port: 80 }, { port: 80, protocol: 'UDP' }];
    for (const name of ['portNamesRepeated', 'portsRepeated', 'nodePortsRepeated']) expect(asks(`${name}(service)`, { ports: differing })).toBe(false);
    expect(asks('portsRepeated(service)', { ports: differing }, { open: ['/spec/ports'] })).toBe('unknown');
  });

  it('lead to a number in range or to a name', () => {
    const invalid = (targetPort?: unknown): boolean | 'unknown' => asks('service.spec.ports.exists(p, targetPortInvalid(p))', { ports: [{ port: 80, ...(targetPort !== undefined && { targetPort }) }] });
    for (const target of [0, 65536, '8080', 'HTTP', 'http-management-api']) expect(invalid(target)).toBe(true);
    for (const target of [1, 65535, 'http', undefined]) expect(invalid(target)).toBe(false);
  });
});

describe('an annotation', () => {
  it('has a value that is text', () => {
    const bare = (value: unknown): boolean | 'unknown' =>
      holds('hasBareAnnotation(ingress)', makeEvidence([makeResource('Ingress', { metadata: { name: 'i', annotations: { 'a/b': value } } })]), 'Ingress');
    expect([true, 80, {}].map(bare)).toEqual([true, true, true]);
    expect(['true', '80', null].map(bare)).toEqual([false, false, false]);
    expect(holds('hasBareAnnotation(service)', makeEvidence([makeService()]))).toBe(false);
  });
});

describe('part of a Service', () => {
  const PATCHES = { patches: [{ path: 'web.yaml' }] };
  const isPatch = (spec: object, kustomization?: Readonly<Record<string, unknown>>, options: ResourceOptions = { origin: 'manifest' }): boolean | 'unknown' =>
    holds('isPatch(service)', makeEvidence([makeResource('Service', { metadata: { name: 'web' }, spec }, options), ...(kustomization ? [makeResource('Kustomization', kustomization, { origin: 'manifest' })] : [])]));

  it('has nothing that a Service is made of, or no ports beside a Kustomization that names patches', () => {
    expect(isPatch({ externalTrafficPolicy: 'Local' })).toBe(true);
    expect(isPatch({ type: 'NodePort' }, PATCHES)).toBe(true);
    expect(isPatch({ type: 'NodePort' }, { patchesStrategicMerge: ['web.yaml'] })).toBe(true);
  });

  it('is no Service without ports that stands for itself, and none of the server', () => {
    expect(isPatch({ type: 'NodePort' })).toBe(false);
    expect(isPatch({ selector: { app: 'web' } }, { resources: ['web.yaml'] })).toBe(false);
    expect(isPatch({ type: 'NodePort', ports: [] }, PATCHES)).toBe(false);
    expect(isPatch({}, PATCHES, { origin: 'live-yaml' })).toBe(false);
    expect(isPatch({}, PATCHES, { origin: 'manifest', open: ['/spec'] })).toBe('unknown');
  });
});
