import { readDescribe } from './describe/read-describe.ts';
import { readEventBlock, readLogLines } from './events/loose-events.ts';
import { isBlank } from './normalise/source-line.ts';
import { readObjects } from './objects/read-objects.ts';
import { factOfListing, type CommandHints } from './observations/kubectl-message.ts';
import { readObservations } from './observations/read-observations.ts';
import { readVersion } from './observations/version.ts';
import type { Segment } from './segment/segment.ts';
import { readTableBlock } from './tables/read-table.ts';
import type { Block, EventRecord, Observation, Problem, Resource } from './types.ts';
import { eventsOfObjects } from './yaml/event-objects.ts';

/** What one block gave. */
export interface BlockResult {
  readonly block: Block;
  readonly resources: readonly Resource[];
  readonly events: readonly EventRecord[];
  readonly leftovers: readonly EventRecord[];
  readonly observations: readonly Observation[];
  readonly problems: readonly Problem[];
}

/** Reads one block by its type. `hints` come from the command above it. */
export function readBlock(segment: Segment, input: string, hints: CommandHints): BlockResult {
  const { type, lines } = segment;
  const startLine = lines[0]?.n ?? 1;
  const endLine = lines.at(-1)?.n ?? startLine;
  const build = (found: Partial<BlockResult> & { kind?: string | undefined }): BlockResult => ({
    block: { type, ...(found.kind ? { kind: found.kind } : {}), startLine, endLine },
    resources: found.resources ?? [],
    events: found.events ?? [],
    leftovers: found.leftovers ?? [],
    observations: found.observations ?? [],
    problems: oncePerCode(found.problems ?? []),
  });
  switch (type) {
    case 'describe': {
      const { resource, kind, problems } = readDescribe(lines, input, hints);
      return build({ kind, problems, resources: resource ? [resource] : [] });
    }
    case 'yaml':
    case 'json': {
      const read = readObjects(lines, input, { json: type === 'json', cut: segment.unclosed === true, hints });
      if (read.resources.length === 0 && lines.some((line) => line.text.includes('gitVersion'))) return build({ observations: readVersion(lines).map((fact) => ({ ...fact, input })) });
      const objects = read.resources.filter((resource) => resource.kind === 'Event');
      return build({ kind: read.kind, problems: read.problems, resources: read.resources.filter((resource) => resource.kind !== 'Event'), events: eventsOfObjects(objects) });
    }
    case 'table':
      return build(readListing(segment, input, hints));
    case 'event':
      return build({ events: ownedBy(hints.described, readEventBlock(lines, input)) });
    case 'log':
      return build({ events: readLogLines(lines, input) });
    case 'text':
      return build({ leftovers: leftoversOf(segment, input) });
    default:
      return build(readObservations(segment, input, hints));
  }
}

/** Codes that a block shows once, at its first line, however often it holds the damage. */
const ONCE: ReadonlySet<string> = new Set(['masked-value', 'wrapped-line']);

function oncePerCode(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return problems.filter(({ code }, index) => !ONCE.has(code) || problems.findIndex((other) => other.code === code) === index)
    .map((problem) => (ONCE.has(problem.code) ? { ...problem, data: { count: counts.get(problem.code) ?? 1 } } : problem));
}

/** Events without an object, cut out of a description by a pipe (`kubectl describe svc web | tail`), are about the object that the command names. */
function ownedBy(object: CommandHints['described'], events: readonly EventRecord[]): readonly EventRecord[] {
  if (!object) return events;
  const { kind, name, namespace } = object;
  return events.map((event) => (event.object ? event : { ...event, object: { kind, name, ...(namespace ? { namespace } : {}) } }));
}

/** A table, and that it shows all there are where its command says so and every row was understood. */
function readListing({ lines, kind }: Segment, input: string, hints: CommandHints): Partial<BlockResult> {
  const table = readTableBlock(lines, input, { ...(kind ? { kind } : {}), ...(hints.namespace ? { namespace: hints.namespace } : {}), ...(hints.labels ? { labels: hints.labels } : {}) });
  const whole = table.problems.length === 0 && table.resources.length > 0;
  return { ...table, observations: whole ? factOfListing(table.kind, hints).map((fact) => ({ ...fact, input })) : [] };
}

/** Lines of unrecognised text: a message that was copied without anything around it may be among them. */
function leftoversOf(segment: Segment, input: string): EventRecord[] {
  return segment.lines.slice(0, 200).filter((line) => !isBlank(line.text) && line.text.length <= 4000)
    .map((line) => ({ message: line.text.trim(), input, startLine: line.n, endLine: line.n }));
}
