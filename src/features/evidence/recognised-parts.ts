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

/** Every object with its lines, then the stretches without objects, in the order of the text. */
export function recognisedParts({ inputs, resources }: Reading): RecognisedPart[] {
  return inputs.flatMap((input) => {
    const unread = input.problems.some((problem) => problem.code === 'nothing-recognised');
    return input.blocks.flatMap(({ type, kind, startLine, endLine }): RecognisedPart[] => {
      if (QUIET.has(type) || unread) return [];
      const within = resources.filter((one) => one.input === input.name && one.startLine >= startLine && one.endLine <= endLine);
      if (within.length > 0) return within.map((one) => ({ input: input.name, type, key: one.key, startLine: one.startLine, endLine: one.endLine }));
      return [{ input: input.name, type, ...(kind ? { key: kind } : {}), startLine, endLine }];
    });
  });
}

/** False for prose, pictures, logs of other programs: then there is no verdict to give. */
export function wasAnythingRead(reading: Reading): boolean {
  return reading.diagnosis.findings.length > 0 || recognisedParts(reading).some((part) => part.type !== 'error');
}
