import type { SourceLine } from '../normalise/source-line.ts';
import type { Problem } from '../types.ts';
import { findFlattened, findTab, findTemplate, nestsTooDeep } from './documents.ts';
import { readFast } from './fast/read-fast.ts';
import type { KnownKeys } from './fast/scan.ts';
import { collectItems, type YamlItem } from './items.ts';
import { findKnownBad } from './mend/known-bad.ts';
import { mend } from './mend/mend.ts';
import { problemsOf } from './mend/problems.ts';
import { closeCutJson } from './repair-cut.ts';
import { parseYaml, type ParsedYaml } from './to-tree.ts';

export interface YamlOptions {
  readonly json: boolean;
  /** JSON that does not close. */
  readonly cut: boolean;
}

export interface DocumentOptions extends YamlOptions {
  readonly keys: KnownKeys;
}

/** What was read of a document, whole or mended. */
export interface DocumentReading {
  readonly items: readonly YamlItem[];
  /** The last thing in it is an item. */
  readonly endsInItems: boolean;
  /** The text was cut inside its last object. */
  readonly cut: boolean;
  readonly problems: readonly Problem[];
  /** What the parser said of it, where it could not be read but may be mended. */
  readonly fault?: ParsedYaml;
}

const NOTHING = { items: [], endsInItems: false, cut: false };

/** Parses one document. */
export function parseDocument(document: readonly SourceLine[], options: DocumentOptions): DocumentReading {
  const { json, keys } = options;
  const flattened = json ? undefined : findFlattened(document);
  if (flattened !== undefined) return { ...NOTHING, problems: [{ code: 'yaml-flattened', line: flattened }] };
  const closed = options.cut ? closeCutJson(document) : undefined;
  const parsed = json ? parseLines(closed ?? document, keys) : parseAsMeant(document, keys);
  const { tree, duplicate } = parsed;
  if (!tree) return { ...NOTHING, problems: [explainFault(document, parsed, json)], fault: parsed };
  const template = tree.unknown.size > 0 ? findTemplate(document) : undefined;
  const problems: readonly Problem[] = [...(duplicate === undefined ? [] : [{ code: 'duplicate-key' as const, line: duplicate }]), ...(template === undefined ? [] : [{ code: 'yaml-template' as const, line: template }])];
  return { items: collectItems(tree), endsInItems: !json && endsInItems(tree.value), cut: closed !== undefined, problems };
}

/** How much of a broken text may still be read again by the library. */
export interface MendBudget {
  readonly keys: KnownKeys;
  left: number;
}

/** What is left of a broken document, if an object is: one of which at least something is known. `last` stands at the end of its block. */
export function mendDocument(document: readonly SourceLine[], fault: ParsedYaml, budget: MendBudget, last: boolean): DocumentReading | undefined {
  if (findTemplate(document) !== undefined) return undefined;
  const mended = mend(document, fault, (lines) => {
    const tree = readFast(lines, budget.keys);
    if (tree) return { tree, faults: [] };
    budget.left -= lines.reduce((size, { text }) => size + text.length, 0);
    return budget.left < 0 ? undefined : parseLines(lines, budget.keys);
  });
  if (!mended) return undefined;
  const items = collectItems(mended.tree).filter(({ tree }) => isAnythingKnown(tree.value));
  if (items.length === 0) return undefined;
  const cut = last && mended.lost.some((part) => part.cut);
  return { items, endsInItems: endsInItems(mended.tree.value), cut, problems: problemsOf(mended, cut) };
}

function isAnythingKnown(value: unknown): boolean {
  return Object.entries(value as Record<string, unknown>).some(([field, part]) => field !== 'apiVersion' && field !== 'kind' && part !== undefined && part !== null);
}

/** A List whose items stand last: kubectl prints its kind and metadata behind them. */
function endsInItems(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).at(-1) === 'items';
}

function parseLines(lines: readonly SourceLine[], keys: KnownKeys): ParsedYaml {
  const fast = readFast(lines, keys);
  if (fast) return { tree: fast, faults: [] };
  return nestsTooDeep(lines) ? faultAt(lines, 0, TOO_DEEP) : parseYaml(lines);
}

/** Parses YAML; what is only by accident good YAML counts as a fault. */
function parseAsMeant(lines: readonly SourceLine[], keys: KnownKeys): ParsedYaml {
  const bad = findKnownBad(lines);
  return bad ? faultAt(lines, bad.at, bad.detail) : parseLines(lines, keys);
}

const TOO_DEEP = 'nested too deeply';

function faultAt(lines: readonly SourceLine[], at: number, message: string): ParsedYaml {
  return { faults: [{ code: '', message, at, line: lines[at]?.n ?? 1, column: 1 }] };
}

/** The problem that best tells what is wrong: a tab, a template, or the parser's own words. */
function explainFault(document: readonly SourceLine[], parsed: ParsedYaml, json: boolean): Problem {
  const fault = parsed.faults[0];
  const place = { line: fault?.line ?? document[0]?.n ?? 1, column: fault?.column ?? 1 };
  const detail = fault?.message ?? 'unreadable';
  if (json) return { code: 'json-syntax', ...place, data: { detail } };
  const template = findTemplate(document);
  if (template !== undefined) return { code: 'yaml-template', line: template };
  const tab = findTab(document);
  if (tab !== undefined) return { code: 'yaml-tab', line: tab };
  return { code: 'yaml-syntax', ...place, data: { detail } };
}
