import { splitLines } from '#domain/evidence/normalise/source-line.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import { readFast } from '#domain/evidence/yaml/fast/read-fast.ts';
import { collectItems } from '#domain/evidence/yaml/items.ts';
import { parseYaml } from '#domain/evidence/yaml/to-tree.ts';
import type { YamlTree } from '#domain/evidence/yaml/yaml-tree.ts';

/** All objects with the line of every field, pointers put together. */
function linesOf(tree: YamlTree | undefined): number {
  if (!tree) throw new Error('The text was not read.');
  return collectItems(tree).reduce((sum, item) => sum + item.tree.lines.size, 0);
}

/** Name -> makes from a YAML text what is to be timed. */
export const YAML_READERS = {
  /** The least that any reader must do: find the lines. */
  newlines: (text: string) => () => {
    let lines = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
    return lines;
  },
  /** The same objects as JSON, read by the engine itself, without lines. */
  json: (text: string) => {
    const json = JSON.stringify(readFast(splitLines(text))?.value);
    return () => JSON.parse(json) as unknown;
  },
  /** The product: values, and lines in a list from which pointers are made on demand. */
  fast: (text: string) => () => readFast(splitLines(text)) ?? linesOf(undefined),
  /** The product with every pointer asked for. */
  pointers: (text: string) => () => linesOf(readFast(splitLines(text))),
  /** The library: the same values and list of lines. */
  library: (text: string) => () => parseYaml(splitLines(text)).tree ?? linesOf(undefined),
  evidence: (text: string) => () => readEvidence([{ name: '-', text }]),
} satisfies Record<string, (text: string) => () => unknown>;

export type YamlReader = keyof typeof YAML_READERS;
