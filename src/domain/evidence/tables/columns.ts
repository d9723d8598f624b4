import { alignCells, cellsAt } from '../describe/table.ts';
import { joinBrackets, readHeaderless } from './headerless.ts';
import { isScreenHeader, readScreenTable } from './screen-columns.ts';
import { isBlank, type SourceLine } from '../normalise/source-line.ts';
import type { GetRow } from './row-kind.ts';
import { readTabTable, spreadTabs } from './tab-cells.ts';

export interface GetTable {
  readonly headers: readonly string[];
  readonly rows: readonly GetRow[];
  /** Lines of rows whose cells do not fit the header. */
  readonly misfits: readonly number[];
  /** Runs of blanks were squeezed to one. */
  readonly collapsed: boolean;
}

/** Headers that hold a blank of their own. */
const TWO_WORDS = ['LAST SEEN', 'FIRST SEEN', 'NOMINATED NODE', 'READINESS GATES', 'NODE SELECTOR'];

function cellsByCount(text: string, headers: readonly string[], wide: boolean): Map<string, string> | undefined {
  const words = joinBrackets(text.trim().split(wide ? / {2,}/ : / +/));
  const free = headers.at(-1) === 'MESSAGE';
  if (words.length > headers.length && !wide && free) words.splice(headers.length - 1, words.length, words.slice(headers.length - 1).join(' '));
  return words.length === headers.length ? new Map(headers.map((header, index) => [header, words[index] ?? ''])) : undefined;
}

/** Cells of a row; everything under the last header is one cell, whatever blanks it holds (messages). */
function cellsUnder(headers: readonly { readonly start: number }[], text: string): { text: string; start: number }[] {
  const cells = cellsAt(text);
  const edge = headers.at(-1)?.start ?? 0;
  const last = cells.findIndex((cell) => cell.start === edge);
  return last < 0 ? cells : [...cells.slice(0, last), { text: text.slice(edge).trimEnd(), start: edge }];
}

/** Reads a table; `kind` names the kind of rows that came without a header. */
export function readGetTable(lines: readonly SourceLine[], kind?: string): GetTable {
  const given = lines.filter((line) => !isBlank(line.text));
  const tabbed = kind === undefined ? readTabTable(given) : undefined;
  if (tabbed) return { ...tabbed, collapsed: false };
  const real = given.map((line) => ({ n: line.n, text: spreadTabs(line.text).trimEnd() }));
  const wide = real.some((line) => / {2,}\S/.test(line.text.trim()));
  if (kind !== undefined) return { ...readHeaderless(real, kind, wide), collapsed: !wide };
  const [header, ...body] = real;
  if (header && isScreenHeader(header.text)) return { ...readScreenTable(header, body), misfits: [], collapsed: false };
  const headerCells = cellsAt(header?.text ?? '', TWO_WORDS);
  const headers = headerCells.map((cell) => cell.text);
  const rows: GetRow[] = [];
  const misfits: number[] = [];
  for (const line of body) {
    const cells = (wide ? alignCells(headerCells, cellsUnder(headerCells, line.text)) : undefined) ?? cellsByCount(line.text, headers, wide);
    if (cells) rows.push({ line: line.n, cells });
    else misfits.push(line.n);
  }
  return { headers, rows, misfits, collapsed: !wide && headers.length > 1 };
}
