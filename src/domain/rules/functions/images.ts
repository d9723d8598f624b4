import { valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { WORKLOAD_KINDS } from '../views/shapes.ts';
import { fieldsOf } from './entries.ts';
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

/** Where the image of one container stands, and its tag if it has one; undefined when the evidence does not show it. */
function tagOfContainer(resource: Resource, container: string): { readonly tag: string | undefined; readonly pointer: Pointer } | undefined {
  const list = containersPointer(resource);
  const containers = valueOf(resource, list);
  if (!Array.isArray(containers)) return undefined;
  const pointer = `${list}/${containers.findIndex((entry: unknown) => fieldsOf(entry)['name'] === container)}/image`;
  const image = valueOf(resource, pointer);
  return typeof image === 'string' ? { tag: imageTag(image), pointer } : undefined;
}

function imageVersion(view: View, container: string): string {
  const { session, resource } = view[SOURCE];
  const found = resource === null ? undefined : tagOfContainer(resource, container);
  if (resource !== null && found !== undefined) session.trace.reads.push({ resource, pointer: found.pointer });
  return found?.tag ?? raiseForObject(view[SOURCE]);
}

const PROBE_OF: Readonly<Record<string, string>> = {
  'kube-proxy': PROBES.kubeProxyImage,
  'cloud-controller-manager': PROBES.ccmImage,
};

interface FoundTag {
  readonly tag: string;
  readonly resource: Resource;
  readonly pointer: Pointer;
}

function searchTag(session: Session, container: string): FoundTag | undefined {
  for (const kind of [...WORKLOAD_KINDS, 'Pod']) {
    for (const resource of session.byKind.get(kind) ?? []) {
      const found = tagOfContainer(resource, container);
      if (found?.tag !== undefined) return { tag: found.tag, resource, pointer: found.pointer };
    }
  }
  return undefined;
}

/** Version of a component, from a container of that name in any workload or Pod of the evidence. */
function componentVersion(session: Session, container: string): string {
  const found = remember(session, session, `image ${container}`, () => searchTag(session, container));
  const probe = Object.hasOwn(PROBE_OF, container) ? PROBE_OF[container] : undefined;
  if (found === undefined) return raiseUnknown(session.trace, probe ?? PROBES.systemPods, null);
  session.trace.reads.push({ resource: found.resource, pointer: found.pointer });
  return found.tag;
}

/** Versions that images tell. */
export const IMAGE_FUNCTIONS: readonly RuleFunction[] = [
  ...['Workload', 'Pod', 'Component'].map(
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
