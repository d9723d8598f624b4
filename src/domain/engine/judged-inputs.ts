import type { ReadInput } from '../evidence/types.ts';
import type { Diagnosis } from '../rules/types.ts';

/**
 * The inputs with their problems as they stand after judging: text in which a message pattern was found was recognised
 * after all, whatever the reader thought of its layout.
 */
export function judgedInputs(inputs: readonly ReadInput[], diagnosis: Diagnosis): ReadInput[] {
  const quoted = new Set(diagnosis.findings.flatMap((finding) => finding.quotes.map((quote) => quote.input)));
  return inputs.map((input) =>
    quoted.has(input.name) ? { ...input, problems: input.problems.filter((problem) => problem.code !== 'nothing-recognised') } : input,
  );
}
