import { readEvidence } from '#domain/evidence/read-evidence.ts';
import type { Resource } from '#domain/evidence/types.ts';
import { asDescribed } from './as-printed.ts';
import { compareFields, newComparison, type Comparison } from './compare.ts';
import { DESCRIBE_FIELDS } from './describe-fields.ts';
import { compareBackends, compareServiceEndpoints } from './endpoints.ts';
import { compareEvents, eventAsPrinted } from './events.ts';
import { checkLines } from './lines.ts';
import type { KubeObject, Recorded, Recording, Served } from './recorded.ts';
import { shownBy } from './shown.ts';

/** Said of good output too, since kubectl itself cuts and hides. */
const HARMLESS = new Set(['cut-annotation', 'secret-hidden', 'events-not-shown/events-missing']);

/** Reads a recording and finds the resource of each object that it shows; the rest is invented. */
export function readShown(recording: Recording, text: string, shown: readonly Served[], into: Comparison): { item: Served; resource: Resource }[] {
  const { resources, inputs } = readEvidence([{ name: recording.name, text }]);
  const left = [...resources];
  for (const { code, line } of inputs.flatMap(({ problems }) => problems)) {
    if (!HARMLESS.has(code) && !HARMLESS.has(`${recording.name}/${code}`)) into.failures.push({ file: recording.name, pointer: code, problem: 'problem', expected: 'none', got: `line ${line}` });
  }
  const found = shown.flatMap((item) => {
    const at = left.findIndex((resource) => isOf(item.object, resource));
    const resource = at < 0 ? undefined : left.splice(at, 1)[0];
    if (!resource) into.failures.push({ file: recording.name, pointer: item.object.kind, problem: 'resource', expected: item.object.metadata.name, got: 'nothing' });
    return resource ? [{ item, resource }] : [];
  });
  for (const extra of left) into.failures.push({ file: recording.name, pointer: extra.kind, problem: 'invented', expected: 'nothing', got: JSON.stringify(extra.object['metadata']) });
  return found;
}

function isOf({ kind, metadata }: KubeObject, resource: Resource): boolean {
  const read = (resource.object['metadata'] ?? {}) as { name?: string; namespace?: string };
  return resource.kind === kind && read.name === metadata.name && (read.namespace === undefined || read.namespace === metadata.namespace);
}

/** Holds what was read of the described objects of a kind against what was served. */
export function compareDescribe(recording: Recording, recorded: Recorded, wanted: string): Comparison {
  const into = newComparison();
  const { name: file, minor, text, args } = recording;
  const withEvents = !args.includes('--show-events=false');
  for (const { item, resource } of readShown(recording, text, shownBy(recording, recorded), into)) {
    const { kind } = item.object;
    if (kind !== wanted) continue;
    const fields = DESCRIBE_FIELDS[kind] ?? [];
    // Without its events the text may be cut, so that what is not printed last proves nothing.
    compareFields(asDescribed(item.object), resource, { file, minor, table: withEvents ? fields : fields.map((field) => ({ ...field, quiet: true })) }, into);
    compareEvents(file, withEvents ? item.events.map((event) => eventAsPrinted(event, 'describe')) : [], resource.events.items, into);
    const state = withEvents ? 'complete' : 'unknown';
    if (resource.events.state !== state) into.failures.push({ file, pointer: 'events/state', problem: 'event', expected: state, got: resource.events.state });
    if (kind === 'Service') compareServiceEndpoints(file, minor, item.object, resource, recorded.served, into);
    if (kind === 'Ingress') compareBackends(file, minor, item.object, resource, recorded.served, into);
    compareClient(file, minor, resource, into);
    checkLines(file, resource, text, into);
  }
  return into;
}

/** The range of clients that the text allows must hold the one that wrote it. */
function compareClient(file: string, minor: number, { client }: Resource, into: Comparison): void {
  into.counts.exact++;
  if (minor < (client?.min ?? 0) || minor > (client?.max ?? Infinity)) into.failures.push({ file, pointer: 'client', problem: 'wrong', expected: `1.${minor}`, got: JSON.stringify(client) });
}
