import type { SourceLine } from '../../normalise/source-line.ts';
import type { YamlTree } from '../yaml-tree.ts';
import { readBlock } from './block.ts';
import { readFlow } from './flow.ts';
import { advance, endLine, newKeys, newScan, type KnownKeys } from './scan.ts';

/**
 * Reads one document of the YAML that `kubectl` and people write, or of JSON: the same values and lines as the library
 * gives, many times faster. Undefined when it holds anything else (anchors, tags, tabs, a key twice, a fault …): then
 * the library must read it. `keys` may be shared with other documents.
 */
export function readFast(lines: readonly SourceLine[], keys: KnownKeys = newKeys()): YamlTree | undefined {
  const scan = newScan(lines, keys);
  advance(scan);
  const first = scan.text.charCodeAt(scan.column);
  let value: unknown;
  if (first === 91 || first === 123) {
    value = readFlow(scan, -1, 1);
    endLine(scan);
  } else if (scan.indent >= 0) value = readBlock(scan, scan.indent, 1);
  const isWhole = !scan.odd && scan.indent < 0 && typeof value === 'object' && value !== null;
  return isWhole ? { value, list: scan.list, unknown: new Set(), open: new Set() } : undefined;
}
