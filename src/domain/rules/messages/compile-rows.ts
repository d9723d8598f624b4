import type { EventLogic, Fault } from '../types.ts';
import { createRowMatcher, type RowMatcher } from './match-rows.ts';
import { compilePattern } from './pattern.ts';

/** A matcher for the rows that compile, and what is wrong with the others. */
export interface CompiledRows {
  readonly matcher: RowMatcher;
  readonly faults: readonly Fault[];
}

function faultOf(row: EventLogic): Fault | undefined {
  try {
    row.messages?.forEach(compilePattern);
    return undefined;
  } catch (error) {
    return { id: row.id, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Compiles event rows; a broken one is left out and reported. */
export function compileRows(rows: readonly EventLogic[]): CompiledRows {
  const judged = rows.map((row) => ({ row, fault: faultOf(row) }));
  return {
    matcher: createRowMatcher(judged.filter(({ fault }) => fault === undefined).map(({ row }) => row)),
    faults: judged.flatMap(({ fault }) => fault ?? []),
  };
}
