import { expect, it } from 'vitest';
import { holds } from '../testing/holds.ts';
import { makeEvidence, makeResource } from '../testing/make-evidence.ts';

const isReady = (parts: object): boolean | 'unknown' => holds('isNodeReady(node)', makeEvidence([makeResource('Node', { metadata: { name: 'n1' }, ...parts })]), 'Node');
const condition = (type: string, status: string): object => ({ status: { conditions: [{ type: 'MemoryPressure', status: 'False' }, { type, status }] } });

it.each<[boolean | 'unknown', object]>([
  [true, condition('Ready', 'True')],
  [false, condition('Ready', 'False')],
  [false, condition('Ready', 'Unknown')],
  [false, { printed: { status: 'NotReady,SchedulingDisabled' } }],
  ['unknown', condition('DiskPressure', 'False')],
  ['unknown', { printed: { status: 'Unknown' } }],
])('isNodeReady is %s for %j', (ready, parts) => {
  expect(isReady(parts)).toBe(ready);
});
