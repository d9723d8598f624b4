import { newComparison, type Comparison } from './compare.ts';

/** Several comparisons as one. */
export function mergeComparisons(comparisons: readonly Comparison[]): Comparison {
  const merged = newComparison();
  for (const { failures, counts, used } of comparisons) {
    merged.failures.push(...failures);
    for (const key of ['exact', 'loose', 'hidden', 'absent'] as const) merged.counts[key] += counts[key];
    for (const field of used) merged.used.add(field);
  }
  return merged;
}
