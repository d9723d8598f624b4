import type { SourceLine } from '../normalise/source-line.ts';
import type { Problem, Resource } from '../types.ts';
import { findFlattened, findTab, findTemplate, nestsTooDeep, splitDocuments } from './documents.ts';
import { collectItems } from './items.ts';
import { readFast } from './fast/read-fast.ts';
import { newKeys, type KnownKeys } from './fast/scan.ts';
import { closeCutJson } from './repair-cut.ts';
import { toResource } from './to-resource.ts';
import { parseYaml, type ParsedYaml, type YamlFault } from './to-tree.ts';

export interface YamlResult {
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
  /** Kind of the first object. */
  readonly kind?: string;
}

/** Reads a block of YAML or JSON: every document on its own, so that a broken one does not take the others along. */
export function readYaml(lines: readonly SourceLine[], input: string, given: { json: boolean; cut: boolean }): YamlResult {
  const resources: Resource[] = [];
  const problems: Problem[] = [];
  const documents = given.json ? [lines.slice()] : splitDocuments(lines);
  const options = { ...given, keys: newKeys() };
  documents.forEach((document, index) => {
    for (const resource of readDocument(document, input, options, index === documents.length - 1, problems)) resources.push(resource);
  });
  const kind = resources[0]?.kind;
  return { resources, problems, ...(kind === undefined ? {} : { kind }) };
}

interface DocumentOptions {
  readonly json: boolean;
  readonly cut: boolean;
  readonly keys: KnownKeys;
}

const NOTHING: readonly Resource[] = [];

function readDocument(document: readonly SourceLine[], input: string, options: DocumentOptions, last: boolean, problems: Problem[]): readonly Resource[] {
  const flattened = options.json ? undefined : findFlattened(document);
  if (flattened !== undefined) {
    problems.push({ code: 'yaml-flattened', line: flattened });
    return NOTHING;
  }
  const mended = options.cut ? closeCutJson(document) : undefined;
  const fast = readFast(mended ?? document, options.keys);
  if (!fast && nestsTooDeep(document)) {
    problems.push({ code: options.json ? 'json-syntax' : 'yaml-syntax', line: document[0]?.n ?? 1, column: 1, data: { detail: 'nested too deeply' } });
    return NOTHING;
  }
  const parsed: ParsedYaml = fast ? { tree: fast, faults: [] } : parseYaml(mended ?? document);
  if (!parsed.tree) {
    problems.push(explainFault(document, parsed, options.json));
    return NOTHING;
  }
  const { tree } = parsed;
  if (parsed.duplicate !== undefined) problems.push({ code: 'duplicate-key', line: parsed.duplicate });
  const template = tree.unknown.size > 0 ? findTemplate(document) : undefined;
  if (template !== undefined) problems.push({ code: 'yaml-template', line: template });
  const items = collectItems(tree);
  if (items.length === 0) return NOTHING;
  const endLine = document.at(-1)?.n ?? 1;
  return items.map((item, index, all) => {
    const startLine = item.line ?? document[0]?.n ?? 1;
    const next = all[index + 1];
    const nextLine = next?.line;
    const isLast = last && index === all.length - 1;
    const place = {
      input, startLine,
      endLine: nextLine === undefined ? endLine : Math.max(startLine, nextLine - 1),
      last: isLast && (item.pointer === '' || (!options.json && endsInItems(tree.value))),
      cut: mended !== undefined && isLast,
    };
    return toResource(item.tree, item.kind, place, problems);
  });
}

/** A List whose items stand last: kubectl prints its kind and metadata behind them. */
function endsInItems(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).at(-1) === 'items';
}

/** The problem that best tells what is wrong: a tab, a template, or the parser's own words. */
function explainFault(document: readonly SourceLine[], parsed: ParsedYaml, json: boolean): Problem {
  const fault: YamlFault = parsed.faults[0] ?? { code: '', message: 'unreadable', line: document[0]?.n ?? 1, column: 1 };
  const place = { line: fault.line, column: fault.column };
  if (json) return { code: 'json-syntax', ...place, data: { detail: fault.message } };
  const template = findTemplate(document);
  if (template !== undefined) return { code: 'yaml-template', line: template };
  const tab = findTab(document);
  if (tab !== undefined) return { code: 'yaml-tab', line: tab };
  return { code: 'yaml-syntax', ...place, data: { detail: fault.message } };
}
