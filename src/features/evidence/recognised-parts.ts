import type { Reading } from '#domain/engine/reader.ts';
import type { BlockType } from '#domain/evidence/types.ts';

/** One thing that was recognised: an object of the cluster, or a stretch of text that is none. */
export interface RecognisedPart {
  readonly input: string;
  readonly type: BlockType;
  /** `Service shop/web`; left out for stretches that name no object. */
  readonly key?: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** These say nothing about the cluster by themselves. */
const QUIET: ReadonlySet<BlockType> = new Set(['text', 'command']);

const known = new WeakMap<Reading, readonly RecognisedPart[]>();

/** Every object with its lines, and the stretches without objects, in the order of the text. Worked out once a reading. */
export function recognisedParts(reading: Reading): readonly RecognisedPart[] {
  const parts = known.get(reading) ?? partsOf(reading);
  known.set(reading, parts);
  return parts;
}

function partsOf({ inputs, resources }: Reading): RecognisedPart[] {
  return inputs.flatMap((input) => {
    if (input.problems.some((problem) => problem.code === 'nothing-recognised')) return [];
    const objects = resources.filter((resource) => resource.input === input.name).toSorted((a, b) => a.startLine - b.startLine);
    let next = 0;
    return input.blocks.flatMap(({ type, kind, startLine, endLine }): RecognisedPart[] => {
      if (QUIET.has(type)) return [];
      while ((objects[next]?.startLine ?? Infinity) < startLine) next += 1;
      const from = next;
      while ((objects[next]?.startLine ?? Infinity) <= endLine) next += 1;
      if (from < next) return objects.slice(from, next).map((one) => ({ input: input.name, type, key: one.key, startLine: one.startLine, endLine: one.endLine }));
      return [{ input: input.name, type, ...(kind ? { key: kind } : {}), startLine, endLine }];
    });
  });
}

/** An answer of kubectl that there is nothing, or YAML and JSON that gave no object, broken or of something else. */
function isEmpty({ type, key }: RecognisedPart): boolean {
  return type === 'error' || ((type === 'yaml' || type === 'json') && key === undefined);
}

/** False for prose, pictures, logs of other programs, broken YAML: then there is no verdict to give. */
export function wasAnythingRead(reading: Reading): boolean {
  return reading.diagnosis.findings.length > 0 || recognisedParts(reading).some((part) => !isEmpty(part));
}
