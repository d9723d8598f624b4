import type { Pointer, Resource } from '../evidence/types.ts';

/**
 * Raised by a condition that needs something the evidence neither shows nor excludes. CEL absorbs it where the rest of
 * the condition decides (`false && unknown` is false), which makes conditions three-valued.
 */
export class Unknown extends Error {
  override readonly name = 'Unknown';
}

/** One instance for all: what was missing is kept in the trace, and building a stack for each would be slow. */
const UNKNOWN = new Unknown('not in the evidence');

/** A field or an event that a condition looked at. */
export interface Read {
  readonly resource: Resource;
  readonly pointer: Pointer;
}

/** A question that the evidence left open; `command` is a template to be filled with the names of `about`. */
export interface Missing {
  readonly command: string;
  readonly about: Resource | null;
}

/** A range of lines that a condition read. */
export interface TraceLines {
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly text: string;
  /** True where the lines only show that something is *not* there: no proof beside lines that show what is. */
  readonly showsAbsence?: boolean;
}

/** What happened while one condition was evaluated. CEL keeps only the last error, so all of them are collected here. */
export interface Trace {
  readonly reads: Read[];
  readonly missing: Missing[];
  /** Lines read outside of fields: events, observations. */
  readonly lines: TraceLines[];
}

/** An empty trace. */
export function createTrace(): Trace {
  return { reads: [], missing: [], lines: [] };
}

/** Empties a trace whose reads nobody needs any more. */
export function clearTrace(trace: Trace): void {
  const { reads, missing, lines } = trace;
  if (reads.length > 0) reads.length = 0;
  if (missing.length > 0) missing.length = 0;
  if (lines.length > 0) lines.length = 0;
}

/** Records what would settle the question, then ends this branch of the condition. */
export function raiseUnknown(trace: Trace, command: string, about: Resource | null): never {
  trace.missing.push({ command, about });
  return rethrowUnknown();
}

/** Ends this branch of the condition once more; what is missing is recorded already. */
export function rethrowUnknown(): never {
  throw UNKNOWN;
}

/** Runs a look-up that may raise; undefined where it did. What is missing stays recorded. */
export function orUnknown<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}
