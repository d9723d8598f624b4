import { resourceKey } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { itemsAt, valueOf } from '../fields.ts';
import { nodesWithout, readyNodes } from '../functions/ready-nodes.ts';
import { fittingSelector } from '../proposals/fitting-selector.ts';
import { fittingTargetPort } from '../proposals/fitting-target-port.ts';
import type { Proposals } from '../proposals/types.ts';
import { directlyJoined } from '../relations.ts';
import { nameOf } from '../selectors.ts';
import type { Session } from '../session.ts';
import { textOf } from '../views/read-field.ts';
import type { ObjectType } from '../views/shapes.ts';
import { nearestLabels } from './nearest-labels.ts';
import { containerPorts, servicePorts } from './ports.ts';
import type { DetailItem, DetailName, FindingDetail } from './types.ts';

interface Collector {
  /** Kinds of object that it can be asked about. */
  readonly on: readonly ObjectType[];
  readonly collect: (session: Session, resource: Resource) => readonly DetailItem[];
  /** The right value, where the things that it lists leave but one. */
  readonly prove?: (session: Session, resource: Resource) => Proposals;
}

/** As many names as a reader takes in. */
const MOST = 10;

/** Nodes without a ready Pod; nothing where the evidence places no ready Pod on any node. */
function nodesWithoutPod(session: Session, service: Resource): readonly DetailItem[] {
  const ready = readyNodes(session, service);
  return ready.complete || ready.nodes.size > 0 ? nodesWithout(session, ready).map((node) => ({ text: nameOf(node) ?? '' })) : [];
}

function reasonOf(pod: Resource): string {
  const waiting = itemsAt(pod, '/status/containerStatuses').map((_status, index) => textOf(valueOf(pod, `/status/containerStatuses/${index}/state/waiting/reason`))).find((reason) => reason !== undefined);
  return waiting ?? textOf(valueOf(pod, '/printed/status')) ?? textOf(valueOf(pod, '/status/reason')) ?? textOf(valueOf(pod, '/status/phase')) ?? '';
}

function podsNotReady(session: Session, service: Resource): readonly DetailItem[] {
  return [...directlyJoined(session, service)].flatMap((pod) => {
    const conditions = pod.kind === 'Pod' ? itemsAt(pod, '/status/conditions') : [];
    const unready = conditions.some(({ type, status }) => type === 'Ready' && status !== undefined && String(status) !== 'True');
    const found = reasonOf(pod);
    return unready ? [{ text: resourceKey(pod), ...(found !== '' && { found }) }] : [];
  });
}

/** What each list holds, and which kinds of object have it. */
export const COLLECTORS: Readonly<Record<DetailName, Collector>> = {
  nodesWithoutPod: { on: ['Service'], collect: nodesWithoutPod },
  nearestLabels: { on: ['Service'], collect: nearestLabels, prove: fittingSelector },
  containerPorts: { on: ['Service'], collect: containerPorts, prove: fittingTargetPort },
  servicePorts: { on: ['Service', 'Ingress'], collect: servicePorts },
  podsNotReady: { on: ['Service'], collect: podsNotReady },
};

/** The lists that a rule asks for, as far as the evidence fills them. */
export function collectDetails(session: Session, resource: Resource, names: readonly DetailName[]): FindingDetail[] {
  return names.flatMap((name) => {
    const { collect, prove } = COLLECTORS[name];
    const items = collect(session, resource).slice(0, MOST);
    const proves = items.length === 0 ? {} : (prove?.(session, resource) ?? {});
    return items.length === 0 ? [] : [{ name, items, ...(Object.keys(proves).length > 0 && { proves }) }];
  });
}
