import { markAbsent, markOpen, markUnknown, put, type Draft, type Path } from '../draft.ts';
import { indentOf, isBlank, keyOf, type SourceLine } from '../normalise/source-line.ts';
import { coverageOf, type Coverage } from './document.ts';
import { isNone, readEntries, type Entry } from './entries.ts';
import { asNumber, asTime, copyEntry } from './fields.ts';
import { parseProbe } from './probe.ts';

const ORDER = [
  'Container ID', 'Image', 'Image ID', 'Port', 'Ports', 'Host Port', 'Host Ports', 'SeccompProfile', 'Command', 'Args', 'State', 'Last State', 'Ready',
  'Restart Count', 'Limits', 'Requests', 'Liveness', 'Readiness', 'Startup', 'Environment Variables from', 'Environment', 'Mounts', 'Devices',
];
const KNOWN: ReadonlySet<string> = new Set(ORDER);
const STATE_KEYS: ReadonlySet<string> = new Set(['Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished']);
/** A container without any of these has no status yet. */
const STATUS_KEYS: ReadonlySet<string> = new Set(['State', 'Ready', 'Restart Count']);
const FREE_TEXT: ReadonlySet<string> = new Set(['Command', 'Args', 'Environment', 'Environment Variables from']);

function nextReal(lines: readonly SourceLine[], from: number): SourceLine | undefined {
  let at = from;
  while (at < lines.length && isBlank(lines[at]?.text ?? '')) at++;
  return lines[at];
}

