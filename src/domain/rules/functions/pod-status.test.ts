import { describe, expect, it } from 'vitest';
import type { Resource } from '../../evidence/types.ts';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource, type ResourceOptions } from '../testing/make-evidence.ts';

interface PodParts {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
  readonly printed?: object;
  readonly terminating?: boolean;
}

function pod({ metadata, ...parts }: PodParts, options?: ResourceOptions): Resource {
  return makeResource('Pod', { metadata: { name: 'web-0', namespace: 'prod', ...metadata }, ...parts }, options);
}

const waiting = (reason: string): object => ({ state: { waiting: { reason } } });
const ended = (reason: string | undefined, exitCode: number): object => ({ state: { terminated: { ...(reason !== undefined && { reason }), exitCode } } });
const RUNNING = { state: { running: {} } };
const is = (status: string, ...args: Parameters<typeof pod>): boolean | 'unknown' => holds(`podStatus(pod) == "${status}"`, makeEvidence([pod(...args)]), 'Pod');

describe('podStatus', () => {
  it.each<[string, PodParts]>([
    ['Running', { status: { phase: 'Running', containerStatuses: [RUNNING] } }],
    ['CrashLoopBackOff', { status: { phase: 'Running', containerStatuses: [RUNNING, waiting('CrashLoopBackOff')] } }],
    ['ImagePullBackOff', { status: { phase: 'Pending', containerStatuses: [waiting('ContainerCreating'), waiting('ImagePullBackOff')] } }],
    ['ContainerCreating', { status: { phase: 'Pending', containerStatuses: [waiting('ContainerCreating')] } }],
    ['Running', { status: { phase: 'Running', containerStatuses: [RUNNING, ended('Completed', 0)] } }],
    ['Error', { status: { phase: 'Running', containerStatuses: [ended(undefined, 2)] } }],
    ['Completed', { status: { phase: 'Succeeded' } }],
    ['Evicted', { status: { phase: 'Failed', reason: 'Evicted' } }],
    ['Init:CrashLoopBackOff', { status: { phase: 'Pending', initContainerStatuses: [ended('Completed', 0), waiting('CrashLoopBackOff')], containerStatuses: [waiting('PodInitializing')] } }],
    ['Terminating', { metadata: { deletionTimestamp: '2026-11-19T00:00:00Z' }, status: { phase: 'Running', containerStatuses: [RUNNING] } }],
    ['Terminating', { terminating: true, status: { containerStatuses: [RUNNING] } }],
    ['Pending', { spec: {}, status: { phase: 'Pending' } }],
    ['OOMKilled', { printed: { status: 'OOMKilled' } }],
  ])('is %s for %j', (status, parts) => {
    expect(is(status, parts)).toBe(true);
  });

  it('is unknown where the states of the containers are not shown', () => {
    const open = { open: ['/status'] };
    expect(is('Running', { status: { phase: 'Running' } }, open)).toBe('unknown');
    expect(is('Running', { status: { phase: 'Running', containerStatuses: [{ ready: true }] } })).toBe('unknown');
    expect(is('Running', { spec: { nodeName: 'n1' }, status: { phase: 'Pending' } }, open)).toBe('unknown');
  });

  it('tells what one container says even where others may follow', () => {
    const open = { open: ['/status/containerStatuses'] };
    expect(is('CrashLoopBackOff', { status: { phase: 'Running', containerStatuses: [waiting('CrashLoopBackOff')] } }, open)).toBe(true);
    expect(is('Running', { status: { phase: 'Running', containerStatuses: [RUNNING] } }, open)).toBe('unknown');
  });
});
