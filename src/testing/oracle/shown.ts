import type { Recorded, Recording, Served } from './recorded.ts';

const KINDS: Readonly<Record<string, string>> = {
  service: 'Service', ingress: 'Ingress', pod: 'Pod', endpoints: 'Endpoints', endpointslice: 'EndpointSlice', node: 'Node', configmap: 'ConfigMap', event: 'Event',
  deployment: 'Deployment', daemonset: 'DaemonSet', statefulset: 'StatefulSet', replicaset: 'ReplicaSet',
};

/** The kind that a word of a call names. */
export function kindOf(word: string): string {
  return KINDS[word] ?? KINDS[word.replace(/es$/, '')] ?? KINDS[word.replace(/s$/, '')] ?? word;
}

export function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** The objects that a call of `describe` or `get` shows, kind by kind, in the order of its words. */
export function shownBy({ args }: Recording, { served }: Recorded): Served[] {
  const everywhere = args.includes('-A');
  const namespace = optionOf(args, '-n') ?? 'default';
  const here = ({ object: { kind, metadata } }: Served, wanted: string): boolean => kind === wanted && (everywhere || metadata.namespace === undefined || metadata.namespace === namespace);
  const [verb = '', kinds = '', ...rest] = args;
  const end = rest.findIndex((word) => word.startsWith('-'));
  const names = end < 0 ? rest : rest.slice(0, end);
  if (kinds.includes('/')) {
    return [kinds, ...names].flatMap((word) => {
      const [kind = '', name] = word.split('/');
      return served.filter((item) => here(item, kindOf(kind)) && item.object.metadata.name === name);
    });
  }
  const all = kinds.split(',').flatMap((word) => served.filter((item) => here(item, kindOf(word))));
  return verb === 'describe' || names.length > 0 ? names.flatMap((name) => all.filter(({ object }) => object.metadata.name === name)) : all;
}
