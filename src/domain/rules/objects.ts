import { resourceKey } from '../evidence/field-state.ts';
import type { EventRecord, Resource } from '../evidence/types.ts';
import { pushTo } from './push-to.ts';
import { nameOf, namespaceOf } from './selectors.ts';
import { remember, type Session } from './session.ts';
import type { Cloud } from './types.ts';
import { viewOf, viewTypeOf } from './views/read-field.ts';
import { WORKLOAD_KINDS, type ObjectType } from './views/shapes.ts';
import type { View } from './views/view.ts';

/** One reading of an object, ready to be judged. */
export interface Reading {
  readonly resource: Resource;
  readonly cloud: Cloud | null;
  readonly view: View;
}

/** An object of the cluster; several readings where it stands in the evidence more than once. */
export interface ObjectReadings {
  readonly key: string;
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What tells objects apart: their key; those whose name the text does not tell are never the same. */
export function objectOf(resource: Resource): string | Resource {
  return nameOf(resource) === undefined ? resource : resourceKey(resource);
}

function resourcesOfType(session: Session, type: ObjectType): readonly Resource[] {
  if (type === 'Workload') return WORKLOAD_KINDS.flatMap((kind) => session.byKind.get(kind) ?? []);
  if (type === 'Component') return [...WORKLOAD_KINDS, 'Pod'].flatMap((kind) => session.byKind.get(kind) ?? []);
  if (type === 'TkeServiceConfig') return session.evidence.resources.filter((resource) => viewTypeOf(resource.kind) === type);
  return session.byKind.get(type) ?? [];
}

/** The objects that a type stands for, in input order. */
export function objectsOfType(session: Session, type: ObjectType): readonly ObjectReadings[] {
  // Not the session's own, since views hold all that was read through them.
  return remember(session, session.byKind, `objects ${type}`, () => {
    const objects = new Map<string | Resource, { key: string; readings: [Reading, ...Reading[]] }>();
    for (const resource of resourcesOfType(session, type)) {
      const reading = { resource, cloud: session.identities.of(resource).cloud, view: viewOf(session, resource, type) };
      const object = objectOf(resource);
      const known = objects.get(object);
      if (known === undefined) objects.set(object, { key: resourceKey(resource), readings: [reading] });
      else known.readings.push(reading);
    }
    return [...objects.values()];
  });
}

/** Resources of a kind (in any case) and name. */
export function resourcesNamed(session: Session, kind: string, name: string): readonly Resource[] {
  const byName = remember(session, session, 'by name', () => {
    const index = new Map<string, Map<string, Resource[]>>();
    for (const resource of session.evidence.resources) {
      const own = nameOf(resource);
      if (own === undefined) continue;
      const kindName = resource.kind.toLowerCase();
      let names = index.get(kindName);
      if (names === undefined) index.set(kindName, (names = new Map()));
      pushTo(names, own, resource);
    }
    return index;
  });
  return byName.get(kind.toLowerCase())?.get(name) ?? [];
}

/** The first resource that an event names. A namespace that one side does not tell is taken as equal. */
export function resourceOfEvent(session: Session, event: EventRecord): Resource | undefined {
  const about = event.object;
  if (about === undefined) return undefined;
  return resourcesNamed(session, about.kind, about.name).find((resource) => {
    const namespace = namespaceOf(resource);
    return about.namespace === undefined || namespace === undefined || about.namespace === namespace;
  });
}
