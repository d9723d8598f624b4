import { markOpen, markUnknown, put, type Draft } from '../draft.ts';
import type { DescribeDocument } from './document.ts';
import { isNone } from './entries.ts';
import { asTime, entryOf } from './fields.ts';
import { readTable } from './table.ts';
import { ownEntry } from '../../own-entry.ts';

const FIELDS: Readonly<Record<string, string>> = {
  Type: 'type', Status: 'status', Reason: 'reason', Message: 'message', LastHeartbeatTime: 'lastHeartbeatTime', LastTransitionTime: 'lastTransitionTime',
};

/** A `Conditions:` table of a pod, node or workload. */
export function mapConditions(document: DescribeDocument, draft: Draft): void {
  const entry = entryOf(document, 'Conditions');
  if (!entry) return;
  const path = ['status', 'conditions'];
  put(draft, path, [], entry.line);
  const rows = document.collapsed ? narrowRows(entry.rest.map((line) => ({ text: line.text, n: line.n }))) : readTable(entry.rest).map((row) => ({ line: row.line, cells: [...row.cells] }));
  rows.forEach((row, index) => {
    for (const [header, value] of row.cells) {
      const field = ownEntry(FIELDS, header);
      if (!field || isNone(value)) continue;
      if (field === 'status' && !/^(?:True|False|Unknown)$/.test(value)) markUnknown(draft, [...path, index, field]);
      else put(draft, [...path, index, field], field.endsWith('Time') ? asTime(value) : value, row.line);
    }
    markOpen(draft, [...path, index]);
  });
  if (!document.coverage.ends('Conditions')) markOpen(draft, path);
}

const TIME = '[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} [\\d:]{8} [+-]\\d{4}';
const NARROW = new RegExp(`^(\\S+) (True|False|Unknown)(?: (${TIME}) (${TIME}))?(?: (\\S+)(?: (.+))?)?$`);
const NARROW_HEADERS = ['Type', 'Status', 'LastHeartbeatTime', 'LastTransitionTime', 'Reason', 'Message'];

/** Rows whose blanks were squeezed, told by the form of their cells. */
function narrowRows(lines: readonly { text: string; n: number }[]): { line: number; cells: [string, string][] }[] {
  return lines.flatMap(({ text, n }) => {
    const cells = NARROW.exec(text.trim())?.slice(1);
    return cells ? [{ line: n, cells: cells.flatMap((cell, index): [string, string][] => (cell ? [[NARROW_HEADERS[index] ?? '', cell]] : [])) }] : [];
  });
}
