import { pointerTo } from '../../field-state.ts';
import type { Pointer } from '../../types.ts';

/**
 * In an object that lost lines, a key without a value may have had one: in a lost line, or in one that slipped out from
 * below it. Such a value is unknown, not empty.
 */
export function forgetEmpty(holder: Record<string, unknown>, unknown: Set<Pointer>, pointer: Pointer = ''): void {
  for (const [key, value] of Object.entries(holder)) {
    if (value === null) {
      holder[key] = undefined;
      unknown.add(pointerTo(pointer, key));
    } else if (typeof value === 'object') forgetEmpty(value as Record<string, unknown>, unknown, pointerTo(pointer, key));
  }
}
