import { eventsOnlyIn } from './merge/merge-events.ts';
import type { EventRecord, Resource } from './types.ts';

/** Gives events that name their object to the resource of that name; the rest stays loose. */
export function attachEvents(resources: readonly Resource[], events: readonly EventRecord[]): { resources: Resource[]; loose: EventRecord[] } {
  const owners = new Map<string, number[]>();
  resources.forEach((resource, index) => {
    const { name } = (resource.object['metadata'] ?? {}) as { name?: unknown };
    if (typeof name !== 'string') return;
    const key = `${resource.kind}/${name}`;
    pushTo(owners, key, index);
  });
  const extra = new Map<number, EventRecord[]>();
  const loose: EventRecord[] = [];
  for (const event of events) {
    const owner = event.object && owners.get(`${event.object.kind}/${event.object.name}`)?.find((index) => sameNamespace(resources[index], event));
    if (owner === undefined) loose.push(event);
    else pushTo(extra, owner, event);
  }
  const attached = resources.map((resource, index) => {
    const more = extra.get(index);
    return more ? { ...resource, events: { state: resource.events.state, items: [...resource.events.items, ...eventsOnlyIn(more, resource.events.items)] } } : resource;
  });
  return { resources: attached, loose };
}

/** The same namespace, or one side does not tell. */
function sameNamespace(resource: Resource | undefined, event: EventRecord): boolean {
  const { namespace } = (resource?.object['metadata'] ?? {}) as { namespace?: unknown };
  return typeof namespace !== 'string' || event.object?.namespace === undefined || event.object.namespace === namespace;
}

function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
