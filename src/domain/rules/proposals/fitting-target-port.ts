import type { Resource } from '../../evidence/types.ts';
import { isPortName } from '../commands.ts';
import { itemsAt, stateOf, valueOf } from '../fields.ts';
import { directlyJoined } from '../relations.ts';
import type { Session } from '../session.ts';
import { textOf } from '../views/read-field.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { ownerWord } from './owner-word.ts';
import type { Proposals } from './types.ts';

interface Declared {
  readonly number: string;
  readonly protocol: string;
  readonly name: string | undefined;
  /** False: the text does not show whether it has a name. */
  readonly isNameShown: boolean;
}

interface Target {
  readonly index: number;
  readonly port: string;
  readonly protocol: string;
  readonly target: string;
}

const isShown = (resource: Resource, list: string): boolean => !resource.open.has(list) && stateOf(resource, list) !== 'unknown';

/** Ports that the containers of a Pod or template declare, sidecars included; undefined where the evidence may not show all. */
function declaredBy(owner: Resource): readonly Declared[] | undefined {
  const spec = owner.kind === 'Pod' ? '/spec' : '/spec/template/spec';
  const found: Declared[] = [];
  for (const list of [`${spec}/containers`, `${spec}/initContainers`]) {
    if (!isShown(owner, list)) return undefined;
    for (let at = 0; at < itemsAt(owner, list).length; at += 1) {
      const ports = `${list}/${at}/ports`;
      if (!isShown(owner, ports)) return undefined;
      if (list.endsWith('initContainers') && valueOf(owner, `${list}/${at}/restartPolicy`) !== 'Always') continue;
      itemsAt(owner, ports).forEach(({ containerPort, protocol, name }, index) =>
        found.push({ number: textOf(containerPort) ?? '', protocol: textOf(protocol) ?? 'TCP', name: textOf(name), isNameShown: stateOf(owner, `${ports}/${index}/name`) !== 'unknown' }),
      );
    }
  }
  return found;
}

function targetsOf(service: Resource): readonly Target[] | undefined {
  if (!isShown(service, '/spec/ports')) return undefined;
  const ports = itemsAt(service, '/spec/ports');
  if (ports.some((_port, index) => stateOf(service, `/spec/ports/${index}/targetPort`) === 'unknown')) return undefined;
  return ports.map(({ port, protocol, targetPort }, index) => ({ index, port: textOf(port) ?? '', protocol: textOf(protocol) ?? 'TCP', target: textOf(targetPort) ?? textOf(port) ?? '' }));
}

const isNumber = (text: string): boolean => /^\d+$/.test(text);

/** Whether a targetPort means a declared port; undefined where the name of the port is not shown. */
function means({ target, protocol }: Target, declared: Declared): boolean | undefined {
  if (protocol !== declared.protocol) return false;
  if (isNumber(target)) return target === declared.number;
  return declared.isNameShown ? target === declared.name : undefined;
}

/** What stands behind a Service: its workloads, else its Pods. Old ReplicaSets keep templates that nothing runs any more. */
function ownersBehind(session: Session, service: Resource): readonly Resource[] {
  const joined = [...directlyJoined(session, service)];
  const workloads = joined.filter(({ kind }) => kind !== 'ReplicaSet' && (WORKLOAD_KINDS as readonly string[]).includes(kind));
  return workloads.length > 0 ? workloads : joined.filter(({ kind }) => kind === 'Pod');
}

/** Ports that all of them declare alike; undefined where they differ, or are not all shown. */
function portsOf(owners: readonly Resource[]): readonly Declared[] | undefined {
  const lists = owners.map(declaredBy);
  const [first] = lists;
  return lists.every((list) => list !== undefined && JSON.stringify(list) === JSON.stringify(first)) ? first : undefined;
}

/**
 * The target of the one port of a Service that points at nothing: the one port that the containers behind it declare
 * and no other port of the Service means. Nothing where more than one is left on either side.
 */
export function fittingTargetPort(session: Session, service: Resource): Proposals {
  const owners = ownersBehind(session, service);
  const [owner] = owners;
  const declared = portsOf(owners);
  const targets = targetsOf(service);
  if (owner === undefined || declared === undefined || targets === undefined) return {};
  const known = targets.map((target) => ({ target, fits: declared.map((one) => means(target, one)) }));
  if (known.some(({ fits }) => !fits.includes(true) && fits.includes(undefined))) return {};
  const [off, ...furtherOff] = known.filter(({ fits }) => !fits.includes(true));
  const [free, ...furtherFree] = declared.filter((one, index) => one.protocol === off?.target.protocol && !known.some(({ fits }) => fits[index] !== false));
  if (off === undefined || free === undefined || furtherOff.length + furtherFree.length > 0 || !isNumber(free.number) || !isNumber(off.target.port)) return {};
  const isByName = !isNumber(off.target.target) && free.name !== undefined && isPortName(free.name);
  const at = `/spec/ports/${off.target.index}`;
  const patch = [
    { op: 'test', path: `${at}/port`, value: Number(off.target.port) },
    { op: 'replace', path: `${at}/targetPort`, value: isByName ? free.name : Number(free.number) },
  ];
  return { targetPortPatch: JSON.stringify(patch), targetPortOwner: ownerWord(owner) };
}
