import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { stateOf } from '../fields.ts';
import type { KeyIndex } from './key-index.ts';
import type { AnnotationFault, AnnotationLogic } from './types.ts';
import type { WrittenKey } from './written-keys.ts';

/** Where two annotations are compared. */
export interface Surroundings {
  readonly index: KeyIndex;
  readonly resource: Resource;
  readonly keys: readonly WrittenKey[];
  readonly parent: string;
}

/** What is wrong with an annotation because of another one that is there, or is not. */
export function judgePairs(around: Surroundings, written: WrittenKey, entry: AnnotationLogic): AnnotationFault[] {
  if (isUnset(written, entry)) return [];
  return [...judgeConflicts(around, written, entry), ...judgeNeeds(around, written, entry)];
}

function judgeConflicts(around: Surroundings, { value }: WrittenKey, entry: AnnotationLogic): AnnotationFault[] {
  return (entry.conflicts ?? []).flatMap(({ key, values, when }): AnnotationFault[] => {
    const other = applies(when, value) ? spellings(around, key).find((one) => !isUnset(one) && applies(values, one.value)) : undefined;
    if (other === undefined) return [];
    const facts = { about: key, otherKey: other.key, ...(other.value !== undefined && { otherValue: other.value }) };
    return [{ id: 'annotation-conflict', facts, entry, other }];
  });
}

/** A need counts as unmet only where the other key is proven absent, or has a value that does not do. */
function judgeNeeds(around: Surroundings, { value }: WrittenKey, entry: AnnotationLogic): AnnotationFault[] {
  return (entry.needs ?? []).flatMap(({ key, values, when, otherwise, severity }): AnnotationFault[] => {
    if (key === undefined || otherwise === undefined || !applies(when, value)) return [];
    const others = spellings(around, key);
    const [other] = others;
    const isMet = other === undefined ? !isAbsent(around, key) : others.some((one) => !isUnset(one) && (one.value === undefined || values?.includes(one.value) !== false));
    if (isMet) return [];
    const [only] = values ?? [];
    const facts = { about: key, otherKey: key, ...(only !== undefined && { otherValue: only }) };
    return [{ id: 'annotation-incomplete', facts, entry, mild: (severity ?? (otherwise === 'ignored' ? 'info' : 'warning')) === 'info', ...(other && { other }) }];
  });
}

/** An empty value, and JSON's `null`, set nothing; a key whose mere presence counts is set by any. */
function isUnset({ value }: WrittenKey, entry?: AnnotationLogic): boolean {
  if (value === '') return entry?.value.type !== 'any';
  return value === 'null' && entry?.value.type === 'json';
}

/** No list of values is any value, seen or not; a list needs a value that was seen. */
function applies(values: readonly string[] | undefined, value: string | undefined): boolean {
  return values === undefined || (value !== undefined && values.includes(value));
}

/** The annotation of a key, under either of its spellings. */
function spellings({ index, keys }: Surroundings, key: string): readonly WrittenKey[] {
  const entry = index.find(key)?.entry;
  return keys.filter((one) => one.key === key || (entry !== undefined && index.find(one.key)?.entry === entry));
}

function isAbsent({ index, resource, parent }: Surroundings, key: string): boolean {
  const entry = index.find(key)?.entry;
  const keys = entry === undefined ? [key] : [entry.key, ...(entry.legacyKey === undefined ? [] : [entry.legacyKey])];
  return keys.every((one) => stateOf(resource, pointerTo(parent, one)) === 'absent');
}
