import type { Condition } from './compile-condition.ts';
import { fillCommand } from './commands.ts';
import type { Quoter } from './quotes.ts';
import { readQuotes } from './read-quotes.ts';
import type { SessionBox } from './cel-environment.ts';
import type { Session } from './session.ts';
import { subjectValues } from './subject-values.ts';
import type { Quote, Verdict } from './types.ts';
import { createTrace, Unknown, type Trace } from './unknown.ts';
import type { View } from './views/view.ts';

function commandsOf(trace: Trace): string[] {
  const commands = trace.missing.map(({ command, about }) => fillCommand(command, subjectValues(about)).text);
  return [...new Set(commands)];
}

function judge(condition: Condition, variable: string, view: View): 'hit' | 'miss' | 'unknown' | Error {
  try {
    return condition({ [variable]: view }) ? 'hit' : 'miss';
  } catch (error) {
    if (error instanceof Unknown) return 'unknown';
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What one condition says about one subject. */
export interface Evaluation {
  readonly condition: Condition;
  readonly variable: string;
  readonly view: View;
  /** Which lines to quote for a hit; left out: the lines of what was read. */
  readonly quote?: (quoter: Quoter) => readonly Quote[];
}

/**
 * Runs one condition: true is a hit, false a miss. An error is `unknown` if anything that was read is not in the
 * evidence, with the commands that would show it; else the condition itself is at fault.
 */
export function evaluate(box: SessionBox, session: Session, quoter: Quoter, evaluation: Evaluation): Verdict {
  session.trace = createTrace();
  session.subject = evaluation.view;
  const outer = box.current;
  box.current = session;
  try {
    const result = judge(evaluation.condition, evaluation.variable, evaluation.view);
    if (result === 'miss') return { kind: 'miss' };
    if (result === 'hit') return { kind: 'hit', quotes: evaluation.quote?.(quoter) ?? readQuotes(session.trace, quoter) };
    if (result === 'unknown' || session.trace.missing.length > 0) return { kind: 'unknown', probes: commandsOf(session.trace) };
    return { kind: 'fault', message: result.message };
  } finally {
    box.current = outer;
  }
}
