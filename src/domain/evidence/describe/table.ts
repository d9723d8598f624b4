import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';

export interface TableRow {
  readonly line: number;
  /** Cells by header text; a cell that is blank in the row is missing. */
  readonly cells: ReadonlyMap<string, string>;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Cells with the column at which each starts. `names` are headers that hold a blank of their own. */
export function cellsAt(text: string, names: readonly string[] = []): Cell[] {
  const wide = / {2,}\S/.test(text.trim());
  const cells: Cell[] = [];
  const words = text.matchAll(wide ? /\S+(?: \S+)*/g : /\S+/g);
  for (const word of words) {
    const last = cells.at(-1);
    if (!wide && last && names.includes(`${last.text} ${word[0]}`)) cells[cells.length - 1] = { text: `${last.text} ${word[0]}`, start: last.start };
    else cells.push({ text: word[0], start: word.index });
  }
  return cells;
}

/** Gives each cell its header: by column where all cells stand under one, else by count. Undefined: they do not fit. */
export function alignCells(headers: readonly Cell[], cells: readonly Cell[]): Map<string, string> | undefined {
  const byStart = new Map(headers.map((header) => [header.start, header.text]));
  const aligned = cells.every((cell) => byStart.has(cell.start));
  if (!aligned && cells.length !== headers.length) return undefined;
  return new Map(cells.map((cell, index) => [aligned ? (byStart.get(cell.start) ?? '') : (headers[index]?.text ?? ''), cell.text]));
}

/** A small table inside a describe: a header row, perhaps dashes, then rows. */
export function readTable(lines: readonly SourceLine[], headerNames: readonly string[] = []): TableRow[] {
  const real = lines.filter((line) => !isBlank(line.text) && !/^[\s-]+$/.test(line.text));
  const [header, ...rows] = real;
  if (!header) return [];
  const headers = cellsAt(header.text, headerNames);
  return rows.flatMap((row) => {
    if (indentOf(row.text) < indentOf(header.text)) return [];
    const cells = alignCells(headers, cellsAt(row.text));
    return cells ? [{ line: row.n, cells }] : [];
  });
}
