import { stateOf, valueOf } from '../fields.ts';
import { PROBES } from '../probes.ts';
import { orUnknown, raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { alibabaAnnotation } from './metadata.ts';
import type { RuleFunction } from './types.ts';

/** What the Alibaba cloud controller manager builds for a Service; `none`: its load balancer class makes it look away. */
export type AlibabaKind = 'clb' | 'nlb' | 'none';

const CLASS = '/spec/loadBalancerClass';
const ADDRESS = '/status/loadBalancer/ingress/0';

/** A read of a text; undefined where it is not there. */
function readText(source: ViewSource, pointer: string): string | undefined {
  if (source.resource === null) return undefined;
  const value = valueOf(source.resource, pointer);
  if (typeof value !== 'string') return undefined;
  source.session.trace.reads.push({ resource: source.resource, pointer });
  return value;
}

/** Instance ids tell the kind: `lb-…` of a CLB, `nlb-…` of an NLB. */
function kindOfId(id: string | undefined): AlibabaKind | undefined {
  if (id?.startsWith('nlb-') === true) return 'nlb';
  return id?.startsWith('lb-') === true ? 'clb' : undefined;
}

/** By what the controller wrote after a sync: the id in its label, the host name of an NLB. */
function kindInUse(source: ViewSource): AlibabaKind | undefined {
  const byLabel = kindOfId(readText(source, '/metadata/labels/service.k8s.alibaba~1loadbalancer-id'));
  return byLabel ?? (readText(source, `${ADDRESS}/hostname`)?.includes('.nlb.') === true ? 'nlb' : undefined);
}

/** The controller of NLBs reports under a name of its own. */
function kindByEvents({ resource, session }: ViewSource): AlibabaKind | undefined {
  const event = resource?.events.items.find(({ source }) => source === 'nlb-controller');
  if (event === undefined) return undefined;
  const { input, startLine, endLine, message } = event;
  session.trace.lines.push({ input, startLine, endLine, text: message });
  return 'nlb';
}

/** By what describe shows beside that: the id of a reused instance, who reports, or an address, which an NLB does not have. */
function kindByTraces(view: View): AlibabaKind | undefined {
  const byId = kindOfId(orUnknown(() => alibabaAnnotation(view, 'loadbalancer-id')));
  return byId ?? kindByEvents(view[SOURCE]) ?? (readText(view[SOURCE], `${ADDRESS}/ip`) === undefined ? undefined : 'clb');
}

/** Which kind of load balancer the controller builds; undefined where the evidence does not tell. */
export function alibabaKindOf(view: View): AlibabaKind | undefined {
  const source = view[SOURCE];
  if (source.resource === null) return undefined;
  const inUse = kindInUse(source);
  if (inUse !== undefined) return inUse;
  if (stateOf(source.resource, CLASS) === 'unknown') return kindByTraces(view);
  source.session.trace.reads.push({ resource: source.resource, pointer: CLASS });
  const name = readText(source, CLASS) ?? '';
  return name === '' ? 'clb' : name === 'alibabacloud.com/nlb' ? 'nlb' : 'none';
}

/** Whether listeners are the controller's business: on an instance of its own, or on a reused one by express wish. */
function managesListeners(view: View): boolean {
  return alibabaAnnotation(view, 'loadbalancer-id') === '' || alibabaAnnotation(view, 'loadbalancer-force-override-listeners') === 'true';
}

/** What the Alibaba cloud controller manager makes of a Service. Source: clbv1 and nlbv2 of its version 2.14.0. */
export const ALIBABA_LOAD_BALANCER_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'alibabaLoadBalancer(Service): string',
    description:
      "'clb', 'nlb', or 'none' where another loadBalancerClass makes CCM ignore the Service; describe does not print the class: told by instance id or address then, else unknown.",
    run: (session, view: View) => {
      const { resource } = view[SOURCE];
      return resource === null ? raiseForObject(view[SOURCE]) : (alibabaKindOf(view) ?? raiseUnknown(session.trace, PROBES.service, resource));
    },
  },
  {
    signature: 'ccmManagesListeners(Service): bool',
    description:
      "Whether CCM writes the listeners: always on an instance that it created, on a reused one only where force-override-listeners is exactly 'true'.",
    run: (_session, view: View) => managesListeners(view),
  },
];
