import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeService } from '../testing/make-evidence.ts';

describe('hasNoEvents', () => {
  it('needs a list of events that was printed to its end', () => {
    expect(holds('hasNoEvents(service)', makeEvidence([makeService({}, { events: [] })]))).toBe(true);
    expect(holds('hasNoEvents(service)', makeEvidence([makeService()]))).toBe('unknown');
    expect(holds('hasNoEvents(service)', makeEvidence([makeService({}, { events: [{ reason: 'Anything' }], eventState: 'unknown' })]))).toBe(false);
  });
});
