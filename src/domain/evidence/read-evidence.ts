import { attachEvents } from './attach-events.ts';
import { mergeReadings } from './merge/merge-readings.ts';
import { readInput, type InputResult } from './read-input.ts';
import type { Evidence, EvidenceInput } from './types.ts';

/**
 * Recovers Kubernetes objects, events and other facts from whatever was pasted. Never throws: what cannot be read is a
 * problem of its input, and the rest is still used.
 */
export function readEvidence(inputs: readonly EvidenceInput[]): Evidence {
  const results: InputResult[] = inputs.map(readInput);
  const { resources, loose } = attachEvents(mergeReadings(results.flatMap((result) => result.resources)), results.flatMap((result) => result.namedEvents));
  return {
    inputs: results.map((result) => result.read),
    resources,
    looseEvents: [...results.flatMap((result) => result.looseEvents), ...loose],
    leftovers: results.flatMap((result) => result.leftovers),
    observations: results.flatMap((result) => result.observations),
  };
}
