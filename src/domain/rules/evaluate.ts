import type { SessionBox } from './cel-environment.ts';
import { fillCommand } from './commands.ts';
import type { Check, Condition, Conjunct } from './compile-condition.ts';
import type { Quoter } from './quotes.ts';
import { readQuotes } from './read-quotes.ts';
import { remember, type Session } from './session.ts';
import { valuesOf } from './subject-values.ts';
import type { Quote, Verdict } from './types.ts';
import { clearTrace, Unknown, type Missing } from './unknown.ts';
import { SOURCE, type Answer, type Open, type View } from './views/view.ts';

/** The command that would settle a question; each is filled in once per object, however many conditions ask. */
function commandOf(session: Session, { command, about }: Missing): string {
  return remember(session, about ?? session, command, () => fillCommand(command, valuesOf(session, about)).text);
}

function commandsOf(session: Session, missing: readonly Missing[]): string[] {
  const [only] = missing;
  if (missing.length === 1 && only !== undefined) return [commandOf(session, only)];
  return [...new Set(missing.map((item) => commandOf(session, item)))];
}

const MISS: Verdict = { kind: 'miss' };

function judge(check: Check, view: View): 'hit' | 'miss' | 'unknown' | Error {
  try {
    return check(view) ? 'hit' : 'miss';
  } catch (error) {
    if (error instanceof Unknown) return 'unknown';
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What a conjunct says of an object: worked out once, then remembered for all conditions that have it. */
function ask(session: Session, { index, holds }: Conjunct, view: View): Answer {
  const { answers } = view[SOURCE];
  const known = answers[index];
  if (known !== undefined) return known;
  const { trace } = session;
  const result = judge(holds, view);
  const isTold = result === 'miss' || (result === 'hit' && trace.missing.length === 0);
  const answer = isTold ? result === 'hit' : { result, missing: trace.missing.slice(), probes: undefined };
  clearTrace(trace);
  answers[index] = answer;
  return answer;
}

/** As CEL joins them: false where one is false, else true where none ended in an error. */
function runOnce(box: SessionBox, session: Session, condition: Condition, view: View): Verdict {
  const open: Open[] = [];
  for (const conjunct of condition.conjuncts) {
    const answer = ask(session, conjunct, view);
    if (answer === false) return MISS;
    if (answer !== true) open.push(answer);
  }
  const last = open.findLast(({ result }) => result !== 'hit');
  if (last === undefined) return { kind: 'hit', quote: (quoter) => quoteAgain(box, session, condition, view, quoter) };
  const probes = probesOf(session, open);
  if (last.result instanceof Error && probes.length === 0) return { kind: 'fault', message: last.result.message };
  return { kind: 'unknown', probes };
}

function probesOf(session: Session, open: readonly Open[]): readonly string[] {
  for (const one of open) one.probes ??= commandsOf(session, one.missing);
  const [only] = open;
  return open.length === 1 && only?.probes ? only.probes : [...new Set(open.flatMap(({ probes }) => probes ?? []))];
}

/** Runs a hit once more for what it read: keeping the reads of all hits costs more than reading again for those shown. */
function quoteAgain(box: SessionBox, session: Session, condition: Condition, view: View, quoter: Quoter): readonly Quote[] {
  const outer = enter(box, session, view);
  try {
    judge(condition.holds, view);
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
