import { finishDraft, markOpen, newDraft, put, type Draft } from '../draft.ts';
import { readEventsSection } from '../events/events-section.ts';
import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { CommandHints, DescribedObject } from '../observations/kubectl-message.ts';
import type { Problem, Resource } from '../types.ts';
import { findData } from './configmap.ts';
import { coverageOf, type DescribeDocument, type KindPrint } from './document.ts';
import { readEntries, type Entry } from './entries.ts';
import { KINDS, kindOfKeys } from './kinds.ts';
import { joinWrapped } from './wrapped.ts';

/** What came out of one described object. */
export interface DescribeResult {
  readonly resource?: Resource;
  readonly kind?: string;
  readonly problems: readonly Problem[];
}

const TAB = 8;

/** Tabs to blanks as a terminal shows them, but never fewer than two, so that cells stay apart. */
function expandTabs(text: string): string {
  let out = '';
  for (const char of text) out += char === '\t' ? ' '.repeat(Math.max(2, TAB - (out.length % TAB))) : char;
  return out;
}

const GLUED = /^( *)Annotations: +(Selector: .*)$/;

/** kubectl 1.18.0 leaves out a line break after annotations of which it shows none. */
function splitGlued(line: SourceLine): SourceLine[] {
  const glued = GLUED.exec(line.text);
  return glued ? [{ ...line, text: `${glued[1]}Annotations:  <none>` }, { ...line, text: `${glued[1]}${glued[2]}` }] : [line];
}

/** Most texts need nothing of it: their lines stay the same ones. */
function prepare(lines: readonly SourceLine[]): readonly SourceLine[] {
  const split = lines.some((line) => GLUED.test(line.text)) ? lines.flatMap(splitGlued) : lines;
  const flat = split.some((line) => line.text.includes('\t')) ? split.map((line) => ({ ...line, text: expandTabs(line.text) })) : split;
  const base = indentOf(flat.find((line) => !isBlank(line.text))?.text ?? '');
  return base === 0 ? flat : flat.map((line) => ({ ...line, text: line.text.slice(Math.min(base, indentOf(line.text))) }));
}

/** No line has a run of blanks inside: a chat tool squeezed them. */
function isCollapsed(lines: readonly SourceLine[]): boolean {
  const real = lines.filter((line) => !isBlank(line.text));
  return real.length >= 4 && !real.some((line) => /\S {2,}\S/.test(line.text)) && real.some((line) => /\S \S/.test(line.text));
}

function isFlat(lines: readonly SourceLine[]): boolean {
  return lines.every((line) => isBlank(line.text) || indentOf(line.text) === 0);
}

/** kubectl always prints something for these, so a blank means that `<none>` was eaten as an HTML tag. */
function areMarkersEaten(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.value === '' && entry.rest.length === 0 && /^(?:Labels|Annotations|Selector|IP Families)$/.test(entry.key));
}

/** A ConfigMap without its data, which may hold lines that look like keys. */
function withoutData(lines: readonly SourceLine[]): readonly SourceLine[] {
  const { start, tail } = findData(lines);
  return start < 0 ? lines : [...lines.slice(0, start), ...(tail < 0 ? [] : lines.slice(tail))];
}

/** Reads one described object. `hints` come from the command above it: its kind, and its name where a cut head lost that. */
export function readDescribe(source: readonly SourceLine[], input: string, hints: CommandHints = {}): DescribeResult {
  const lines = prepare(source);
  const collapsed = isCollapsed(lines);
  const asGiven = readEntries(lines);
  const keys = new Set(asGiven.map((entry) => entry.key));
  const hasData = lines.some((line, index) => line.text.includes('Data') && line.text.trim() === 'Data' && /^====/.test(lines[index + 1]?.text ?? ''));
  const kind = (hasData ? 'ConfigMap' : kindOfKeys(keys)) ?? hints.kind;
  const print = KINDS.find((candidate) => candidate.kind === kind);
  if (!print) return { problems: [{ code: 'kind-not-read', ...(source[0] ? { line: source[0].n, data: { kind: hints.kind ?? source[0].text.trim().slice(0, 60) } } : {}) }] };
  const problems: Problem[] = [];
  const whole = print.kind === 'ConfigMap' ? lines : joinWrapped(lines, problems);
  const text = print.kind === 'ConfigMap' ? withoutData(whole) : whole;
  const entries = isFlat(text) ? readEntries(text, { known: new Set(print.order) }) : text === lines ? asGiven : readEntries(text);
  const document: DescribeDocument = { kind: print.kind, entries, lines: whole, collapsed, coverage: coverageOf(entries, print.order), markersEaten: areMarkersEaten(entries), problems };
  return { resource: mapDocument(print, document, source, { input, described: hints.described }), kind: print.kind, problems: [...problems, ...document.problems.filter((p) => !problems.includes(p)), ...noteLayout(document, source)] };
}

/** The key that each kind always prints last before its events. */
const LAST_KEYS: Readonly<Record<string, string>> = {
  Service: 'Session Affinity', Ingress: 'Annotations', Pod: 'Tolerations', Node: 'Allocated resources', Deployment: 'NewReplicaSet', StatefulSet: 'Volume Claims',
};

/** Everything is there but the events: they were left out when it was printed, or the paste ends just there. */
function isEventsAlone(document: DescribeDocument): boolean {
  const key = LAST_KEYS[document.kind];
  return key !== undefined && document.entries.some((entry) => entry.key === key);
}

function noteLayout(document: DescribeDocument, source: readonly SourceLine[]): Problem[] {
  const { coverage, collapsed } = document;
  const first = source[0]?.n ?? 1;
  const last = source.findLast((line) => !isBlank(line.text))?.n ?? first;
  return [
    ...(collapsed ? [{ code: 'collapsed-blanks', line: first } as const] : []),
    ...(coverage.headCut ? [{ code: 'cut-head', line: first } as const] : []),
    ...(coverage.tailCut ? [{ code: isEventsAlone(document) ? 'events-missing' : 'cut-tail', line: last } as const] : []),
  ];
}

/** The name and the namespace that the command asked for, at its line. */
function putDescribed(draft: Draft, { name, namespace, line }: DescribedObject): void {
  put(draft, ['metadata', 'name'], name, line);
  if (namespace !== undefined && (draft.object['metadata'] as { namespace?: unknown }).namespace === undefined) put(draft, ['metadata', 'namespace'], namespace, line);
}

function mapDocument(print: KindPrint, document: DescribeDocument, source: readonly SourceLine[], { input, described }: { input: string; described: CommandHints['described'] }): Resource {
  const draft: Draft = newDraft(print.kind);
  const name = document.entries.find((entry) => entry.key === 'Name');
  if (name && name.value !== '') put(draft, ['metadata', 'name'], name.value, name.line);
  print.map(document, draft);
  if (!name && described?.kind === print.kind) putDescribed(draft, described);
  for (const path of [[], ['metadata'], ['spec']]) markOpen(draft, path);
  document.problems.push(...draft.problems);
  const section = document.entries.find((entry) => entry.key === 'Events');
  const events = readEventsSection(section?.value, section?.rest ?? [], input);
  const startLine = source[0]?.n ?? 1;
  const endLine = source.findLast((line) => !isBlank(line.text))?.n ?? startLine;
  return finishDraft(draft, { input, startLine, endLine, origin: 'describe' }, events);
}
