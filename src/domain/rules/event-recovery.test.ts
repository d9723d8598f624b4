import { describe, expect, it } from 'vitest';
import type { Resource } from '../evidence/types.ts';
import { createEngine } from './engine.ts';
import { makeEvidence, makeResource } from './testing/make-evidence.ts';
import type { EventLogic } from './types.ts';

const ROW: EventLogic = { id: 'probe', level: 'cause', messages: ['probe failed'], healedBy: 'ready', severity: 'error', certainty: 'likely', product: 'kubernetes' };
const FAILED = { message: 'probe failed', lastSeen: 600 };

function stateOf(pod: Resource, row: EventLogic = ROW): string | undefined {
  return createEngine({ rules: [], events: [row] }).diagnose(makeEvidence([pod])).findings[0]?.state;
}

function pod(parts: object, input = 'paste'): Resource {
  return makeResource('Pod', { metadata: { name: 'web-0', namespace: 'prod' }, ...parts }, { events: [FAILED], input });
}

const ready = (status: string): object => ({ status: { conditions: [{ type: 'Ready', status }] } });

describe('a failure of a Pod', () => {
  it('is over once the Pod is Ready', () => {
    expect(stateOf(pod(ready('True')))).toBe('healed');
    expect(stateOf(pod({ printed: { status: 'Running', ready: 2, containers: 2 } }))).toBe('healed');
  });

  it('goes on while it is not, or where that is not shown', () => {
    expect(stateOf(pod(ready('False')))).toBe('active');
    expect(stateOf(pod({ printed: { status: 'Running', ready: 1, containers: 2 } }))).toBe('active');
    expect(stateOf(pod({ printed: { status: 'Completed', ready: 0, containers: 0 } }))).toBe('active');
    expect(stateOf(pod({}))).toBe('active');
  });

  it('goes on where the Pod was Ready in another paste, of which nobody knows whether it is newer', () => {
    expect(stateOf(pod(ready('True'), 'other'))).toBe('active');
  });

  it('goes on where the row does not say so', () => {
    const { healedBy: _, ...row } = ROW;
    expect(stateOf(pod(ready('True')), row)).toBe('active');
  });
});
