import type { ContentFault } from '../build/fault.ts';
import { parseJsonFile } from '../build/json-file.ts';
import { schemaFaults } from '../build/schema-faults.ts';
import { packListSchema } from './pack-schema.ts';

/** The file names that a `packs.json` lists, or what is wrong with it. */
export function readPackList(file: string, text: string): { readonly names: readonly string[]; readonly faults: readonly ContentFault[] } {
  const json = parseJsonFile(file, text);
  if (json.faults.length > 0) return { names: [], faults: json.faults };
  const parsed = packListSchema.safeParse(json.value);
  return parsed.success ? { names: parsed.data.packs, faults: [] } : { names: [], faults: schemaFaults(json, parsed.error.issues) };
}
