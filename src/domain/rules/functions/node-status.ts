import { valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { readyAt } from '../event-recovery.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { fieldsOf } from './entries.ts';
import type { RuleFunction } from './types.ts';

/** Where a node says that it is not Ready: its condition is `False` or `Unknown`, or `kubectl get` prints `NotReady`. */
function notReadyAt(node: Resource): string | undefined {
  const conditions = valueOf(node, '/status/conditions');
  const index = Array.isArray(conditions) ? conditions.map(fieldsOf).findIndex(({ type, status }) => type === 'Ready' && /^(?:False|Unknown)$/.test(String(status))) : -1;
  if (index >= 0) return `/status/conditions/${index}/status`;
  const printed = valueOf(node, '/printed/status');
  return typeof printed === 'string' && printed.split(',')[0] === 'NotReady' ? '/printed/status' : undefined;
}

function isNodeReady(source: ViewSource): boolean {
  const { resource, session } = source;
  if (resource === null) return raiseForObject(source);
  const ready = readyAt(resource);
  const pointer = ready ?? notReadyAt(resource);
  if (pointer === undefined) return raiseForObject(source);
  session.trace.reads.push({ resource, pointer });
  return ready !== undefined;
}

/** What a node says of itself. */
export const NODE_STATUS_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isNodeReady(Node): bool',
    description: 'Whether the node is Ready, by its condition or by the STATUS that kubectl get nodes prints; False and Unknown both count as not.',
    run: (_session, view: View) => isNodeReady(view[SOURCE]),
  },
];
