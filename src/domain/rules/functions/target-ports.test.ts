import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, makeService } from '../testing/make-evidence.ts';

const service = makeService({ spec: { ports: [{ port: 80, targetPort: 8080 }] } });
const deployment = (ports: readonly object[] | undefined, open: readonly string[] = []): Resource =>
  makeResource('Deployment', { metadata: { name: 'web', namespace: 'prod' }, spec: { template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', ...(ports && { ports }) }] } } } }, { open });
const asks = (name: string, ...others: readonly Resource[]): boolean | 'unknown' => holds(`${name}(service)`, makeEvidence([service, ...others]));

describe('a targetPort by number', () => {
  it('is unlisted where the containers declare others', () => {
    expect(asks('targetPortUnlisted', deployment([{ containerPort: 3000 }]))).toBe(true);
    expect(asks('targetPortUnlisted', deployment([{ containerPort: 3000 }, { containerPort: 8080 }]))).toBe(false);
    expect(asks('targetPortUnlisted', deployment([{ containerPort: 3000 }], ['/spec/template/spec/containers/0/ports']))).toBe('unknown');
    expect(asks('targetPortUnlisted', deployment(undefined))).toBe('unknown');
    expect(asks('targetPortUnlisted')).toBe('unknown');
  });

  it('differs in its protocol only where no container declares the right one', () => {
    expect(asks('targetPortProtocolDiffers', deployment([{ containerPort: 8080, protocol: 'UDP' }]))).toBe(true);
    expect(asks('targetPortProtocolDiffers', deployment([{ containerPort: 8080, protocol: 'UDP' }, { containerPort: 8080 }]))).toBe(false);
    expect(asks('targetPortProtocolDiffers', deployment([{ containerPort: 3000 }]))).toBe(false);
  });
});
