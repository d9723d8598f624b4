import type { LineList } from './line-list.ts';
import type { Pointer } from '../types.ts';

/** A parsed document as plain values, with the line of every value. */
export interface YamlTree {
  readonly value: unknown;
  readonly list: LineList;
  /** Values that could not be read: templates, keys that are no text, more aliases than any person writes. */
  readonly unknown: ReadonlySet<Pointer>;
  /** Objects and lists of which lines were left out, since they could not be read. */
  readonly open: ReadonlySet<Pointer>;
}

/** One object of a document: its pointers are counted from itself. */
export interface ObjectTree {
  readonly value: unknown;
  readonly lines: Map<Pointer, number>;
  readonly unknown: Set<Pointer>;
  readonly open: Set<Pointer>;
}
