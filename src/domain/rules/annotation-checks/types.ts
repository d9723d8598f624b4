import type { AnnotationConflict, AnnotationDoc, AnnotationNeed, AnnotationPrefix, AnnotationValue, QuietValues } from '../../annotation-types.ts';
import type { Certainty, Severity } from '../types.ts';
import type { WrittenKey } from './written-keys.ts';

/** What the engine needs of an entry: no words. */
export type AnnotationLogic = Pick<AnnotationDoc, 'id' | 'key' | 'legacyKey' | 'cloud' | 'products' | 'place' | 'on' | 'scope' | 'status' | 'confidence'> & {
  /** Key of the entry to use instead. */
  readonly replacement?: string;
  readonly value: Omit<AnnotationValue, 'defaultNote'>;
  readonly needs?: readonly Omit<AnnotationNeed, 'note'>[];
  readonly conflicts?: readonly Omit<AnnotationConflict, 'note'>[];
  readonly quiet?: readonly Omit<QuietValues, 'note'>[];
};

/** Everything that annotations are judged with. */
export interface AnnotationLibrary {
  readonly entries: readonly AnnotationLogic[];
  readonly prefixes: readonly AnnotationPrefix[];
  /** How bad and how sure each finding is, by its id. */
  readonly findings: Readonly<Record<string, { readonly severity: Severity; readonly certainty: Certainty }>>;
}

/** The findings there are; their words are in `content/annotations/findings.json`. */
export const ANNOTATION_FINDINGS = [
  'annotation-unknown-or-foreign',
  'annotation-misspelt',
  'annotation-key-case',
  'annotation-value-invalid',
  'annotation-value-ignored',
  'annotation-legacy-prefix',
  'annotation-conflict',
  'annotation-incomplete',
  'annotation-misplaced',
  'annotation-not-read',
] as const;

export type AnnotationFindingId = (typeof ANNOTATION_FINDINGS)[number];

/** What a check says about one annotation: the finding, and what its words and commands need. */
export interface AnnotationFault {
  readonly id: AnnotationFindingId;
  readonly facts: Readonly<Record<string, string>>;
  readonly entry?: AnnotationLogic;
  /** True where it is worth knowing and no more. */
  readonly mild?: boolean;
  readonly causedBy?: AnnotationFindingId;
  /** Another annotation that it speaks of. */
  readonly other?: WrittenKey;
}
