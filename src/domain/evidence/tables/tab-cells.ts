import { dashboardColumns } from './dashboard-header.ts';
import { joinBrackets } from './headerless.ts';
import type { SourceLine } from '../normalise/source-line.ts';
import type { GetRow } from './row-kind.ts';

/** Blanks that stand for one tab: enough to keep two cells apart. */
const GAP = '   ';

/** A line with blanks for its tabs. */
export function spreadTabs(text: string): string {
  return text.includes('\t') ? text.replaceAll('\t', GAP) : text;
}

/** A header of kubectl: capitals, in two words at most. */
const HEADER_CELL = /^[A-Z][A-Z0-9()-]*(?: [A-Z]+)?$/;

/** Whether a cell may be a header of kubectl. */
export function isHeaderCell(cell: string): boolean {
  return HEADER_CELL.test(cell);
}

/** Cells of a line between tabs. */
function tabCells(text: string): string[] {
  return text.split('\t').map((cell) => cell.trim());
}

/** The headers of a table whose cells stand between tabs; undefined when blanks set them apart. */
function tabHeaders(header: string): string[] | undefined {
  if (!header.includes('\t')) return undefined;
  const cells = tabCells(header.trim());
  return cells.every(isHeaderCell) ? cells : dashboardColumns(header);
}

/** How many tabs a line starts with, at most as many as its header does. */
function margin(text: string, most: number): number {
  let at = 0;
  while (at < most && text.charAt(at) === '\t') at++;
  return at;
}

/**
 * A table whose cells stand between tabs, as spreadsheets and web terminals copy it: a cell may be empty or hold blanks, so
 * only the tabs count. A message may hold tabs of its own. Undefined when it is a table of another layout.
 */
export function readTabTable([header, ...body]: readonly SourceLine[]): { headers: string[]; rows: GetRow[]; misfits: number[] } | undefined {
  const headers = tabHeaders(header?.text ?? '');
  if (!header || !headers) return undefined;
  const lead = margin(header.text, header.text.length);
  const rows: GetRow[] = [];
  const misfits: number[] = [];
  for (const line of body) {
    const cells = line.text.includes('\t') ? tabCells(line.text.slice(margin(line.text, lead))) : joinBrackets(line.text.trim().split(/ {2,}/));
    while (cells.length > headers.length && cells.at(-1) === '') cells.pop();
    if (cells.length > headers.length && headers.at(-1) === 'MESSAGE') cells.splice(headers.length - 1, cells.length, cells.slice(headers.length - 1).join(' '));
    const row = new Map(cells.map((cell, index) => [headers[index] ?? '', cell]));
    if (cells.length > 1 && cells.length <= headers.length && row.get('NAME') !== '') rows.push({ line: line.n, cells: row });
    else misfits.push(line.n);
  }
  return { headers, rows, misfits };
}