/** Splits a section into containers: a small-lettered name alone on its line, followed by a key of a container. */
function splitContainers(lines: readonly SourceLine[]): { name: string; line: number; body: SourceLine[] }[] {
  const found: { name: string; line: number; indent: number; body: SourceLine[] }[] = [];
  lines.forEach((line, index) => {
    const name = /^ *([a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?): *$/.exec(line.text)?.[1];
    const below = name === undefined ? undefined : nextReal(lines, index + 1);
    const next = below && keyOf(below);
    const startsHere = name !== undefined && (next === undefined ? below === undefined : KNOWN.has(next.key) && next.key !== 'Environment');
    const first = found[0];
    if (startsHere && name && (!first || indentOf(line.text) === first.indent)) found.push({ name, line: line.n, indent: indentOf(line.text), body: [] });
    else found.at(-1)?.body.push(line);
  });
  return found;
}

/** Entries of one container. Free text (arguments, environment) may look like keys, so indentation decides where it can. */
function containerEntries(body: readonly SourceLine[], collapsed: boolean): Entry[] {
  if (!collapsed) return readEntries(body);
  const entries: { key: string; value: string; line: number; column: number; rest: SourceLine[] }[] = [];
  for (const line of body) {
    if (isBlank(line.text)) continue;
    const last = entries.at(-1);
    const key = keyOf(line);
    const inFreeText = last && FREE_TEXT.has(last.key) && !(key && ORDER.indexOf(key.key) > ORDER.indexOf(last.key));
    if (key && KNOWN.has(key.key) && !inFreeText) entries.push({ key: key.key, value: key.value, line: line.n, column: key.column, rest: [] });
    else last?.rest.push(line);
  }
  return entries;
}

export interface ContainerTarget {
  /** Where the specs go, as `['spec', 'containers']`. */
  readonly spec: Path;
  /** Where the statuses go; left out for pod templates. */
  readonly status?: Path;
  readonly collapsed: boolean;
  /** A later section was seen, so the last container is whole. */
  readonly ended: boolean;
}

/** Reads a `Containers:` or `Init Containers:` section. */
export function mapContainers(draft: Draft, section: Entry, target: ContainerTarget): void {
  const containers = splitContainers(section.rest);
  put(draft, target.spec, [], section.line);
  containers.forEach((container, index) => {
    const entries = containerEntries(container.body, target.collapsed);
    const whole = target.ended || index < containers.length - 1;
    mapContainer(draft, { ...container, entries, whole }, [...target.spec, index]);
    if (target.status && entries.some((entry) => STATUS_KEYS.has(entry.key))) mapStatus(draft, { ...container, entries }, [...target.status, index]);
  });
  if (target.ended) return;
  markOpen(draft, target.spec);
  if (target.status) markOpen(draft, target.status);
}

interface Container {
  readonly name: string;
  readonly line: number;
  readonly entries: readonly Entry[];
}

function mapContainer(draft: Draft, container: Container & { whole: boolean }, path: Path): void {
  const { entries, whole } = container;
  const coverage: Coverage = coverageOf(entries, ORDER);
  const find = (...keys: string[]): Entry | undefined => entries.find((entry) => keys.includes(entry.key));
  const gone = (key: string): boolean => !find(key) && (coverage.proves(key) || (whole && find('Mounts', 'Environment') !== undefined));
  put(draft, [...path, 'name'], container.name, container.line);
  markOpen(draft, path);
  const image = find('Image');
  if (image) copyEntry(draft, image, [...path, 'image']);
  mapPorts(draft, find('Port', 'Ports'), find('Host Port', 'Host Ports'), [...path, 'ports']);
  for (const [key, field] of [['Command', 'command'], ['Args', 'args']] as const) {
    const entry = find(key);
    if (!entry && gone(key)) markAbsent(draft, [...path, field], container.line);
    entry?.rest.forEach((line, index) => put(draft, [...path, field, index], line.text.trim(), line.n));
    if (entry && !coverage.ends(key)) markOpen(draft, [...path, field]);
  }
  mapProbes(draft, container, path, gone);
  mapResources(draft, container, path, gone);
  mapEnvironment(draft, find('Environment'), [...path, 'env'], whole || coverage.ends('Environment'));
}

type Gone = (key: string) => boolean;

function mapProbes(draft: Draft, { entries, line }: Container, path: Path, gone: Gone): void {
  for (const [key, field] of [['Liveness', 'livenessProbe'], ['Readiness', 'readinessProbe'], ['Startup', 'startupProbe']] as const) {
    const entry = entries.find((candidate) => candidate.key === key);
    const probe = entry && parseProbe(entry.value);
    if (entry && probe) putTree(draft, [...path, field], probe, entry.line);
    else if (entry) markUnknown(draft, [...path, field]);
    else if (gone(key)) markAbsent(draft, [...path, field], line);
  }
}

/** Limits and requests. A section that begins where the text ends says nothing yet. */
function mapResources(draft: Draft, { entries, line }: Container, path: Path, gone: Gone): void {
  const coverage = coverageOf(entries, ORDER);
  for (const [key, field] of [['Limits', 'limits'], ['Requests', 'requests']] as const) {
    const at = [...path, 'resources', field];
    const entry = entries.find((candidate) => candidate.key === key);
    if (!entry) {
      if (gone(key)) markAbsent(draft, at, line);
      else markUnknown(draft, at);
      continue;
    }
    put(draft, at, {}, entry.line);
    for (const item of readEntries(entry.rest, { any: true })) put(draft, [...at, item.key], item.value, item.line);
    if (!coverage.ends(key)) markOpen(draft, at);
  }
}

function putTree(draft: Draft, path: Path, value: Record<string, unknown>, line: number): void {
  put(draft, path, {}, line);
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) putTree(draft, [...path, key], inner as Record<string, unknown>, line);
    else put(draft, [...path, key], inner, line);
  }
  markOpen(draft, path);
}

