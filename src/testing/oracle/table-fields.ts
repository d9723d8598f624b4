import { valueAt } from '#domain/evidence/field-state.ts';
import { hideSecondNames, type Expected } from './as-printed.ts';
import { fields, type PrintedField } from './printed-field.ts';
import type { KubeObject, Tree } from './recorded.ts';

/** Which columns a call asks for. */
export interface TableView {
  readonly namespaces: boolean;
  readonly wide: boolean;
  readonly labels: boolean;
}

type ByKind = Readonly<Record<string, readonly PrintedField[]>>;

const PLAIN: ByKind = {
  Service: [
    ...fields('spec/type spec/ports/*/port spec/ports/*/protocol spec/ports/*/nodePort'),
    ...fields('spec/clusterIP spec/externalName spec/externalIPs/* status/loadBalancer/ingress/*/ip status/loadBalancer/ingress/*/hostname', { quiet: true }),
  ],
  Ingress: [
    ...fields('spec/ingressClassName status/loadBalancer/ingress'),
    ...fields('spec/rules/*/host status/loadBalancer/ingress/*/ip status/loadBalancer/ingress/*/hostname', { quiet: true }),
    ...fields('spec/tls/**', { loose: true }),
  ],
  // How addresses and ports make subsets is not printed: they are held against what was served as pairs.
  Endpoints: [],
  EndpointSlice: fields('addressType ports/*/port endpoints/*/addresses/*', { quiet: true }),
  // READY and STATUS are worked out from conditions and containers.
  Pod: fields('status/phase status/reason status/conditions/*/type status/conditions/*/status status/containerStatuses/** metadata/deletionTimestamp', { loose: true }),
  Node: [
    ...fields('spec/unschedulable status/nodeInfo/kubeletVersion status/conditions/*/type', { quiet: true }),
    // NotReady may be False or Unknown.
    ...fields('status/conditions/*/status', { loose: true }),
  ],
};

const WIDE: ByKind = {
  Service: fields('spec/selector/*'),
  Pod: [...fields('status/podIP spec/nodeName'), ...fields('status/podIPs/** spec/readinessGates/**', { loose: true })],
  Node: [
    ...fields('status/addresses/*/type status/addresses/*/address', { quiet: true }),
    ...fields('status/nodeInfo/osImage status/nodeInfo/kernelVersion status/nodeInfo/containerRuntimeVersion', { loose: true }),
  ],
};

/** What a `kubectl get` table prints of a kind. */
export function tableFields(kind: string, view: TableView): PrintedField[] {
  return [
    ...fields('metadata/name'),
    ...(view.namespaces ? fields('metadata/namespace') : []),
    // Roles of a node are labels, as far as they go.
    ...(view.labels ? fields('metadata/labels/*') : kind === 'Node' ? fields('metadata/labels/*', { loose: true }) : []),
    ...(PLAIN[kind] ?? []),
    ...(view.wide ? (WIDE[kind] ?? []) : []),
  ];
}

/** Ages are printed as spans, which say nothing exact of any time. */
export function asTabled(served: KubeObject, view: TableView): Expected {
  const object = structuredClone(served) as Tree;
  const hidden = new Set<string>();
  const loose = new Set<string>();
  hideSecondNames(object, hidden);
  ADJUST[served.kind]?.(object, { hidden, loose, view });
  return { object, hidden, loose };
}

interface Blur {
  readonly hidden: Set<string>;
  readonly loose: Set<string>;
  readonly view: TableView;
}

type Adjust = (object: Tree, blur: Blur) => void;

const listAt = (object: Tree, pointer: string): readonly unknown[] => (valueAt(object, pointer) as readonly unknown[] | undefined) ?? [];

const ADJUST: Readonly<Record<string, Adjust>> = {
  Service: (object, { hidden, loose }) => {
    if (valueAt(object, '/spec/type') !== 'LoadBalancer') return;
    // EXTERNAL-IP mixes both lists.
    const given = listAt(object, '/spec/externalIPs');
    given.forEach((_, index) => hidden.add(`/spec/externalIPs/${index}`));
    if (given.length > 0) for (const field of ['ip', 'hostname']) loose.add(`/status/loadBalancer/ingress/0/${field}`);
  },
  Ingress: (object, { loose }) => {
    const rules = listAt(object, '/spec/rules') as readonly { host?: string }[];
    // Rules without a host are not printed, and of more than three the rest is a number.
    const blurred = rules.length > 3 || rules.some(({ host }) => host === undefined);
    rules.forEach((_, index) => blurred && loose.add(`/spec/rules/${index}/host`));
  },
  EndpointSlice: (object, { hidden, loose }) => {
    listAt(object, '/endpoints').forEach((_, index) => index > 2 && hidden.add(`/endpoints/${index}/addresses/0`));
    const ports = listAt(object, '/ports');
    if (ports.length > 3) ports.forEach((_, index) => loose.add(`/ports/${index}/port`));
  },
  Node: (object, { hidden, view }) => {
    (listAt(object, '/status/conditions') as readonly { type: string }[]).forEach(({ type }, index) => {
      if (type !== 'Ready') for (const field of ['type', 'status']) hidden.add(`/status/conditions/${index}/${field}`);
    });
    (listAt(object, '/status/addresses') as readonly { type: string }[]).forEach(({ type }, index) => {
      if (view.wide && !/^(?:Internal|External)IP$/.test(type)) for (const field of ['type', 'address']) hidden.add(`/status/addresses/${index}/${field}`);
    });
  },
};
