import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { isOfType } from '../views/read-field.ts';
import { makeEvidence, makeResource } from '../testing/make-evidence.ts';

const containers = [{ name: 'agent', image: 'agent:v1.2.3' }];

describe('imageVersion(Component)', () => {
  it('reads Pods and workloads alike', () => {
    const pod = makeResource('Pod', { metadata: { name: 'agent' }, spec: { containers } });
    const daemonSet = makeResource('DaemonSet', { metadata: { name: 'agent' }, spec: { template: { spec: { containers } } } });
    expect(holds('imageVersion(component, "agent") == "v1.2.3"', makeEvidence([pod]), 'Component')).toBe(true);
    expect(holds('imageVersion(component, "agent") == "v1.2.3"', makeEvidence([daemonSet]), 'Component')).toBe(true);
  });
});

describe('isOfType', () => {
  it.each([
    ['Pod', 'Pod', true],
    ['Pod', 'Component', true],
    ['DaemonSet', 'Component', true],
    ['DaemonSet', 'Workload', true],
    ['Pod', 'Workload', false],
    ['Service', 'Component', false],
  ])('%s as %s: %s', (kind, type, expected) => {
    expect(isOfType(kind, type)).toBe(expected);
  });
});
