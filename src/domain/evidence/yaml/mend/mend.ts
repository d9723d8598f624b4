import { type SourceLine } from '../../normalise/source-line.ts';
import type { ParsedYaml, YamlFault } from '../to-tree.ts';
import type { YamlTree } from '../yaml-tree.ts';
import { findKnownBad } from './known-bad.ts';
import { behindKey, isReal, isTabbed, leavesOpen, startsItem } from './line-shape.ts';
import { markLost } from './mark-lost.ts';
import { endOfPart } from './part.ts';

/** A line that was left out, with all that belongs to it. */
export interface LostPart {
  readonly line: SourceLine;
  readonly column?: number;
  readonly detail: string;
  /** Nothing stands behind it, and it is not finished: the text was cut in it. */
  readonly cut: boolean;
}

export interface Mended {
  /** What is left, with what may have stood in the lost parts marked as not known. */
  readonly tree: YamlTree;
  readonly duplicate?: number;
  readonly lost: readonly LostPart[];
}

/** That many bad lines are a slip of a hand or of the clipboard; with more, nobody can say what was meant. */
const MOST_LOST = 5;

/** A text and what is wrong with it. */
interface Look {
  readonly lines: readonly SourceLine[];
  readonly parsed?: ParsedYaml;
  /** Index of the first line that is wrong; without it, the text is sound. */
  readonly at?: number;
  readonly column?: number;
  readonly detail: string;
}

/** Undefined once enough text was read again. */
type Parse = (lines: readonly SourceLine[]) => ParsedYaml | undefined;

/**
 * Reads a document without the lines that cannot be read: each with what is below it, a handful at most. `given` is what
 * the parser said of it as it is. Undefined when what is wrong cannot be told.
 */
export function mend(document: readonly SourceLine[], given: ParsedYaml, parse: Parse): Mended | undefined {
  const lost: LostPart[] = [];
  let look = lookAt(document, () => given);
  while (look?.at !== undefined) {
    const next = lost.length < MOST_LOST ? leaveOut(look, parse) : undefined;
    if (!next) return undefined;
    lost.push(next.part);
    look = next.look;
  }
  const tree = look?.parsed?.tree;
  if (!tree) return undefined;
  const duplicate = look?.parsed?.duplicate;
  return { tree: markLost(tree, lost.map((part) => part.line.n)), lost, ...(duplicate === undefined ? {} : { duplicate }) };
}

function lookAt(lines: readonly SourceLine[], parse: Parse): Look | undefined {
  const known = findKnownBad(lines);
  if (known) return { lines, ...known };
  const parsed = parse(lines);
  if (!parsed || parsed.tree) return parsed && { lines, parsed, detail: '' };
  const fault = parsed.faults.reduce<YamlFault | undefined>((first, other) => (first && first.at <= other.at ? first : other), undefined);
  const at = lines.findLastIndex((line, index) => index <= (fault?.at ?? 0) && isReal(line.text));
  return fault && at >= 0 ? { lines, parsed, at, column: fault.column, detail: fault.message } : undefined;
}

/** Leaves out the first suspect without which the text is sound as far as its fault. */
function leaveOut(look: Look, parse: Parse): { part: LostPart; look: Look } | undefined {
  const { lines, at = 0 } = look;
  for (const suspect of look.parsed ? suspectsOf(lines, at) : [at]) {
    const end = endOfPart(lines, suspect);
    const next = lookAt([...lines.slice(0, suspect), ...lines.slice(end)], parse);
    if (!next) continue;
    const fault = next.at === undefined ? Infinity : next.at < suspect ? next.at : next.at + end - suspect;
    if (look.parsed && fault <= at) continue;
    return { part: partOf(look, suspect, end), look: next };
  }
  return undefined;
}

/**
 * Lines that may be what is wrong, the likeliest first: one above that opens a quote or a bracket for good; the one below,
 * which makes no sense behind a line that is sound by itself; the line at which the parser stopped.
 */
function suspectsOf(lines: readonly SourceLine[], at: number): number[] {
  const open = lines.findLastIndex((line, index) => index <= at && isReal(line.text) && leavesOpen(line.text));
  const below = behindKey(lines[at]?.text ?? '') === undefined ? -1 : lines.findIndex((line, index) => index > at && isReal(line.text));
  return [...new Set([open, below, at])].filter((index) => index >= 0);
}

function partOf({ lines, at, column, detail, parsed }: Look, suspect: number, end: number): LostPart {
  const line = lines[suspect] ?? { n: 1, text: '' };
  const unfinished = parsed !== undefined && !isTabbed(line.text) && (leavesOpen(line.text) || (behindKey(line.text) === undefined && !startsItem(line.text)));
  const cut = unfinished && lines.slice(end).every((below) => !isReal(below.text));
  return { line, detail, cut, ...(suspect === at && column !== undefined ? { column } : {}) };
}
