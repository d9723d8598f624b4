import type { Draft } from '../draft.ts';

/** A row of a `kubectl get` table: its cells by column header. */
export interface GetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** Fills a draft from one row of a `kubectl get` table. A table shows a part only: everything stays open. */
export type RowMapper = (row: GetRow, draft: Draft) => void;

/** Which columns tell a kind, and how its rows are read. */
export interface RowKind {
  readonly kind: string;
  readonly columns: readonly string[];
  /** The columns that may stand beside them; left out, any may. Custom resources print `NAME READY AGE` with others. */
  readonly only?: readonly string[];
  readonly map: RowMapper;
}

/** The first kind whose columns a header has. */
export function kindOfColumns(kinds: readonly RowKind[], headers: readonly string[]): RowKind | undefined {
  return kinds.find(({ columns, only }) => columns.every((column) => headers.includes(column)) && (!only || headers.every((header) => columns.includes(header) || only.includes(header))));
}
