import type { Remedy } from '../content-types.ts';
import { fillCommand } from '../rules/commands.ts';
import { PROPOSALS } from '../rules/proposals/types.ts';
import type { InOneLanguage } from '../text.ts';

/**
 * A remedy as it is shown beside what was pasted: where the paste proves the value that it needs, the change with that
 * value stands in place of the commands that look for it, and of the sample. Otherwise they stand, and `proven` goes.
 *
 * @param values what fills its placeholders; a proposal that is left out is not proven
 */
export function withProvenChange(remedy: InOneLanguage<Remedy>, values: Readonly<Record<string, string | undefined>>): InOneLanguage<Remedy> {
  const { proven, ...rest } = remedy;
  if (proven === undefined) return remedy;
  if (fillCommand(proven.command, values).missing.some((name) => PROPOSALS.some((proposal) => proposal === name))) return rest;
  const { yaml: _yaml, ...others } = rest;
  return { ...others, proven, commands: [proven.command] };
}
