import { valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import type { RuleFunction } from './types.ts';

/** Tag of an image reference: `v1.2` of `registry:5000/a/b:v1.2@sha256:…`; undefined when it has none. */
export function imageTag(image: string): string | undefined {
  const reference = image.split('@')[0] ?? '';
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? reference.slice(colon + 1) : undefined;
}

function containersPointer(resource: Resource): string {
  return resource.kind === 'Pod' ? '/spec/containers' : '/spec/template/spec/containers';
}

/** Image tag of one container, its read recorded; undefined when the evidence does not show it. */
export function tagOfContainer(session: Session, resource: Resource, container: string): string | undefined {
  const pointer = containersPointer(resource);
  const containers = valueOf(resource, pointer);
  if (!Array.isArray(containers)) return undefined;
  const index = containers.findIndex((entry: { name?: unknown }) => entry.name === container);
  const image = valueOf(resource, `${pointer}/${index}/image`);
  if (typeof image !== 'string') return undefined;
  session.trace.reads.push({ resource, pointer: `${pointer}/${index}/image` });
  return imageTag(image);
}

function imageVersion(view: View, container: string): string {
  const { session, resource } = view[SOURCE];
  const tag = resource === null ? undefined : tagOfContainer(session, resource, container);
  return tag ?? raiseForObject(view[SOURCE]);
}

const PROBE_OF: Readonly<Record<string, string>> = {
  'kube-proxy': PROBES.kubeProxyImage,
  'cloud-controller-manager': PROBES.ccmImage,
};

/** Version of a component, from a container of that name in any workload or Pod of the evidence. */
function componentVersion(session: Session, container: string): string {
  for (const kind of [...WORKLOAD_KINDS, 'Pod']) {
    for (const resource of session.byKind.get(kind) ?? []) {
      const tag = tagOfContainer(session, resource, container);
      if (tag !== undefined) return tag;
    }
  }
  const probe = Object.hasOwn(PROBE_OF, container) ? PROBE_OF[container] : undefined;
  return raiseUnknown(session.trace, probe ?? PROBES.systemPods, null);
}

/** Versions that images tell. */
export const IMAGE_FUNCTIONS: readonly RuleFunction[] = [
  ...['Workload', 'Pod'].map(
    (type): RuleFunction => ({
      signature: `imageVersion(${type}, string): string`,
      description: 'Image tag of the container of that name; unknown when it is not shown or the image has no tag.',
      run: (_session, view: View, container: string) => imageVersion(view, container),
    }),
  ),
  {
    signature: 'imageVersion(string): string',
    description: 'Image tag of a container of that name anywhere in the evidence, as `kube-proxy` or `cloud-controller-manager`.',
    run: (session, container: string) => componentVersion(session, container),
  },
  {
    signature: 'kubeProxyVersion(): string',
    description: 'Image tag of kube-proxy.',
    run: (session) => componentVersion(session, 'kube-proxy'),
  },
  {
    signature: 'ccmVersion(): string',
    description: 'Image tag of the cloud controller manager.',
    run: (session) => componentVersion(session, 'cloud-controller-manager'),
  },
];
