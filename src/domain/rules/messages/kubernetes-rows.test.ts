import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { EventFile } from '../types.ts';
import { compileRows } from './compile-rows.ts';

const file = JSON.parse(readFileSync(new URL('../../../../content/events/kubernetes.json', import.meta.url), 'utf8')) as EventFile;
const { matcher } = compileRows(file.rows.map((row) => ({ ...row, product: file.product })));

// Messages that name several causes: which of them counts.
it.each([
  ['0/5 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 4 Insufficient memory. preemption: 0/5 nodes are available', 'pod-unschedulable-resources'],
  ["0/5 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/master: }, 4 node(s) didn't match Pod's node affinity/selector.", 'pod-unschedulable-selector'],
  ['0/3 nodes are available: 1 Insufficient cpu, 2 node(s) were unschedulable.', 'pod-unschedulable-resources'],
  ['Failed to pull image "shop/web:1": rpc error: pull access denied for shop/web, repository does not exist or may require \'docker login\': denied: requested access to the resource is denied', 'image-pull-denied'],
  ['Failed to pull image "shop/web:1": failed to authorize: failed to fetch oauth token: dial tcp 203.0.113.9:443: i/o timeout', 'image-registry-unreachable'],
  ['spec.containers{web}: Readiness probe failed: HTTP probe failed with statuscode: 503', 'readiness-probe-failing'],
  ['MountVolume.SetUp failed for volume "cert" : secret "web-cert" not found', 'pod-volume-source-missing'],
])('%s is %s', (message, row) => {
  expect(matcher.match(message, { kind: 'Pod' }).cause?.id).toBe(row);
});