/** `8080/TCP, 9090/TCP`; newer clients add the name in brackets, so a missing name is unknown. */
function mapPorts(draft: Draft, ports: Entry | undefined, hostPorts: Entry | undefined, path: Path): void {
  if (!ports) return;
  if (isNone(ports.value) || ports.value === '') return markAbsent(draft, path, ports.line);
  const hosts = hostPorts?.value.split(',').map((cell) => Number(/^\s*(\d+)/.exec(cell)?.[1] ?? '0')) ?? [];
  ports.value.split(',').forEach((cell, index) => {
    const match = /^\s*(\d+)(?:\/([A-Z]+))?(?: \(([^)]+)\))?\s*$/.exec(cell);
    if (!match) return;
    put(draft, [...path, index, 'containerPort'], Number(match[1]), ports.line);
    if (match[2]) put(draft, [...path, index, 'protocol'], match[2], ports.line);
    if (match[3]) put(draft, [...path, index, 'name'], match[3], ports.line);
    else markUnknown(draft, [...path, index, 'name']);
    const host = hosts[index];
    if (host && hostPorts) put(draft, [...path, index, 'hostPort'], host, hostPorts.line);
    else if (host === undefined) markUnknown(draft, [...path, index, 'hostPort']);
    markUnknown(draft, [...path, index, 'hostIP']);
  });
}

/** A value that comes from a key of another object, from a field of the pod, or from a resource of the container. */
const FROM_ELSEWHERE = /^<set to the key|\((?:v1:[\w.[\]'/-]+|(?:limits|requests)\.[\w.-]+)\)$/;

/** Further lines of a value, without the margin that puts them below its first line. */
function continuationOf({ value, column, rest }: Entry): string[] {
  const real = rest.filter((line) => !isBlank(line.text));
  const margin = value === '' ? Math.min(...real.map((line) => indentOf(line.text))) : column;
  return rest.map((line) => (isBlank(line.text) ? '' : line.text.slice(Math.min(margin, indentOf(line.text)))));
}

function mapEnvironment(draft: Draft, entry: Entry | undefined, path: Path, ended: boolean): void {
  if (!entry) return;
  if (isNone(entry.value)) return markAbsent(draft, path, entry.line);
  readEntries(entry.rest, { any: true }).forEach((item, index) => {
    put(draft, [...path, index, 'name'], item.key, item.line);
    const value = [item.value, ...continuationOf(item)].join('\n');
    if (FROM_ELSEWHERE.test(value)) markOpen(draft, [...path, index]);
    else put(draft, [...path, index, 'value'], value, item.line);
  });
  if (!ended) markOpen(draft, path);
}

function mapStatus(draft: Draft, container: Container, path: Path): void {
  put(draft, [...path, 'name'], container.name, container.line);
  markOpen(draft, path);
  for (const entry of container.entries) {
    if (entry.key === 'Container ID' && entry.value !== '') put(draft, [...path, 'containerID'], entry.value, entry.line);
    if (entry.key === 'Image ID' && entry.value !== '') put(draft, [...path, 'imageID'], entry.value, entry.line);
    if (entry.key === 'Ready' && /^(?:True|False)$/.test(entry.value)) put(draft, [...path, 'ready'], entry.value === 'True', entry.line);
    const restarts = entry.key === 'Restart Count' ? asNumber(entry.value) : undefined;
    if (restarts !== undefined) put(draft, [...path, 'restartCount'], restarts, entry.line);
    if (entry.key === 'State') mapState(draft, entry, [...path, 'state']);
    if (entry.key === 'Last State') mapState(draft, entry, [...path, 'lastState']);
  }
}

/** A container state with its reason, exit code and times. */
function mapState(draft: Draft, entry: Entry, path: Path): void {
  const state = entry.value.toLowerCase();
  if (!['running', 'waiting', 'terminated'].includes(state)) return;
  put(draft, [...path, state], {}, entry.line);
  markOpen(draft, [...path, state]);
  const fields: Readonly<Record<string, string>> = { Reason: 'reason', Message: 'message', Started: 'startedAt', Finished: 'finishedAt', 'Exit Code': 'exitCode', Signal: 'signal' };
  for (const item of readEntries(entry.rest, { known: STATE_KEYS })) {
    const field = fields[item.key];
    if (field && item.value !== '') put(draft, [...path, state, field], asNumber(item.value) ?? asTime(item.value), item.line);
  }
}
