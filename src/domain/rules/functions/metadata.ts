import { readPath } from '../fields.ts';
import { childPath, pathOf, type Path } from '../paths.ts';
import { eachReadable } from './objects.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

type MapField = 'annotations' | 'labels';

const MAPS: Readonly<Record<MapField, Path>> = { annotations: pathOf('/metadata/annotations'), labels: pathOf('/metadata/labels') };

/** A value of a map in the metadata; undefined when proven absent, Unknown when neither. */
function readEntry(view: View, path: Path): string | undefined {
  const source = view[SOURCE];
  if (source.resource === null) return raiseForObject(source);
  source.session.trace.reads.push({ resource: source.resource, pointer: path.pointer });
  const { state, value } = readPath(source.resource, path);
  if (state === 'absent') return undefined;
  return textOf(value) ?? raiseForObject(source);
}

/** Whether the key is there, even where its value was cut off. */
function hasEntry(view: View, map: MapField, key: string): boolean {
  const { resource } = view[SOURCE];
  const path = childPath(MAPS[map], key);
  if (resource !== null && resource.unknown.has(path.pointer) && resource.lines.has(path.pointer)) return true;
  return readEntry(view, path) !== undefined;
}

/** Paths of the two names of an Alibaba annotation by what follows their prefixes: conditions ask for the same few of every Service. */
const ALIBABA = new Map<string, { readonly current: Path; readonly legacy: Path }>();

function alibabaPaths(suffix: string): { readonly current: Path; readonly legacy: Path } {
  let paths = ALIBABA.get(suffix);
  if (paths === undefined) {
    const { annotations } = MAPS;
    paths = { current: childPath(annotations, `service.beta.kubernetes.io/alibaba-cloud-${suffix}`), legacy: childPath(annotations, `service.beta.kubernetes.io/alicloud-${suffix}`) };
    ALIBABA.set(suffix, paths);
  }
  return paths;
}

/** Value of an Alibaba annotation by what follows its prefix, the current prefix before the legacy one; '' when proven absent. */
export function alibabaAnnotation(view: View, suffix: string): string {
  const { current, legacy } = alibabaPaths(suffix);
  return readEntry(view, current) ?? readEntry(view, legacy) ?? '';
}

/** An annotation of that value whose key ends so: several controllers have the same one below their own prefixes. */
function someAnnotation(view: View, ending: string, wanted: string): boolean {
  const source = view[SOURCE];
  const { resource } = source;
  if (resource === null) return raiseForObject(source);
  const { state, value } = readPath(resource, MAPS.annotations);
  const found = state === 'present' && typeof value === 'object' ? Object.entries(value ?? {}).find(([key, text]) => key.endsWith(ending) && textOf(text ?? undefined) === wanted) : undefined;
  if (found === undefined) return state === 'unknown' || resource.open.has(MAPS.annotations.pointer) ? raiseForObject(source) : false;
  source.session.trace.reads.push({ resource, pointer: childPath(MAPS.annotations, found[0]).pointer });
  return true;
}

/** Annotations and labels. Maps are read by key, since CEL's maps cannot be unknown in part. */
export const METADATA_FUNCTIONS: readonly RuleFunction[] = [
  ...eachReadable((type) => [
    {
      signature: `annotation(${type}, string): string`,
      description: "Value of an annotation; '' when it is proven absent.",
      run: (_session, view: View, key: string) => readEntry(view, childPath(MAPS.annotations, key)) ?? '',
    },
    {
      signature: `hasAnnotation(${type}, string): bool`,
      description: 'Whether an annotation is set; true also where its value was cut off.',
      run: (_session, view: View, key: string) => hasEntry(view, 'annotations', key),
    },
    {
      signature: `label(${type}, string): string`,
      description: "Value of a label; '' when it is proven absent.",
      run: (_session, view: View, key: string) => readEntry(view, childPath(MAPS.labels, key)) ?? '',
    },
    {
      signature: `hasLabel(${type}, string): bool`,
      description: 'Whether a label is set.',
      run: (_session, view: View, key: string) => hasEntry(view, 'labels', key),
    },
  ]),
  {
    signature: 'someAnnotation(Ingress, string, string): bool',
    description: 'Whether an annotation whose key ends with the first text has the second as its value, whichever controller it is for; unknown where annotations were cut off.',
    run: (_session, view: View, ending: string, value: string) => someAnnotation(view, ending, value),
  },
  {
    signature: 'alibabaAnnotation(Service, string): string',
    description:
      "Value of `service.beta.kubernetes.io/alibaba-cloud-<suffix>`, else of its legacy twin `…/alicloud-<suffix>`, else ''.",
    run: (_session, view: View, suffix: string) => alibabaAnnotation(view, suffix),
  },
];
