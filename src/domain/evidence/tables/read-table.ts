import { finishDraft, markOpen, newDraft, put } from '../draft.ts';
import { kindOfWord } from '../kind-words.ts';
import { parseSeen } from '../events/age.ts';
import { stripCombined } from '../events/event-row.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import type { EventRecord, Problem, Resource } from '../types.ts';
import { readGetTable } from './columns.ts';
import { kindOfColumns, type GetRow } from './row-kind.ts';
import { CONSOLE } from './console-header.ts';
import { readConsole } from './read-console.ts';
import { unwrapTable } from './unwrap-table.ts';
import { mapLabels, ROW_KINDS } from './rows.ts';

export interface TableResult {
  readonly kind?: string;
  readonly resources: readonly Resource[];
  readonly events: readonly EventRecord[];
  readonly problems: readonly Problem[];
}

/** What the command above a table says of all its rows. */
export interface TableHints {
  readonly kind?: string;
  readonly namespace?: string;
  /** The label selector of the command. */
  readonly labels?: string;
}

/** The labels that a selector proves of what it picked: `app=web,tier!=front` proves the first. */
function provenLabels(selector: string | undefined): (readonly [key: string, value: string])[] {
  return (selector ?? '').replaceAll(/["']/g, '').split(',').flatMap((term) => {
    const [, key, value = ''] = /^([A-Za-z0-9][\w./-]*)==?([\w.-]*)$/.exec(term) ?? [];
    return key === undefined ? [] : [[key, value] as const];
  });
}

/** Reads a `kubectl get` table. */
export function readTableBlock(lines: readonly SourceLine[], input: string, hints: TableHints): TableResult {
  if (hints.kind === CONSOLE) return { kind: 'Event', resources: [], ...readConsole(lines, input) };
  const whole = hints.kind === undefined ? unwrapTable(lines) : { lines };
  const table = readGetTable(whole.lines, hints.kind);
  const problems: Problem[] = table.misfits.slice(0, 5).map((line) => ({ code: 'line-not-understood', line }));
  if (whole.first !== undefined) problems.unshift({ code: 'wrapped-line', line: whole.first });
  if (table.collapsed) problems.unshift({ code: 'collapsed-blanks', line: lines[0]?.n ?? 1 });
  const columns = new Set(table.headers);
  if (hints.kind === 'Event' || (columns.has('REASON') && columns.has('MESSAGE'))) {
    return { kind: 'Event', resources: [], events: table.rows.map((row) => eventOf(row, input, hints.namespace)), problems };
  }
  const shape = hints.kind === undefined ? kindOfColumns(ROW_KINDS, table.headers) : ROW_KINDS.find((known) => known.kind === hints.kind);
  if (!shape) return { resources: [], events: [], problems: [{ code: 'kind-not-read', line: lines[0]?.n ?? 1, data: { kind: table.headers.join(' ') } }] };
  const picked = provenLabels(hints.labels);
  const resources = table.rows.map((row) => {
    const draft = newDraft(shape.kind);
    const namespace = row.cells.get('NAMESPACE') ?? (shape.kind === 'Node' ? undefined : hints.namespace);
    const name = row.cells.get('NAME');
    if (name) put(draft, ['metadata', 'name'], name.replace(/^[a-z.0-9]+\//, ''), row.line);
    if (namespace) put(draft, ['metadata', 'namespace'], namespace, row.line);
    shape.map(row, draft);
    mapLabels(row, draft);
    if (!columns.has('LABELS') && picked.length > 0) {
      for (const [key, value] of picked) put(draft, ['metadata', 'labels', key], value, row.line);
      markOpen(draft, ['metadata', 'labels']);
    }
    for (const path of [[], ['metadata'], ['spec']]) markOpen(draft, path);
    problems.push(...draft.problems);
    return finishDraft(draft, { input, startLine: row.line, endLine: row.line, origin: 'table' }, { state: 'unknown', items: [] });
  });
  return { kind: shape.kind, resources, events: [], problems };
}

function eventOf(row: GetRow, input: string, namespace: string | undefined): EventRecord {
  const text = (header: string): string | undefined => row.cells.get(header) || undefined;
  const type = text('TYPE');
  const reason = text('REASON');
  const [word, name] = (text('OBJECT') ?? '').split('/');
  const where = text('NAMESPACE') ?? namespace;
  const seen = parseSeen(text('LAST SEEN') ?? '');
  const first = parseSeen(text('FIRST SEEN') ?? '').lastSeen;
  const count = Number(text('COUNT') ?? NaN);
  const source = text('SOURCE')?.split(',')[0];
  return {
    ...(type === 'Normal' || type === 'Warning' ? { type } : {}),
    ...(reason ? { reason } : {}),
    ...(source ? { source } : {}),
    message: stripCombined(text('MESSAGE') ?? ''),
    ...seen,
    ...(first === undefined ? {} : { firstSeen: first }),
    ...(Number.isNaN(count) ? {} : { count }),
    ...(word && name ? { object: { kind: kindOfWord(word) ?? word, name, ...(where ? { namespace: where } : {}) } } : {}),
    input, startLine: row.line, endLine: row.line,
  };
}
