/** One thing to measure. `run` does it once on fresh input and returns something that depends on the work. */
export interface Measure {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  /** Median distance from the median, as a share of it: above 0.25 the machine was too busy to trust. */
  readonly spread: number;
}

/** The middle value; 0 for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

let kept: unknown;

/** The last result, held so that no work can be optimised away. */
export function lastResult(): unknown {
  return kept;
}

function timeOnce(measure: Measure): number {
  const started = performance.now();
  kept = measure.run();
  return performance.now() - started;
}

/**
 * Runs all measures in turn, `rounds` times after three rounds of warming up, so that a busy moment hits them alike.
 * Compare the medians of one call only with one another: milliseconds of two runs do not compare.
 */
export function measureInterleaved(measures: readonly Measure[], rounds = 7): Measured[] {
  const times = measures.map((): number[] => []);
  for (let round = 0; round < 3; round += 1) measures.forEach(timeOnce);
  for (let round = 0; round < rounds; round += 1) {
    measures.forEach((measure, index) => times[index]?.push(timeOnce(measure)));
  }
  return measures.map(({ name }, index) => {
    const own = times[index] ?? [];
    const median = medianOf(own);
    return { name, median, spread: median === 0 ? 0 : medianOf(own.map((time) => Math.abs(time - median))) / median };
  });
}
