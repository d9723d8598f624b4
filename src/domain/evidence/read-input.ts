import { readCommand } from './normalise/prompt.ts';
import { normalise, type Damage } from './normalise/normalise.ts';
import { qualifyKind } from './foreign-kinds.ts';
import { kindOfWord } from './kind-words.ts';
import type { CommandHints } from './observations/kubectl-message.ts';
import { readBlock, type BlockResult } from './read-block.ts';
import { segment, type Segment } from './segment/segment.ts';
import type { Block, EventRecord, EvidenceInput, Observation, Problem, ReadInput, Resource } from './types.ts';
import { refuseInput } from './whole-input.ts';

/** Everything that one input gave. */
export interface InputResult {
  readonly read: ReadInput;
  readonly resources: readonly Resource[];
  /** Events that name their object; they go to it when it is in the evidence. */
  readonly namedEvents: readonly EventRecord[];
  readonly looseEvents: readonly EventRecord[];
  readonly leftovers: readonly EventRecord[];
  readonly observations: readonly Observation[];
}

/** Reads one paste or file. */
export function readInput(input: EvidenceInput): InputResult {
  const refusal = refuseInput(input.text);
  if (refusal) {
    const nothing = { resources: [], namedEvents: [], looseEvents: [], leftovers: [], observations: [] };
    return { read: { name: input.name, lines: countLines(input.text), blocks: [], problems: [refusal] }, ...nothing };
  }
  const { lines, damage, count } = normalise(input.text);
  const segments = segment(lines);
  const results: BlockResult[] = [];
  let hints: CommandHints = {};
  for (const part of segments) {
    if (part.title === undefined) results.push(readBlock(part, input.name, hints));
    if (part.type === 'command') hints = part.title === undefined ? hintsOf(part) : hintsOfTitle(part.title);
    else if (hints.described || hints.labels) hints = behindOutput(hints);
  }
  const blocks = results.map((result) => result.block);
  const problems = [...damageOfBlocks(blocks, damage), ...results.flatMap((result) => result.problems)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  const gathered = {
    resources: results.flatMap((result) => result.resources.map(qualifyKind)),
    namedEvents: results.flatMap((result) => result.events.filter((event) => event.object !== undefined)),
    looseEvents: results.flatMap((result) => result.events.filter((event) => event.object === undefined)),
    leftovers: results.flatMap((result) => result.leftovers).slice(0, 500),
    observations: results.flatMap((result) => result.observations),
  };
  limitPerCode(problems);
  const anything = gathered.resources.length + gathered.namedEvents.length + gathered.looseEvents.length + gathered.observations.length;
  const explained = problems.some((problem) => EXPLAINS.has(problem.code));
  if (anything === 0 && !explained) problems.unshift({ code: 'nothing-recognised', line: 1 });
  return { read: { name: input.name, lines: count, blocks, problems }, ...gathered };
}

const MOST_OF_A_CODE = 100;

/** A page of one problem says no more than its first hundred lines. */
function limitPerCode(problems: Problem[]): void {
  const counts = new Map<string, number>();
  const kept = problems.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_CODE;
  });
  problems.splice(0, problems.length, ...kept);
}

/** Problems that already say why nothing came of an input. */
const EXPLAINS: ReadonlySet<string> = new Set(['yaml-syntax', 'yaml-tab', 'yaml-flattened', 'yaml-template', 'json-syntax', 'kind-not-read', 'kubectl-error']);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** What a command says about the output below it. */
function hintsOf(part: Segment): CommandHints {
  const command = part.lines[0];
  const { namespace, kinds, name, filter, labels, everywhere, verb } = readCommand(command?.text ?? '');
  const words = kinds?.split(',').filter((word) => word !== '') ?? [];
  const kind = words.length === 1 ? kindOfWord(words[0] ?? '') : undefined;
  const only = filter ?? name;
  const isListing = command !== undefined && verb === 'get' && name === undefined && !/[|<>;&]| -w| --watch|--limit|--chunk/.test(command.text);
  const described = verb === 'describe' && command && kind && name ? { kind, name, ...(namespace ? { namespace } : {}), line: command.n } : undefined;
  const hints = {
    kind, described, namespace,
    kinds: words.length > 0 ? words : undefined,
    everywhere: everywhere === undefined ? undefined : true,
    filter: only,
    labels: verb === 'get' ? labels : undefined,
    listing: isListing ? command.n : undefined,
  };
  return Object.fromEntries(Object.entries(hints).filter(([, value]) => value !== undefined && value !== '')) as CommandHints;
}

/** What a command still says behind the first block of its output: what comes there may be of another. */
function behindOutput({ described: _described, labels: _labels, ...hints }: CommandHints): CommandHints {
  return hints;
}

/** `Services(default)`, `Describe(default/web)`: the namespace in the brackets; `all` stands for every one. */
function hintsOfTitle(title: string): CommandHints {
  const namespace = /\(([a-z0-9-]+)/.exec(title)?.[1];
  return namespace === undefined || namespace === 'all' ? {} : { namespace };
}

/** One problem per code and block, at its first line; damage outside of every block matters to nobody. */
function damageOfBlocks(blocks: readonly Block[], damage: readonly Damage[]): Problem[] {
  const problems: Problem[] = [];
  let next = 0;
  for (const block of blocks) {
    const seen = new Map<string, { line: number; count: number }>();
    for (; next < damage.length; next++) {
      const item = damage[next];
      if (!item || item.line > block.endLine) break;
      if (item.line < block.startLine || block.type === 'text' || block.type === 'log') continue;
      const known = seen.get(item.code);
      if (known) known.count++;
      else seen.set(item.code, { line: item.line, count: 1 });
    }
    for (const [code, { line, count }] of seen) problems.push({ code: code as Problem['code'], line, data: { count } });
  }
  return problems;
}
