import type { SessionBox } from './cel-environment.ts';
import type { Condition } from './compile-condition.ts';
import { evaluate } from './evaluate.ts';
import { flowSubject } from './flow-subject.ts';
import { objectsOfType } from './objects.ts';
import { pushTo } from './push-to.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import { strongest } from './rule-verdicts.ts';
import { remember, type Session } from './session.ts';
import type { FlowConditions, Quote, Settled, Settlement, Verdict } from './types.ts';
import { viewOf } from './views/read-field.ts';
import type { View } from './views/view.ts';

/** Conditions of a flow, compiled: question id -> option id. What did not compile is left out. */
export interface CompiledFlow {
  readonly subject: FlowConditions['subject'];
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, Condition>>;
}

type Judge = (condition: Condition) => Verdict;

function combine(options: ReadonlyMap<string, Condition>, judge: Judge, quoter: Quoter): Settled | undefined {
  const hits: string[] = [];
  const quotes: Quote[] = [];
  const probes = new Set<string>();
  let open = false;
  for (const [option, condition] of options) {
    const verdict = judge(condition);
    if (verdict.kind === 'hit') {
      hits.push(option);
      quotes.push(...verdict.quote(quoter));
    } else if (verdict.kind === 'unknown') {
      open = true;
      verdict.probes.forEach((probe) => probes.add(probe));
    }
  }
  const [first] = hits;
  if (hits.length > 1) return { kind: 'conflict', options: hits, quotes: uniqueQuotes(quotes) };
  if (first !== undefined) return { kind: 'answer', option: first, quotes: uniqueQuotes(quotes) };
  return open ? { kind: 'unknown', probes: [...probes] } : undefined;
}

/** The subject as it was read, else a missing one. Several where it was pasted more than once. */
function viewsOf(session: Session, type: FlowConditions['subject'], key: string | null): readonly View[] {
  const byKey = remember(session, session.byKind, `keys ${type}`, () => {
    const views = new Map<string, View[]>();
    for (const { key: own, readings } of objectsOfType(session, type)) for (const { view } of readings) pushTo(views, own, view);
    return views;
  });
  return (key === null ? undefined : byKey.get(key)) ?? [viewOf(session, null, type)];
}

/**
 * What evidence says about each question of a flow that has conditions. A question that all its conditions deny is left
 * out: the evidence knows no answer to it, and no command would help. `key` names what the reader diagnoses, which may be
 * of another kind than the flow is about: then it is seen from the object of that kind that belongs to it.
 */
export function settleFlow(box: SessionBox, session: Session, quoter: Quoter, flow: CompiledFlow, key: string | null): Settlement {
  const views = viewsOf(session, flow.subject, flowSubject(session, flow.subject, key).key);
  const judge: Judge = (condition) =>
    views.map((view) => ({ verdict: evaluate(box, session, condition, view) })).reduce((best, next) => strongest(best, next)).verdict;
  const settled: Record<string, Settled> = {};
  for (const [question, options] of flow.questions) {
    const answer = combine(options, judge, quoter);
    if (answer !== undefined) settled[question] = answer;
  }
  return settled;
}
