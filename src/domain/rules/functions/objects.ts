import { OBJECT_TYPES } from '../views/shapes.ts';
import type { RuleFunction } from './types.ts';

/** The same functions for every type that is a whole object. */
export function eachReadable(define: (type: string) => readonly RuleFunction[]): RuleFunction[] {
  return OBJECT_TYPES.flatMap((type) => define(type));
}
