// oxlint-disable-next-line typescript/triple-slash-reference -- whoever imports this file needs the types of the virtual modules
/// <reference path="./virtual.d.ts" />
import { loadBuiltInLogic } from './catalogue.ts';
import type { OpenedPack, Pack } from './packs.ts';

/** A file with its name, as it was dropped or fetched. */
export interface PackFile {
  readonly file: string;
  readonly text: string;
}

interface Beside {
  readonly others: readonly Pack[];
  readonly preview?: boolean;
}

/**
 * Checks one pack. What does it is larger than the rest of the page together and comes with the first pack.
 * Rejects only when that cannot be fetched: what is wrong with the pack is in the result.
 */
export async function openPackFile({ file, text }: PackFile, beside: Beside): Promise<OpenedPack> {
  const [{ openPack }, { base }, logic] = await Promise.all([import('./pack/open-pack.ts'), import('virtual:wenzhen/pack-base'), loadBuiltInLogic()]);
  return openPack(file, text, { base, logic, ...beside });
}

/**
 * Opens the packs that a `packs.json` names, in its order. `fetchText` gets the name of a file beside the list; where it
 * rejects, the pack has a fault that says so.
 */
export async function openPackList(list: PackFile, fetchText: (name: string) => Promise<string>): Promise<OpenedPack[]> {
  const { readPackList } = await import('./pack/pack-list.ts');
  const { names, faults } = readPackList(list.file, list.text);
  if (faults.length > 0) return [{ file: list.file, faults, advice: [] }];
  const opened: OpenedPack[] = [];
  for (const file of names) {
    const others = opened.flatMap(({ pack }) => pack ?? []);
    // oxlint-disable-next-line no-await-in-loop -- what a pack may be named depends on those before it
    opened.push(await fetchText(file).then((text) => openPackFile({ file, text }, { others }), (error: unknown) => unfetched(file, error)));
  }
  return opened;
}

function unfetched(file: string, error: unknown): OpenedPack {
  const reason = error instanceof Error ? error.message : String(error);
  const fault = { path: '', line: 1, column: 1, message: `The file cannot be fetched: ${reason}`, todo: 'Put it beside packs.json, or correct its name there.' };
  return { file, faults: [fault], advice: [] };
}
