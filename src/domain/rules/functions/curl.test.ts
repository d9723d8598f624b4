import { describe, expect, it } from 'vitest';
import type { Observation } from '../../evidence/types.ts';
import { createEngine } from '../engine.ts';
import { makeEvidence, makeService } from '../testing/make-evidence.ts';
import type { Settled } from '../types.ts';

const ERRORS = ['', 'refused', 'timeout', 'unreachable', 'dns', 'tls', 'empty', 'reset', 'other'];
const STATUSES = [0, 200, 502];
const engine = createEngine({ rules: [], events: [] });
const FLOW = {
  flow: 'f',
  subject: 'Service',
  questions: {
    error: Object.fromEntries(ERRORS.map((error) => [`is-${error}`, `curlError() == "${error}"`])),
    status: Object.fromEntries(STATUSES.map((status) => [`is-${status}`, `httpStatus() == ${status}`])),
  },
} as const;

function failed(code: number, message: string): Observation {
  return { kind: 'curl-error', value: String(code), data: { message }, input: 'paste', line: 7 };
}

function answered(status: number): Observation {
  return { kind: 'http-status', value: String(status), data: { message: 'x' }, input: 'paste', line: 9 };
}

function settle(...observations: readonly Observation[]): Settled[] {
  const service = makeService({ status: { loadBalancer: { ingress: [{ ip: '10.0.0.8' }] } } });
  const { error, status } = engine.settle(FLOW, makeEvidence([service], [], observations), 'Service prod/web');
  return [error!, status!];
}

function answers(...observations: readonly Observation[]): string[] {
  return settle(...observations).map((settled) => (settled.kind === 'answer' ? settled.option : settled.kind));
}

describe('what curl said', () => {
  it.each([
    [failed(7, 'Failed to connect to 10.0.0.8 port 80: Connection refused'), 'is-refused'],
    [failed(7, "Failed to connect to 10.0.0.8 port 80 after 1 ms: Couldn't connect to server"), 'is-refused'],
    [failed(7, 'Failed to connect to 10.0.0.8 port 80: Connection timed out'), 'is-timeout'],
    [failed(7, 'Failed to connect to 10.0.0.8 port 80: No route to host'), 'is-unreachable'],
    [failed(28, 'Connection timed out after 5001 milliseconds'), 'is-timeout'],
    [failed(6, 'Could not resolve host: web'), 'is-dns'],
    [failed(35, 'error:1408F10B:SSL routines'), 'is-tls'],
    [failed(60, 'SSL certificate problem'), 'is-tls'],
    [failed(52, 'Empty reply from server'), 'is-empty'],
    [failed(3, 'URL using bad/illegal format'), 'is-other'],
  ])('%o is %s, and no answer', (observation, error) => {
    expect(answers(observation)).toEqual([error, 'is-0']);
  });

  it('is the status where there was an answer, and no error', () => {
    expect(answers(answered(502))).toEqual(['is-', 'is-502']);
    expect(settle(answered(200))[1]).toMatchObject({ kind: 'answer', quotes: [{ input: 'paste', line: 9 }] });
  });

  it('is unknown where nobody tried, or tries disagree, with the command to try', () => {
    const probes = ['curl -sS -i -m 5 http://10.0.0.8/'];
    expect(settle()).toEqual([{ kind: 'unknown', probes }, { kind: 'unknown', probes }]);
    expect(answers(answered(200), failed(28, 'timed out'))).toEqual(['unknown', 'unknown']);
    expect(answers(answered(200), answered(200))).toEqual(['is-', 'is-200']);
  });
});
