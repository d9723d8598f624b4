import { valueOf } from '../fields.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import { nameOf } from '../selectors.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import type { RuleFunction } from './types.ts';

type Plugin = 'flannel' | 'terway';

interface Proof {
  readonly plugin: Plugin;
  readonly resource: Resource;
  readonly pointer: Pointer;
}

const AGENTS: readonly (readonly [prefix: string, plugin: Plugin])[] = [
  ['kube-flannel', 'flannel'],
  ['terway-', 'terway'],
];
const FLANNEL_KEYS = 'flannel.alpha.coreos.com/';

/** The plugin's agent runs on every node: its DaemonSet or its Pods tell. */
function proofByAgent(resource: Resource): Proof | undefined {
  const plugin = AGENTS.find(([prefix]) => nameOf(resource)?.startsWith(prefix) === true)?.[1];
  return plugin && { plugin, resource, pointer: '/metadata/name' };
}

/** Flannel keeps its data in annotations of the node. */
function proofByNode(resource: Resource): Proof | undefined {
  const annotations = valueOf(resource, '/metadata/annotations');
  if (typeof annotations !== 'object' || annotations === null) return undefined;
  const key = Object.keys(annotations).find((name) => name.startsWith(FLANNEL_KEYS));
  return key === undefined ? undefined : { plugin: 'flannel', resource, pointer: pointerTo('/metadata/annotations', key) };
}

function searchProofs(session: Session): Proof[] {
  const agents = ['DaemonSet', 'Pod'].flatMap((kind) => session.byKind.get(kind) ?? []).flatMap((resource) => proofByAgent(resource) ?? []);
  const nodes = (session.byKind.get('Node') ?? []).flatMap((resource) => proofByNode(resource) ?? []);
  return [...agents, ...nodes];
}

function networkPlugin(session: Session): Plugin {
  const [first, ...others] = remember(session, session, 'network plugin', () => searchProofs(session));
  if (first === undefined || others.some(({ plugin }) => plugin !== first.plugin)) return raiseUnknown(session.trace, PROBES.systemDaemonSets, null);
  session.trace.reads.push({ resource: first.resource, pointer: first.pointer });
  return first.plugin;
}

/** How Pods get their addresses. */
export const NETWORK_PLUGIN_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'networkPlugin(): string',
    description: "'flannel' or 'terway', by the agents of the plugin or by what flannel writes on nodes; unknown when neither or both are seen.",
    run: (session) => networkPlugin(session),
  },
];
