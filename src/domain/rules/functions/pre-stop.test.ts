import { describe, expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, type ResourceOptions } from '../testing/make-evidence.ts';
import { longestSleep } from './pre-stop.ts';

const slept = (seconds: number, preStop: object | undefined, options?: ResourceOptions): boolean | 'unknown' => {
  const container = { name: 'app', ...(preStop && { lifecycle: { preStop } }) };
  const pod = makeResource('Pod', { metadata: { name: 'p' }, spec: { containers: [container] } }, options);
  return holds(`pod.spec.containers.exists(c, preStopSeconds(c) == ${seconds})`, makeEvidence([pod]), 'Pod');
};

describe('longestSleep', () => {
  it.each<[readonly string[], number]>([
    [['sleep', '30'], 30],
    [['/bin/sh', '-c', 'sleep 20 && nginx -s quit'], 20],
    [['sh', '-c', 'sleep 5; /bin/sleep 2m; sleep 10'], 120],
    [['bash', '-c', 'if up; then sleep 10s; else (sleep 1h); fi'], 3600],
    [['/app/drain', '--seconds', '30'], 0],
    [['sleep', 'infinity'], 0],
    [['oversleep', '30'], 0],
    [[], 0],
  ])('of %j is %i', (words, seconds) => {
    expect(longestSleep(words)).toBe(seconds);
  });
});

describe('preStopSeconds', () => {
  it('reads the sleep action and the command, and takes numbers in the command for words', () => {
    expect(slept(15, { sleep: { seconds: 15 } })).toBe(true);
    expect(slept(30, { exec: { command: ['sleep', 30] } })).toBe(true);
  });

  it('is 0 without a hook, or with one that does something else', () => {
    expect(slept(0, undefined)).toBe(true);
    expect(slept(0, { httpGet: { path: '/drain', port: 8080 } })).toBe(true);
  });

  it('is unknown where the hook is not shown', () => {
    expect(slept(0, undefined, { unknown: ['/spec/containers/0/lifecycle'] })).toBe('unknown');
  });
});
