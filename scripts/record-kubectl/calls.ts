import type { KubeObject, ObjectState, ServiceState } from './state.ts';

/** One call of kubectl whose output is a file. What kubectl writes to standard error is part of what people paste. */
export interface Call {
  readonly file: string;
  readonly args: readonly string[];
  /** First minor version that knows the command. */
  readonly since?: number;
  /** Times that kubectl prints are fixed instead of counted from now. */
  readonly still?: boolean;
}

const EVERYTHING = ['services', 'ingresses', 'pods', 'endpoints', 'endpointslices', 'nodes', 'events'];
const NAMESPACED = new Set(EVERYTHING.filter((resource) => resource !== 'nodes'));
const SHOP = ['-n', 'shop'];

function tableCalls(resource: string): Call[] {
  const inShop = NAMESPACED.has(resource) ? SHOP : [];
  const all = NAMESPACED.has(resource) ? ['-A'] : [];
  const events = resource === 'events' ? ['--sort-by=.metadata.name'] : [];
  return [
    { file: `get-${resource}`, args: ['get', resource, ...inShop, ...events] },
    { file: `get-${resource}-all-wide`, args: ['get', resource, ...all, '-o', 'wide', ...events] },
    { file: `get-${resource}-labels`, args: ['get', resource, ...inShop, '--show-labels'] },
    { file: `get-${resource}-no-headers`, args: ['get', resource, ...inShop, '--no-headers'] },
    { file: `get-${resource}-wide-no-headers`, args: ['get', resource, ...inShop, '-o', 'wide', '--no-headers'] },
    ...(all.length > 0 ? [{ file: `get-${resource}-all`, args: ['get', resource, '-A', ...events] }] : []),
  ];
}

/** Everything that is asked of each kubectl beside one describe per state. */
export const FURTHER_CALLS: readonly Call[] = [
  { file: 'several-services', args: ['describe', 'service', 'ack-healed', 'headless', 'no-pods-match'] },
  { file: 'events-not-shown', args: ['describe', 'service', 'ack-vswitch-full', '--show-events=false'] },
  { file: 'not-found', args: ['describe', 'service', 'nosuch'] },
  { file: 'several-kinds', args: ['describe', 'pod/web-6d4cf56db6-2x9lp', 'endpoints/mixed', 'ingress/shop', 'deployment/web', ...SHOP] },
  { file: 'none-found', args: ['get', 'pods', '-n', 'nosuch'] },
  { file: 'events-command', args: ['events', ...SHOP], since: 26 },
  { file: 'version', args: ['version'] },
  { file: 'get-yaml-list', args: ['get', 'endpoints,ingresses,deployments', ...SHOP, '-o', 'yaml'], still: true },
  { file: 'get-json-list', args: ['get', 'endpoints,endpointslices,ingresses', ...SHOP, '-o', 'json'], still: true },
  { file: 'get-yaml-pod', args: ['get', 'pod', 'web-6d4cf56db6-2x9lp', ...SHOP, '-o', 'yaml'], still: true },
  { file: 'get-yaml-events', args: ['get', 'events', ...SHOP, '-o', 'yaml'], still: true },
  ...EVERYTHING.flatMap(tableCalls),
];

function whereOf({ metadata: { namespace } }: KubeObject): string[] {
  return namespace === undefined ? [] : ['-n', namespace];
}

export function describeService({ service }: ServiceState): Call {
  return { file: service.metadata.name, args: ['describe', 'service', service.metadata.name, ...whereOf(service)] };
}

export function describeObject({ file, object }: ObjectState): Call {
  return { file, args: ['describe', object.kind.toLowerCase(), object.metadata.name, ...whereOf(object)] };
}

export function getYaml(object: KubeObject): Call {
  return { file: object.metadata.name, args: ['get', object.kind.toLowerCase(), object.metadata.name, ...whereOf(object), '-o', 'yaml'], still: true };
}
