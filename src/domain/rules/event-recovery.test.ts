import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
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

describe('a failure of a Pod on its way', () => {
  const row = (id: string, message: string): EventLogic => ({ ...ROW, id, messages: [message] });
  const rows = [
    row('probe', 'Readiness probe failed: {answer:text}'),
    row('pull', 'Failed to pull image "{image:text}": {rest:text}'),
    row('pull-error', 'Error: ErrImagePull'),
    row('mount', 'MountVolume.SetUp failed for volume "{volume:text}"'),
    row('nodes', '{n:int}/{m:int} nodes are available: {rest:text}'),
    row('evicted', 'The node was low on resource: {resource:id}.'),
    { ...row('scheduled', 'Successfully assigned {pod:text} to {node:id}'), level: 'success' as const },
  ];
  const statesIn = (text: string): Record<string, string> =>
    Object.fromEntries(createEngine({ rules: [], events: rows }).diagnose(readEvidence([{ name: 'paste', text }])).findings.map(({ id, state }) => [id, state]));
  const HEAD = 'LAST SEEN   TYPE      REASON      OBJECT          MESSAGE\n';
  const PROBE = '2s          Warning   Unhealthy   pod/web-a       Readiness probe failed: HTTP probe failed with statuscode: 500\n';
  const PULL = '4m          Warning   Failed      pod/web-a       Failed to pull image "shop/web:2": dial tcp: i/o timeout\n';
  const MOUNT = '3m          Warning   FailedMount   pod/web-a       MountVolume.SetUp failed for volume "conf" : configmap "conf" not found\n';
  const STOPPED = '9s          Normal    Killing     pod/web-a       Stopping container web\n';

  it('is part of its end where the Pod is being deleted', () => {
    const table = (status: string): string => `NAME    READY   STATUS        RESTARTS   AGE\nweb-a   0/1     ${status}   0          9d\n\n`;
    expect(statesIn(table('Terminating') + HEAD + PROBE)).toEqual({ probe: 'healed' });
    expect(statesIn(table('Running    ') + HEAD + PROBE)).toEqual({ probe: 'active' });
    expect(statesIn(table('Running    ') + HEAD + STOPPED + PROBE)).toEqual({ probe: 'active' });
  });

  it('is part of its end where the Pod was stopped just before, and not started again', () => {
    expect(statesIn(HEAD + STOPPED + PROBE)).toEqual({ probe: 'healed' });
    expect(statesIn(`${HEAD}${STOPPED}5s   Normal   Started   pod/web-a   Started container web\n${PROBE}`)).toEqual({ probe: 'active' });
    expect(statesIn(HEAD + STOPPED.replace('9s ', '9m ') + PROBE)).toEqual({ probe: 'active' });
    expect(statesIn(HEAD + STOPPED.replace('Stopping container web', 'Container web failed liveness probe, will be restarted') + PROBE)).toEqual({ probe: 'active' });
    expect(statesIn(HEAD + STOPPED.replace('web-a', 'web-b') + PROBE)).toEqual({ probe: 'active' });
  });

  it('goes on where it is what ended the Pod', () => {
    expect(statesIn(`${HEAD}20s   Warning   Evicted   pod/web-a   The node was low on resource: memory.\n${STOPPED}`)).toEqual({ evicted: 'active' });
  });

  it('is over where the Pod is no longer among all those of its namespace', () => {
    const events = `$ kubectl -n shop get events\n${HEAD}${PROBE.replace('2s ', '9m ')}`;
    const list = (command: string): string => `$ ${command}\nNAME    READY   STATUS    RESTARTS   AGE\nweb-z   1/1     Running   0          40m\n`;
    expect(statesIn(list('kubectl -n shop get pods') + events)).toEqual({ probe: 'healed' });
    expect(statesIn(list('kubectl -n shop get pods -l app=z') + events)).toEqual({ probe: 'active' });
    expect(statesIn(list('kubectl -n test get pods') + events)).toEqual({ probe: 'active' });
    expect(statesIn(list('kubectl -n shop get pods') + events.replace('9m ', '20s'))).toEqual({ probe: 'active' });
  });

  it('is over once its image was pulled, and not once another was', () => {
    const pulled = (image: string, age = '90s'): string => `${age}   Normal   Pulled   pod/web-a   Successfully pulled image "${image}" in 2s\n`;
    expect(statesIn(HEAD + PULL + pulled('shop/web:2'))).toEqual({ pull: 'healed' });
    expect(statesIn(HEAD + PULL + '90s   Normal   Pulled   pod/web-a   Container image "shop/web:2" already present on machine\n')).toEqual({ pull: 'healed' });
    expect(statesIn(HEAD + PULL + pulled('shop/log:1'))).toEqual({ pull: 'active' });
    expect(statesIn(HEAD + PULL + pulled('shop/web:2', '9m'))).toEqual({ pull: 'active' });
    expect(statesIn(HEAD + PULL + pulled('shop/web:2').replace('web-a', 'web-b'))).toEqual({ pull: 'active' });
  });

  it('is over for an error that names no image, where one image alone failed', () => {
    const error = '4m   Warning   Failed   pod/web-a   Error: ErrImagePull\n';
    const pulled = '90s   Normal   Pulled   pod/web-a   Successfully pulled image "shop/web:2" in 2s\n';
    expect(statesIn(HEAD + PULL + error + pulled)).toEqual({ pull: 'healed', 'pull-error': 'healed' });
    expect(statesIn(HEAD + PULL + PULL.replace('web:2', 'log:1') + error + pulled)).toEqual({ pull: 'active', 'pull-error': 'active' });
  });

  it('is over for a volume or a node once a container of the Pod was made; that it got a node is older than what fails there', () => {
    const started = '60s   Normal   Started   pod/web-a   Started container web\n';
    const scheduled = '3m   Normal   Scheduled   pod/web-a   Successfully assigned shop/web-a to n1\n';
    expect(statesIn(HEAD + MOUNT + started)).toEqual({ mount: 'healed' });
    expect(statesIn(HEAD + MOUNT + started.replace('web-a', 'web-b'))).toEqual({ mount: 'active' });
    const [found] = createEngine({ rules: [], events: rows }).diagnose(readEvidence([{ name: 'paste', text: HEAD + scheduled + MOUNT }])).findings;
    expect(found).toMatchObject({ id: 'mount', state: 'active', severity: 'error' });
    expect(statesIn(`${HEAD}4m   Warning   FailedScheduling   pod/web-a   0/3 nodes are available: 3 Insufficient cpu.\n${started}`)).toEqual({ nodes: 'healed' });
  });

  it('is over for lack of a node once the Pod has run', () => {
    const described = (status: string, node: string): string =>
      `Name:         job-a\nNamespace:    shop\nNode:         ${node}\nStatus:       ${status}\nIP:           10.0.3.4\nContainers:\n  r:\n    Image:  r:1\nEvents:\n  Type     Reason            Age   From               Message\n  ----     ------            ----  ----               -------\n  Warning  FailedScheduling  3m    default-scheduler  0/3 nodes are available: 3 Insufficient cpu.\n`;
    expect(statesIn(described('Succeeded', 'n1/10.0.0.1'))).toEqual({ nodes: 'healed' });
    expect(statesIn(described('Pending', '<none>'))).toEqual({ nodes: 'active' });
  });

  it('is over below a describe whose head was cut', () => {
    const text = `Events:
  Type     Reason   Age    From     Message
  ----     ------   ----   ----     -------
  Warning  Failed   4m     kubelet  Failed to pull image "shop/web:2": dial tcp: i/o timeout
  Warning  Failed   4m     kubelet  Error: ErrImagePull
  Normal   Pulled   60s    kubelet  Successfully pulled image "shop/web:2" in 3s
`;
    expect(statesIn(text)).toEqual({ pull: 'healed', 'pull-error': 'healed' });
  });
});
