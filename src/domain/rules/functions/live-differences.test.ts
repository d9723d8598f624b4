import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeService } from '../testing/make-evidence.ts';

const live = makeService({ spec: { clusterIP: '172.16.3.9' } });

function differs(written: object, others = [live]): boolean | 'unknown' {
  const manifest = makeService({ spec: written }, { origin: 'manifest' });
  return holds('differsFromLive(service, "clusterIP")', makeEvidence([{ ...live, readings: [manifest, ...others] }]));
}

describe('a manifest beside the object of the server', () => {
  it('differs in what it sets', () => {
    expect(differs({ clusterIP: '172.16.3.10' })).toBe(true);
    expect(differs({ clusterIP: '172.16.3.9' })).toBe(false);
    expect(differs({})).toBe(false);
    expect(differs({ clusterIP: '172.16.3.10' }, [])).toBe(false);
  });
});
