import type { Resource } from '../../evidence/types.ts';
import { itemsAt, stateOf, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { podsSelectedBy, selectorOf, workloadsSelectedBy } from './joins.ts';
import { hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

interface Target {
  readonly port: string;
  readonly protocol: string;
  readonly index: number;
}

/** Target ports that are numbers, with the protocol of their port. */
function numericTargets(source: ViewSource, service: Resource): readonly Target[] {
  if (service.open.has('/spec/ports') || hasGap(service, '/spec/ports') || stateOf(service, '/spec/ports') === 'unknown') return raiseForObject(source);
  return itemsAt(service, '/spec/ports').flatMap((port, index) => {
    const state = stateOf(service, `/spec/ports/${index}/targetPort`);
    const text = textOf(state === 'absent' ? port['port'] : port['targetPort']) ?? '';
    return /^\d+$/.test(text) ? [{ port: text, protocol: textOf(port['protocol']) ?? 'TCP', index }] : [];
  });
}

/** Protocols under which the containers of a Pod or template declare a port; undefined where their ports are not all shown. */
function protocolsOf(owner: Resource, port: string): readonly string[] | undefined {
  const spec = owner.kind === 'Pod' ? '/spec' : '/spec/template/spec';
  const lists = [`${spec}/containers`, `${spec}/initContainers`];
  const declared = lists.flatMap((list) => itemsAt(owner, list).flatMap((_container, index) => itemsAt(owner, `${list}/${index}/ports`)));
  const found = declared.filter(({ containerPort }) => textOf(containerPort) === port).map(({ protocol }) => textOf(protocol) ?? 'TCP');
  const shown = lists.every((list) => !owner.open.has(list) && !hasGap(owner, list) && stateOf(owner, list) !== 'unknown' && itemsAt(owner, list).every((_container, index) => areAllShown(owner, `${list}/${index}/ports`)));
  return found.length > 0 || (shown && declared.length > 0) ? found : undefined;
}

function areAllShown(owner: Resource, ports: string): boolean {
  return !owner.open.has(ports) && !hasGap(owner, ports) && stateOf(owner, ports) !== 'unknown';
}

type Verdict = (protocols: readonly string[], wanted: string) => boolean;

/** Whether a numeric targetPort is judged so by every Pod and template at hand; those that declare no port say nothing. */
function someTarget(view: View, judge: Verdict): boolean {
  const source = view[SOURCE];
  const { session } = source;
  const service = source.resource ?? raiseForObject(source);
  if (Object.keys(selectorOf(view)).length === 0) return false;
  const targets = numericTargets(source, service);
  if (targets.length === 0) return false;
  const owners = [...workloadsSelectedBy(view), ...podsSelectedBy(view)];
  const judged = targets.map((target) => {
    const known = owners.map((owner) => protocolsOf(owner, target.port));
    return { target, found: known.includes(undefined) || known.length === 0 ? undefined : known.flatMap((protocols) => protocols ?? []) };
  });
  const bad = judged.filter(({ target, found }) => found !== undefined && judge(found, target.protocol));
  if (bad.length === 0) return judged.some(({ found }) => found === undefined) ? raiseUnknown(session.trace, PROBES.workloads, service) : false;
  for (const { target } of bad) session.trace.reads.push({ resource: service, pointer: `/spec/ports/${target.index}/${valueOf(service, `/spec/ports/${target.index}/targetPort`) === undefined ? 'port' : 'targetPort'}` });
  for (const owner of owners) session.trace.reads.push({ resource: owner, pointer: owner.kind === 'Pod' ? '/spec/containers' : '/spec/template/spec/containers' });
  return true;
}

/** Numbers of ports on both sides of a Service. */
export const TARGET_PORT_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'targetPortUnlisted(Service): bool',
    description: 'Whether the containers behind the Service declare ports, but none with the number of a targetPort; unknown where they declare none or were not pasted.',
    run: (_session, view: View) => someTarget(view, (protocols) => protocols.length === 0),
  },
  {
    signature: 'targetPortProtocolDiffers(Service): bool',
    description: 'Whether the number of a targetPort is only declared under another protocol.',
    run: (_session, view: View) => someTarget(view, (protocols, wanted) => protocols.length > 0 && !protocols.includes(wanted)),
  },
];
