import { inputOf, lineOf, resourceKey } from '../../evidence/field-state.ts';
import type { Evidence } from '../../evidence/types.ts';
import { createKeyIndex } from './key-index.ts';
import { keysByPlace } from './keys-by-place.ts';
import type { AnnotationLibrary } from './types.ts';

/** A key of the evidence that has an entry: an annotation, or a label, finalizer or the like. */
export interface AnnotationUse {
  /** Id of the entry. */
  readonly entry: string;
  readonly key: string;
  /** Left out where there is none, or the text does not show it. */
  readonly value?: string;
  readonly resource: string;
  readonly input: string;
  readonly line: number;
}

/** Makes the function that tells which keys of an evidence can be explained, in input order. */
export function createUseFinder(library: AnnotationLibrary): (evidence: Evidence) => AnnotationUse[] {
  const index = createKeyIndex(library.entries, library.prefixes);
  const fields = library.entries.flatMap(({ place, key }) => (place === 'field' ? [key] : []));
  return ({ resources }) =>
    resources.flatMap((resource) =>
      keysByPlace(resource, fields).flatMap(({ place, key, pointer, value }): AnnotationUse[] => {
        const entry = index.find(key)?.entry;
        if (entry?.place !== place) return [];
        return [{ entry: entry.id, key, ...(value !== undefined && { value }), resource: resourceKey(resource), input: inputOf(resource, pointer), line: lineOf(resource, pointer) }];
      }),
    );
}
