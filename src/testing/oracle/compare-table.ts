import { readEvidence } from '#domain/evidence/read-evidence.ts';
import type { EventRecord, Resource } from '#domain/evidence/types.ts';
import { compareFields, newComparison, show, type Comparison } from './compare.ts';
import { readShown } from './compare-describe.ts';
import { compareEvents, eventAsPrinted, type EventView, type Print } from './events.ts';
import { checkLines } from './lines.ts';
import type { KubeObject, Recorded, Recording, Served } from './recorded.ts';
import { kindOf, optionOf, shownBy } from './shown.ts';
import { asTabled, tableFields, type TableView } from './table-fields.ts';

/** Without a header nothing tells a table of endpoints from prose; the command above it does. */
function pasteOf({ args, text }: Recording): string {
  return args.includes('--no-headers') ? `$ kubectl ${args.join(' ')}\n${text}` : text;
}

function viewOf({ args }: Recording): TableView {
  const all = args.includes('-A');
  return { namespaces: all || (args.includes('--no-headers') && args.includes('-n')), wide: optionOf(args, '-o') === 'wide', labels: args.includes('--show-labels') };
}

/** Holds the rows of a table against the objects that were served. */
export function compareTable(recording: Recording, recorded: Recorded): Comparison {
  const into = newComparison();
  const { name: file, minor } = recording;
  const text = pasteOf(recording);
  const view = viewOf(recording);
  for (const { item, resource } of readShown(recording, text, shownBy(recording, recorded), into)) {
    const { object } = item;
    if (object.kind === 'Endpoints') comparePairs(file, object, resource, into);
    else compareFields(asTabled(object, view), resource, { file, minor, table: tableFields(object.kind, view) }, into);
    checkLines(file, resource, text, into);
  }
  return into;
}

interface Subset {
  readonly addresses?: readonly { readonly ip: string }[];
  readonly ports?: readonly { readonly port: number }[];
}

function pairsOf(subsets: unknown): string[] {
  return ((subsets ?? []) as readonly Subset[]).flatMap(({ addresses = [], ports = [] }) => ports.flatMap(({ port }) => addresses.map(({ ip }) => `${ip} ${port}`)));
}

/** The first three ready pairs of address and port, and whether there may be more. */
function comparePairs(file: string, served: KubeObject, resource: Resource, into: Comparison): void {
  const all = pairsOf(served['subsets']);
  const read = pairsOf(resource.object['subsets']);
  into.counts.exact += Math.min(all.length, 3) + 1;
  const fail = (expected: unknown, got: unknown): void => void into.failures.push({ file, pointer: 'Endpoints/subsets', problem: 'endpoints', expected: show(expected), got: show(got) });
  if (all.slice(0, 3).some((pair) => !read.includes(pair)) || read.some((pair) => !all.includes(pair))) fail(all.slice(0, 3), read);
  if (all.length > 0 && !resource.open.has('/subsets')) fail('an open list', 'a closed one');
  if (served['subsets'] === undefined && !resource.absent.has('/subsets')) fail('absent', 'unknown');
}

/** Every event of the namespaces that a call asks for. */
function eventsShown({ args }: Recording, { served }: Recorded): Served[] {
  const namespace = optionOf(args, '-n') ?? 'default';
  const home = ({ object: { metadata } }: Served): string => metadata.namespace ?? 'default';
  return served.filter((item) => item.events.length > 0 && (args.includes('-A') || home(item) === namespace));
}

/** Holds a table of events, or the Event objects of a manifest, against what was served. */
export function compareEventTable(recording: Recording, recorded: Recorded): Comparison {
  const into = newComparison();
  const { name: file, args } = recording;
  const read = readEvidence([{ name: file, text: pasteOf(recording) }]);
  const { resources } = read;
  const view = VIEWS[optionOf(args, '-o') ?? ''] ?? 'table';
  const looseEvents = view === 'manifest' ? read.looseEvents.map(withoutAges) : read.looseEvents;
  const shown = eventsShown(recording, recorded);
  const served = shown.flatMap(({ object, events }) => events.map((event) => {
    const print = eventAsPrinted(event, view);
    // `kubectl events` shows repeats as a describe does, and no source.
    const often = args[0] === 'events' && (event.count ?? 1) > 1 ? { ...eventAsPrinted(event, 'describe'), message: print.message ?? '' } : print;
    return { object, print: args[0] === 'events' ? withoutSource(often) : often };
  }));
  compareEvents(file, served.map(({ print }) => print), looseEvents, into);
  for (const extra of resources) into.failures.push({ file, pointer: extra.kind, problem: 'invented', expected: 'nothing', got: show(extra.object['metadata']) });
  for (const record of looseEvents) compareObject(file, record, served.map(({ object }) => object), into);
  return into;
}

const VIEWS: Readonly<Record<string, EventView>> = { wide: 'table-wide', yaml: 'manifest', json: 'manifest' };

function withoutAges({ lastSeen: _last, firstSeen: _first, ...record }: EventRecord): EventRecord {
  return record;
}

function withoutSource(print: Print): Print {
  return Object.fromEntries(Object.entries(print).filter(([key]) => key !== 'source'));
}

function compareObject(file: string, { object, reason }: EventRecord, served: readonly KubeObject[], into: Comparison): void {
  into.counts.exact++;
  const known = served.some(({ kind, metadata }) => kind === object?.kind && metadata.name === object.name && (object.namespace === undefined || object.namespace === (metadata.namespace ?? 'default')));
  if (!known) into.failures.push({ file, pointer: `events/${reason}/object`, problem: 'event', expected: 'an object that was served', got: show(object) });
}

export function isEventCall({ args }: Recording): boolean {
  return args[0] === 'events' || (args[0] === 'get' && kindOf(args[1] ?? '') === 'Event');
}
