import type { Session } from '../session.ts';
import { rethrowUnknown, Unknown } from '../unknown.ts';
import { SOURCE, type Recording, type View } from '../views/view.ts';

const NONE: never[] = [];

/** What was added since; mostly nothing. */
function readsFrom<T>(list: readonly T[], from: number): T[] {
  return list.length === from ? NONE : list.slice(from);
}

function record(session: Session, run: () => unknown): Recording {
  const { reads, missing, lines } = session.trace;
  const from = [reads.length, missing.length, lines.length] as const;
  let value: unknown;
  let raised = false;
  try {
    value = run();
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
    raised = true;
  }
  return { raised, value, reads: readsFrom(reads, from[0]), missing: readsFrom(missing, from[1]), lines: readsFrom(lines, from[2]) };
}

/**
 * Runs a function about one view once; the next condition that asks gets the same answer, and its trace the same reads.
 * Only for functions whose answer depends on nothing but the view and the evidence.
 */
export function replay(session: Session, view: View, name: string, run: () => unknown): unknown {
  const source = view[SOURCE];
  const recorded = (source.recorded ??= new Map());
  const known = recorded.get(name);
  const recording = known ?? record(session, run);
  const { raised, value, reads, missing, lines } = recording;
  if (known === undefined) recorded.set(name, recording);
  else {
    const { trace } = session;
    for (const read of reads) trace.reads.push(read);
    for (const item of missing) trace.missing.push(item);
    for (const line of lines) trace.lines.push(line);
  }
  return raised ? rethrowUnknown() : value;
}
