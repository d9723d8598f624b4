import { resourceKey } from '../evidence/field-state.ts';
import type { Resource } from '../evidence/types.ts';
import { variableName, type SessionBox } from './cel-environment.ts';
import type { Condition } from './compile-condition.ts';
import { evaluate } from './evaluate.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import { strongest } from './rule-verdicts.ts';
import type { Session } from './session.ts';
import type { FlowConditions, Quote, Settled, Settlement, Verdict } from './types.ts';
import { viewOf } from './views/read-field.ts';

/** Conditions of a flow, compiled: question id -> option id. What did not compile is left out. */
export interface CompiledFlow {
  readonly subject: FlowConditions['subject'];
  readonly questions: ReadonlyMap<string, ReadonlyMap<string, Condition>>;
}

type Judge = (condition: Condition) => Verdict;

function combine(options: ReadonlyMap<string, Condition>, judge: Judge): Settled | undefined {
  const hits: string[] = [];
  const quotes: Quote[] = [];
  const probes = new Set<string>();
  let open = false;
  for (const [option, condition] of options) {
    const verdict = judge(condition);
    if (verdict.kind === 'hit') {
      hits.push(option);
      quotes.push(...verdict.quotes);
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

/** Readings of the subject: the object of that key, else a missing one. Several when it was pasted more than once. */
function readingsOf(session: Session, type: FlowConditions['subject'], key: string | null): readonly (Resource | null)[] {
  const found = (session.byKind.get(type) ?? []).filter((resource) => resourceKey(resource) === key);
  return found.length > 0 ? found : [null];
}

/**
 * What evidence says about each question of a flow that has conditions. A question that all its conditions deny is left
 * out: the evidence knows no answer to it, and no command would help.
 */
export function settleFlow(box: SessionBox, session: Session, quoter: Quoter, flow: CompiledFlow, key: string | null): Settlement {
  const readings = readingsOf(session, flow.subject, key);
  const judge: Judge = (condition) =>
    readings
      .map((resource) => ({
        verdict: evaluate(box, session, quoter, {
          condition,
          variable: variableName(flow.subject),
          view: viewOf(session, resource, flow.subject),
        }),
      }))
      .reduce((best, next) => strongest(best, next)).verdict;
  const settled: Record<string, Settled> = {};
  for (const [question, options] of flow.questions) {
    const answer = combine(options, judge);
    if (answer !== undefined) settled[question] = answer;
  }
  return settled;
}
