import type { CommandHints } from '../observations/kubectl-message.ts';
import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { Problem } from '../types.ts';
import { readYaml, type YamlResult } from '../yaml/read-yaml.ts';
import { openHead, restoreHead } from './cut-head.ts';
import { forgetMasked, settleCutEnd } from './doubtful-values.ts';
import { blankComments } from './json-comments.ts';
import { findJsonFault } from './json-guard.ts';
import { unwrapLines } from './unwrap.ts';

export interface ObjectsOptions {
  readonly json: boolean;
  /** JSON that does not close. */
  readonly cut: boolean;
  readonly hints: CommandHints;
}

const SYNTAX: ReadonlySet<string> = new Set(['yaml-syntax', 'json-syntax']);

/**
 * Reads YAML or JSON, mending first what a terminal or a hasty hand did to it: wrapped lines, a lost head, masked values.
 * Only what cannot be read by this is read without the lines at fault.
 */
export function readObjects(given: readonly SourceLine[], input: string, options: ObjectsOptions): YamlResult {
  const { json, cut, hints } = options;
  const lines = json ? blankComments(given) : given;
  const hopeless = json ? findJsonFault(unwrapLines(lines)?.lines ?? lines) : undefined;
  if (hopeless) return { resources: [], problems: [{ code: 'json-syntax', line: hopeless, data: { detail: 'quotes that do not pair' } }] };
  const read = (text: readonly SourceLine[]): YamlResult => readYaml(text, input, { json, cut });
  const restored = json ? undefined : readBehead(lines, hints, read);
  let result = restored ?? read(lines);
  if (!restored && result.problems.some((problem) => SYNTAX.has(problem.code))) result = readUnwrapped(lines, result, read);
  const masked: Problem[] = [];
  result = believeNull(mended(result), lines);
  const resources = result.resources.map((resource) => settleCutEnd(forgetMasked(resource, masked)));
  const problems = [...result.problems.map((problem) => nameDuplicate(problem, lines)), ...masked];
  return { ...result, resources, problems };
}

function readUnwrapped(lines: readonly SourceLine[], before: YamlResult, read: (text: readonly SourceLine[]) => YamlResult): YamlResult {
  const joined = unwrapLines(lines);
  if (!joined) return before;
  const whole = read(joined.lines);
  const after = mended(whole);
  const rest = countFaults(whole) > 0 ? mended(before) : before;
  const better = countFaults(after) < countFaults(rest) || after.resources.length > rest.resources.length;
  return better ? { ...after, problems: [{ code: 'wrapped-line', line: joined.first }, ...after.problems] } : rest;
}

function mended(result: YamlResult): YamlResult {
  return result.mend?.() ?? result;
}

function countFaults({ problems }: YamlResult): number {
  return problems.filter((problem) => SYNTAX.has(problem.code)).length;
}

function readBehead(lines: readonly SourceLine[], hints: CommandHints, read: (text: readonly SourceLine[]) => YamlResult): YamlResult | undefined {
  const restored = restoreHead(lines, hints.kind);
  const after = restored && mended(read(restored));
  if (after?.resources.length !== 1) return undefined;
  return { ...after, resources: after.resources.map(openHead), problems: [{ code: 'cut-head', line: lines[0]?.n ?? 1 }, ...after.problems] };
}

const ENDS_WITH_STATUS: ReadonlySet<string> = new Set(['Service', 'Ingress', 'Pod', 'Node', 'Deployment', 'DaemonSet', 'StatefulSet', 'ReplicaSet']);

/** A text that ends in a written `null` was not cut there: `ports: null` ends an EndpointSlice without ports. What lines left out have opened stays open. */
function believeNull(result: YamlResult, lines: readonly SourceLine[]): YamlResult {
  if (result.problems.some(({ code }) => SYNTAX.has(code) || code === 'yaml-tab')) return result;
  const last = result.resources.at(-1);
  const end = lines.findLast((line) => !isBlank(line.text));
  if (!last || !end || ENDS_WITH_STATUS.has(last.kind) || last.open.size === 0 || !/:\s+(?:null|~)\s*$/.test(end.text)) return result;
  const problems = result.problems.filter((problem) => problem.code !== 'cut-tail' || problem.line !== last.endLine);
  return { ...result, problems, resources: [...result.resources.slice(0, -1), { ...last, open: new Set() }] };
}

function nameDuplicate(problem: Problem, lines: readonly SourceLine[]): Problem {
  if (problem.code !== 'duplicate-key' || problem.data) return problem;
  const key = /^\s*(?:- )?["']?([^\s"':]+)["']?\s*:/.exec(lines.find((line) => line.n === problem.line)?.text ?? '')?.[1];
  return key ? { ...problem, data: { key } } : problem;
}
