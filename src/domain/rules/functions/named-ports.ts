import { stateOf, valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import type { Session } from '../session.ts';
import { entriesOf, hasGap } from './entries.ts';

/**
 * Whether a container of a Pod, or of a workload's template, declares a port of this name and protocol. Undefined where
 * the evidence does not show all ports with their names (kubectl describe leaves the names out). Init containers count
 * only as sidecars (`restartPolicy: Always`).
 */
export function namesContainerPort(session: Session, owner: Resource, name: string, protocol: string): boolean | undefined {
  const spec = owner.kind === 'Pod' ? '/spec' : '/spec/template/spec';
  let proven = true;
  for (const list of [`${spec}/containers`, `${spec}/initContainers`]) {
    const containers = valueOf(owner, list);
    if (!Array.isArray(containers)) {
      proven &&= stateOf(owner, list) === 'absent';
      continue;
    }
    proven &&= !owner.open.has(list) && !hasGap(owner, list);
    for (let i = 0; i < containers.length; i++) {
      if (list.endsWith('initContainers') && valueOf(owner, `${list}/${i}/restartPolicy`) !== 'Always') continue;
      const found = portsOf(owner, `${list}/${i}/ports`, name, protocol);
      if (found === true) {
        session.trace.reads.push({ resource: owner, pointer: `${list}/${i}/ports` });
        return true;
      }
      proven &&= found === false;
    }
  }
  if (proven) session.trace.reads.push({ resource: owner, pointer: `${spec}/containers` });
  return proven ? false : undefined;
}

function portsOf(owner: Resource, pointer: string, name: string, protocol: string): boolean | undefined {
  const ports = valueOf(owner, pointer);
  if (!Array.isArray(ports)) return stateOf(owner, pointer) === 'absent' ? false : undefined;
  if (entriesOf(ports).some((port) => port['name'] === name && String(port['protocol'] ?? 'TCP') === protocol)) return true;
  const namesKnown = ports.every((_port, i) => stateOf(owner, `${pointer}/${i}/name`) !== 'unknown');
  return namesKnown && !owner.open.has(pointer) && !hasGap(owner, pointer) ? false : undefined;
}
