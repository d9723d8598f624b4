import type { SessionBox } from './cel-environment.ts';
import { fillCommand } from './commands.ts';
import type { Condition } from './compile-condition.ts';
import type { Quoter } from './quotes.ts';
import { readQuotes } from './read-quotes.ts';
import { remember, type Session } from './session.ts';
import { valuesOf } from './subject-values.ts';
import type { Quote, Verdict } from './types.ts';
import { clearTrace, Unknown, type Missing } from './unknown.ts';
import type { View } from './views/view.ts';

/** The command that would settle a question; each is filled in once per object, however many conditions ask. */
function commandOf(session: Session, { command, about }: Missing): string {
  return remember(session, about ?? session, command, () => fillCommand(command, valuesOf(session, about)).text);
}

function commandsOf(session: Session): string[] {
  const { missing } = session.trace;
  const [only] = missing;
  if (missing.length === 1 && only !== undefined) return [commandOf(session, only)];
  return [...new Set(missing.map((item) => commandOf(session, item)))];
}

const MISS: Verdict = { kind: 'miss' };

function judge(condition: Condition, view: View): 'hit' | 'miss' | 'unknown' | Error {
  try {
    return condition(view) ? 'hit' : 'miss';
  } catch (error) {
    if (error instanceof Unknown) return 'unknown';
    return error instanceof Error ? error : new Error(String(error));
  }
}

function runOnce(box: SessionBox, session: Session, condition: Condition, view: View): Verdict {
  const result = judge(condition, view);
  if (result === 'miss') return MISS;
  if (result === 'hit') return { kind: 'hit', quote: (quoter) => quoteAgain(box, session, condition, view, quoter) };
  if (result === 'unknown' || session.trace.missing.length > 0) return { kind: 'unknown', probes: commandsOf(session) };
  return { kind: 'fault', message: result.message };
}

/** Runs a hit once more for what it read: keeping the reads of all hits costs more than reading again for those shown. */
function quoteAgain(box: SessionBox, session: Session, condition: Condition, view: View, quoter: Quoter): readonly Quote[] {
  const outer = enter(box, session, view);
  try {
    judge(condition, view);
    return readQuotes(session.trace, quoter);
  } finally {
    leave(box, session, outer);
  }
}

function enter(box: SessionBox, session: Session, view: View): Session | null {
  const outer = box.current;
  session.subject = view;
  box.current = session;
  return outer;
}

function leave(box: SessionBox, session: Session, outer: Session | null): void {
  clearTrace(session.trace);
  box.current = outer;
}

/**
 * Runs one condition on one subject: true is a hit, false a miss. An error is `unknown` if anything that was read is not
 * in the evidence, with the commands that would show it; else the condition itself is at fault.
 */
export function evaluate(box: SessionBox, session: Session, condition: Condition, view: View): Verdict {
  const outer = enter(box, session, view);
  try {
    return runOnce(box, session, condition, view);
  } finally {
    leave(box, session, outer);
  }
}
