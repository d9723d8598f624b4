import { count, list, object, oneOf, text, type Check } from './check.ts';
import type { Solved } from './types.ts';

/** One outcome that a reader judged. Ids only: nothing of it comes from a paste. */
export interface StatRecord {
  readonly caseId: string;
  readonly flow: string;
  readonly leaf: string;
  readonly solved: Solved;
  /** Milliseconds spent in the case until then. */
  readonly spent: number;
  /** The way there, as `<node>.<option>` joined by `~`. */
  readonly path: string;
  readonly at: string;
}

/** How often an outcome helped. */
export interface LeafStats {
  readonly flow: string;
  readonly leaf: string;
  readonly yes: number;
  readonly partly: number;
  readonly no: number;
  /** Median of the time until then, in milliseconds. */
  readonly median: number;
  /** The most frequent ways, most frequent first. */
  readonly paths: readonly { readonly path: string; readonly count: number }[];
}

const MOST_RECORDS = 2000;
const MOST_PATHS = 3;

const check: Check<StatRecord[]> = list(
  object({ caseId: text(80), flow: text(80), leaf: text(80), solved: oneOf(['yes', 'partly', 'no']), spent: count, path: text(12_000), at: text(30) }),
  MOST_RECORDS,
);

/** Records from JSON text of the storage; what is damaged counts as nothing. */
export function readStats(json: string | null): StatRecord[] {
  try {
    const faults: unknown[] = [];
    const records = check(JSON.parse(json ?? '[]'), '', (fault) => faults.push(fault));
    return faults.length === 0 && records ? records : [];
  } catch {
    return [];
  }
}

/** Adds a record; a case that judges the same outcome again changes its word. */
export function addRecord(records: readonly StatRecord[], record: StatRecord): StatRecord[] {
  const others = records.filter((old) => old.caseId !== record.caseId || old.flow !== record.flow || old.leaf !== record.leaf);
  return [...others, record].slice(-MOST_RECORDS);
}

/** By flow and outcome, those judged most often first. */
export function summariseStats(records: readonly StatRecord[]): LeafStats[] {
  return grouped(records, (record) => `${record.flow}/${record.leaf}`)
    .map(([first, ...rest]): LeafStats => {
      const { flow, leaf } = first;
      const group = [first, ...rest];
      const of = (solved: Solved): number => group.filter((record) => record.solved === solved).length;
      const paths = grouped(group, (record) => record.path).map((all) => ({ path: all[0].path, count: all.length }));
      return {
        flow,
        leaf,
        yes: of('yes'),
        partly: of('partly'),
        no: of('no'),
        median: median(group.map((record) => record.spent)),
        paths: paths.sort((a, b) => b.count - a.count).slice(0, MOST_PATHS),
      };
    })
    .sort((a, b) => totalOf(b) - totalOf(a) || (a.flow < b.flow ? -1 : 1));
}

function grouped(records: readonly StatRecord[], keyOf: (record: StatRecord) => string): [StatRecord, ...StatRecord[]][] {
  const groups = new Map<string, [StatRecord, ...StatRecord[]]>();
  for (const record of records) {
    const group = groups.get(keyOf(record));
    if (group) group.push(record);
    else groups.set(keyOf(record), [record]);
  }
  return [...groups.values()];
}

function totalOf({ yes, partly, no }: LeafStats): number {
  return yes + partly + no;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

/** The records as CSV (RFC 4180), a row each, led by the names of the columns. */
export function statsToCsv(records: readonly StatRecord[]): string {
  const rows = records.map(({ at, flow, leaf, solved, spent, path }) => [at, flow, leaf, solved, String(Math.round(spent / 1000)), path]);
  return [['at', 'flow', 'outcome', 'solved', 'seconds', 'path'], ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Spreadsheets run what begins like a formula: an apostrophe in front keeps it text. */
function cell(value: string): string {
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
