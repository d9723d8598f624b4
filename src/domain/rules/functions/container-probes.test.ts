import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, type ResourceOptions } from '../testing/make-evidence.ts';

const CONTAINER = '/spec/template/spec/containers/0';

function ask(name: string, container: object, options?: ResourceOptions): boolean | 'unknown' {
  const workload = makeResource('Deployment', { metadata: { name: 'web', namespace: 'prod' }, spec: { template: { spec: { containers: [container] } } } }, options);
  return holds(`workload.spec.template.spec.containers.exists(c, ${name}(c))`, makeEvidence([workload]), 'Workload');
}

const get = (port: string | number, more: object = {}): object => ({ httpGet: { path: '/ok', port }, ...more });

describe('sameProbes', () => {
  it.each<[boolean, object]>([
    [true, { readinessProbe: get(80), livenessProbe: get(80) }],
    [true, { readinessProbe: get(80), livenessProbe: get(80, { periodSeconds: 10, failureThreshold: 3 }) }],
    [false, { readinessProbe: get(80), livenessProbe: get(80, { failureThreshold: 6 }) }],
    [false, { readinessProbe: get(80), livenessProbe: get(81) }],
    [false, { readinessProbe: get(80) }],
  ])('is %s for %j', (same, container) => {
    expect(ask('sameProbes', container)).toBe(same);
  });

  it('is unknown where a probe is not shown', () => {
    expect(ask('sameProbes', { readinessProbe: get(80) }, { unknown: [`${CONTAINER}/livenessProbe`] })).toBe('unknown');
  });
});

describe('probePortMissing', () => {
  it.each<[boolean, object]>([
    [true, { ports: [{ name: 'http', containerPort: 80 }], readinessProbe: get('web') }],
    [true, { livenessProbe: { tcpSocket: { port: 'web' } } }],
    [false, { ports: [{ name: 'web', containerPort: 80 }], startupProbe: get('web') }],
    [false, { readinessProbe: get(8080) }],
  ])('is %s for %j', (missing, container) => {
    expect(ask('probePortMissing', container)).toBe(missing);
  });

  it('is unknown where the names of ports or a probe are not shown', () => {
    const named = { ports: [{ containerPort: 80 }], readinessProbe: get('web') };
    expect(ask('probePortMissing', named, { unknown: [`${CONTAINER}/ports/0/name`] })).toBe('unknown');
    expect(ask('probePortMissing', {}, { unknown: [`${CONTAINER}/readinessProbe`] })).toBe('unknown');
  });
});
