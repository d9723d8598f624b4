import { valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { nameOf } from '../selectors.ts';
import { remember, type Session } from '../session.ts';

export type ProxyMode = 'ipvs' | 'iptables' | 'nftables';

/** `mode: ""` in the configuration of kube-proxy, or no flag, means the default of Linux: iptables. */
function modeFrom(text: string): ProxyMode | undefined {
  const word = text.replaceAll(/["']/g, '').trim();
  if (word === '') return 'iptables';
  return word === 'ipvs' || word === 'iptables' || word === 'nftables' ? word : undefined;
}

function modeOfConfigMap(configMap: Resource): { mode: ProxyMode; pointer: string } | undefined {
  const data = configMap.object['data'];
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'string') continue;
    const line = value.split('\n').find((candidate) => /^mode:/.test(candidate));
    const mode = line === undefined ? undefined : modeFrom(line.slice('mode:'.length));
    if (mode !== undefined) return { mode, pointer: `/data/${key}` };
  }
  return undefined;
}

function modeOfArguments(resource: Resource): { mode: ProxyMode; pointer: string } | undefined {
  const base = resource.kind === 'Pod' ? '/spec/containers' : '/spec/template/spec/containers';
  const containers = valueOf(resource, base);
  if (!Array.isArray(containers)) return undefined;
  for (let i = 0; i < containers.length; i++) {
    for (const field of ['args', 'command']) {
      const words = valueOf(resource, `${base}/${i}/${field}`);
      if (!Array.isArray(words)) continue;
      const at = words.findIndex((word) => String(word).startsWith('--proxy-mode='));
      const mode = at < 0 ? undefined : modeFrom(String(words[at]).slice('--proxy-mode='.length));
      if (mode !== undefined) return { mode, pointer: `${base}/${i}/${field}/${at}` };
    }
  }
  return undefined;
}

interface FoundMode {
  readonly mode: ProxyMode;
  readonly resource: Resource;
  readonly pointer: string;
}

const SOURCES: readonly (readonly [string, (resource: Resource) => ReturnType<typeof modeOfArguments>])[] = [
  ['DaemonSet', modeOfArguments],
  ['Pod', modeOfArguments],
  ['ConfigMap', modeOfConfigMap],
];

function searchMode(session: Session): FoundMode | undefined {
  for (const [kind, read] of SOURCES) {
    for (const resource of session.byKind.get(kind) ?? []) {
      const found = nameOf(resource)?.startsWith('kube-proxy') === true ? read(resource) : undefined;
      if (found !== undefined) return { ...found, resource };
    }
  }
  return undefined;
}

/** Mode of kube-proxy by its flags (they win) or its configuration; undefined when the evidence does not tell. */
export function findProxyMode(session: Session): ProxyMode | undefined {
  const found = remember(session, session, 'proxy mode', () => searchMode(session));
  if (found !== undefined) session.trace.reads.push({ resource: found.resource, pointer: found.pointer });
  return found?.mode;
}
