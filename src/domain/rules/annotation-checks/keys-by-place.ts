import type { AnnotationPlace } from '../../annotation-types.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { valueOf } from '../fields.ts';
import { parsePath } from '../read-quotes.ts';
import { OWN_ANNOTATIONS, TEMPLATE_ANNOTATIONS, writtenKeys, type WrittenKey } from './written-keys.ts';

/** A key of a resource, and where it stands. */
export interface PlacedKey extends WrittenKey {
  readonly place: AnnotationPlace;
}

/** Maps whose keys are explained. The values of a Secret are never shown. */
const MAPS: readonly (readonly [place: AnnotationPlace, parent: Pointer])[] = [
  ['annotation', OWN_ANNOTATIONS],
  ['annotation', TEMPLATE_ANNOTATIONS],
  ['label', '/metadata/labels'],
  ['secret-key', '/data'],
  ['secret-key', '/stringData'],
];

/** Where the specs of Pods stand: in a Pod, and in the template of a workload. */
const POD_SPECS: readonly Pointer[] = ['/spec', '/spec/template/spec'];

/** Pointers of the few paths that entries name: every resource is asked for them. */
const pointers = new Map<string, Pointer>();

function pointerOf(field: string): Pointer {
  let pointer = pointers.get(field);
  if (pointer === undefined) pointers.set(field, (pointer = parsePath(field)));
  return pointer;
}

/** Every key of a resource that an entry may explain; `fields` are the paths that entries name. */
export function keysByPlace(resource: Resource, fields: readonly string[]): PlacedKey[] {
  const isSecret = resource.kind === 'Secret';
  return [
    ...MAPS.filter(([place]) => isSecret || place !== 'secret-key').flatMap(([place, parent]) =>
      writtenKeys(resource, parent).map(({ key, pointer, value }): PlacedKey => ({ place, key, pointer, value: isSecret ? undefined : value })),
    ),
    ...textsIn(resource, '/metadata/finalizers', '').map(([pointer, key]): PlacedKey => ({ place: 'finalizer', key, pointer, value: undefined })),
    ...POD_SPECS.flatMap((spec) => keysOfPodSpec(resource, spec)),
    ...fields.flatMap((field): PlacedKey[] => {
      const pointer = pointerOf(field);
      const value = valueOf(resource, pointer);
      return typeof value === 'string' ? [{ place: 'field', key: field, pointer, value }] : [];
    }),
  ];
}

function keysOfPodSpec(resource: Resource, spec: Pointer): PlacedKey[] {
  const gates = textsIn(resource, `${spec}/readinessGates`, '/conditionType').map(([pointer, key]): PlacedKey => ({ place: 'readiness-gate', key, pointer, value: undefined }));
  const resources = listAt(resource, `${spec}/containers`).flatMap((_container, index) =>
    writtenKeys(resource, `${spec}/containers/${index}/resources/limits`).map((written): PlacedKey => ({ ...written, place: 'pod-resource' })),
  );
  return [...gates, ...resources];
}

function listAt(resource: Resource, pointer: Pointer): readonly unknown[] {
  const list = valueOf(resource, pointer);
  return Array.isArray(list) ? list : [];
}

/** The texts of a list, or those that stand at `field` of each of its items. */
function textsIn(resource: Resource, list: Pointer, field: Pointer): [pointer: Pointer, text: string][] {
  return listAt(resource, list).flatMap((_item, index): [Pointer, string][] => {
    const pointer = `${pointerTo(list, index)}${field}`;
    const text = valueOf(resource, pointer);
    return typeof text === 'string' ? [[pointer, text]] : [];
  });
}
