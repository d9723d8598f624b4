import { remember, type Session } from '../session.ts';
import { rethrowUnknown, Unknown, type Trace } from '../unknown.ts';
import type { View } from '../views/view.ts';

/** What a function answered about a view, with all that it read on the way. `raised`: it ended in Unknown. */
interface Recording extends Trace {
  readonly raised: boolean;
  readonly value: unknown;
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
  return { raised, value, reads: reads.slice(from[0]), missing: missing.slice(from[1]), lines: lines.slice(from[2]) };
}

/**
 * Runs a function about one view once; the next condition that asks gets the same answer, and its trace the same reads.
 * Only for functions whose answer depends on nothing but the view and the evidence.
 */
export function replay(session: Session, view: View, name: string, run: () => unknown): unknown {
  let fresh = false;
  const { raised, value, reads, missing, lines } = remember(session, view, name, () => {
    fresh = true;
    return record(session, run);
  });
  if (!fresh) {
    const { trace } = session;
    for (const read of reads) trace.reads.push(read);
    for (const item of missing) trace.missing.push(item);
    for (const line of lines) trace.lines.push(line);
  }
  return raised ? rethrowUnknown() : value;
}
