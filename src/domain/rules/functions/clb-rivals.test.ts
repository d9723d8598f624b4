import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeService } from '../testing/make-evidence.ts';

const ID = 'service.beta.kubernetes.io/alibaba-cloud-loadbalancer-id';

function service(name: string, id: string, ports: readonly object[], spec: object = {}): Resource {
  return makeService({ metadata: { name, annotations: { [ID]: id } }, spec: { type: 'LoadBalancer', ports, ...spec } });
}

const first = service('web', 'lb-1', [{ port: 80 }, { port: 443 }]);
const findsRival = (other: Resource): boolean | 'unknown' => holds('service.metadata.name == "web" && clbRivals(service).exists(o, o.metadata.name == "api")', makeEvidence([first, other]));

describe('clbRivals', () => {
  it('holds Services on the same instance with a port in common', () => {
    expect(findsRival(service('api', 'lb-1', [{ port: 443, protocol: 'TCP' }]))).toBe(true);
  });

  it('reads the legacy prefix as well', () => {
    const legacy = makeService({
      metadata: { name: 'api', annotations: { 'service.beta.kubernetes.io/alicloud-loadbalancer-id': 'lb-1' } },
      spec: { type: 'LoadBalancer', ports: [{ port: 80 }] },
    });
    expect(findsRival(legacy)).toBe(true);
  });

  it('is empty for a Service that names no instance', () => {
    expect(holds('isEmpty(clbRivals(service))', makeEvidence([makeService()]))).toBe(true);
  });

  it.each<[string, Resource]>([
    ['of another instance', service('api', 'lb-2', [{ port: 443 }])],
    ['with other ports', service('api', 'lb-1', [{ port: 8443 }])],
    ['with the same port of another protocol', service('api', 'lb-1', [{ port: 443, protocol: 'UDP' }])],
    ['of another type', service('api', 'lb-1', [{ port: 443 }], { type: 'NodePort' })],
  ])('leaves out a Service %s, and stays open', (_name, other) => {
    expect(findsRival(other)).toBe('unknown');
  });
});
