import { stripCombined } from '../events/event-row.ts';
import { valueAt } from '../field-state.ts';
import type { EventRecord, Resource } from '../types.ts';

function text(resource: Resource, ...pointers: string[]): string | undefined {
  for (const pointer of pointers) {
    const value = valueAt(resource.object, pointer);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

function seconds(resource: Resource, ...pointers: string[]): number | undefined {
  const time = Date.parse(text(resource, ...pointers) ?? '');
  return Number.isNaN(time) ? undefined : Math.round(time / 1000);
}

/**
 * Event objects as events. Objects carry times, not ages: ages are counted from the newest event of the lot, which keeps
 * their order and is at most too young.
 */
export function eventsOfObjects(objects: readonly Resource[]): EventRecord[] {
  const times = objects.map((object) => ({
    last: seconds(object, '/lastTimestamp', '/series/lastObservedTime', '/deprecatedLastTimestamp', '/eventTime', '/metadata/creationTimestamp'),
    first: seconds(object, '/firstTimestamp', '/deprecatedFirstTimestamp', '/eventTime'),
  }));
  const newest = times.reduce((max, { last }) => Math.max(max, last ?? 0), 0);
  return objects.map((object, index) => {
    const { last, first } = times[index] ?? {};
    const type = text(object, '/type');
    const reason = text(object, '/reason');
    const source = text(object, '/source/component', '/reportingComponent', '/reportingController', '/deprecatedSource/component');
    const about = ['/involvedObject', '/regarding'].find((pointer) => valueAt(object.object, pointer) !== undefined);
    const kind = about && text(object, `${about}/kind`);
    const name = about && text(object, `${about}/name`);
    const namespace = (about && text(object, `${about}/namespace`)) ?? text(object, '/metadata/namespace');
    const count = valueAt(object.object, '/count') ?? valueAt(object.object, '/series/count') ?? valueAt(object.object, '/deprecatedCount');
    return {
      ...(type === 'Normal' || type === 'Warning' ? { type } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(source === undefined ? {} : { source }),
      message: stripCombined(text(object, '/message', '/note') ?? ''),
      ...(last === undefined ? {} : { lastSeen: newest - last }),
      ...(first === undefined ? {} : { firstSeen: newest - first }),
      ...(typeof count === 'number' ? { count } : {}),
      ...(kind && name ? { object: { kind, name, ...(namespace ? { namespace } : {}) } } : {}),
      input: object.input, startLine: object.startLine, endLine: object.endLine,
    };
  });
}
