import type { SessionBox } from './cel-environment.ts';
import type { Condition } from './compile-condition.ts';
import { evaluate } from './evaluate.ts';
import { objectsOfType, type ObjectReadings, type Reading } from './objects.ts';
import { PROBES } from './probes.ts';
import { gateFor } from './product/product-gate.ts';
import { uniqueQuotes, type Quoter } from './quotes.ts';
import { quotePointers } from './read-quotes.ts';
import type { Session } from './session.ts';
import type { Pointer, Resource } from '../evidence/types.ts';
import type { RuleLogic, Verdict } from './types.ts';
import { OBJECT_TYPES } from './views/shapes.ts';
import { forgetAnswers } from './views/view.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: RuleLogic;
  readonly condition: Condition;
  /** Makes a hit certain where it is proven. */
  readonly certain?: Condition;
  /** Makes a hit no more than worth knowing where it is proven. */
  readonly mild?: Condition;
  /** Fields to quote; none: those that the condition read. */
  readonly evidence: readonly Pointer[];
}

/** What one rule says about one object, by the reading that says most. */
export interface RuleVerdict {
  readonly rule: RuleLogic;
  readonly key: string;
  readonly resource: Resource;
  readonly verdict: Verdict;
}

type Hit = Extract<Verdict, { kind: 'hit' }>;

const MISS: Verdict = { kind: 'miss' };
function quoteHit(hit: Hit, resource: Resource, evidence: readonly Pointer[], certain: Verdict | undefined): Hit {
  const quote = evidence.length > 0 ? (quoter: Quoter) => quotePointers(resource, evidence, quoter) : hit.quote;
  return certain?.kind === 'hit' ? { kind: 'hit', certain: true, quote: (quoter) => uniqueQuotes([...quote(quoter), ...certain.quote(quoter)]) } : { kind: 'hit', quote };
}

const STRENGTH: Readonly<Record<Verdict['kind'], number>> = { fault: 3, hit: 2, miss: 1, unknown: 0 };

/** One object may be in the evidence twice (a table and a describe): what one reading shows, the other need not. */
export function strongest<T extends { readonly verdict: Verdict }>(a: T, b: T): T {
  return STRENGTH[a.verdict.kind] >= STRENGTH[b.verdict.kind] ? a : b;
}

function judgeOne(box: SessionBox, session: Session, compiled: CompiledRule, { resource, cloud, view }: Reading): Verdict {
  const { rule, condition, evidence } = compiled;
  const gate = gateFor(rule.product, cloud);
  if (gate === 'closed' || (rule.enforced === true && resource.origin !== 'manifest')) return MISS;
  const verdict = evaluate(box, session, condition, view);
  if (gate === 'open') {
    if (verdict.kind !== 'hit') return verdict;
    const mild = compiled.mild && evaluate(box, session, compiled.mild, view).kind === 'hit';
    const hit = quoteHit(verdict, resource, evidence, compiled.certain && evaluate(box, session, compiled.certain, view));
    return mild === true ? { ...hit, mild } : hit;
  }
  if (verdict.kind !== 'hit' && verdict.kind !== 'unknown') return verdict;
  return { kind: 'unknown', probes: [...(verdict.kind === 'unknown' ? verdict.probes : []), PROBES.nodes] };
}

/** Several readings of one object: what the strongest says. */
function judgeReadings(box: SessionBox, session: Session, compiled: CompiledRule, readings: readonly [Reading, ...Reading[]]): Pick<RuleVerdict, 'resource' | 'verdict'> {
  const verdicts = readings.map((reading) => ({ resource: reading.resource, verdict: judgeOne(box, session, compiled, reading) }));
  return verdicts.reduce((best, next) => strongest(best, next));
}

/** Objects that go through all rules together: more would not stay in the processor's cache until the next rule. */
const BATCH = 200;

function judgeBatch(box: SessionBox, session: Session, compiled: CompiledRule, objects: readonly ObjectReadings[], verdicts: RuleVerdict[]): void {
  const { rule } = compiled;
  for (const { key, readings } of objects) {
    const [first] = readings;
    if (readings.length > 1) {
      const judged = judgeReadings(box, session, compiled, readings);
      if (judged.verdict.kind !== 'miss') verdicts.push({ rule, key, ...judged });
      continue;
    }
    const verdict = judgeOne(box, session, compiled, first);
    if (verdict.kind !== 'miss') verdicts.push({ rule, key, resource: first.resource, verdict });
  }
}

/** Runs each rule on every object of its kind. Misses are left out; the order is that of the rules, then of the objects. */
export function judgeRules(box: SessionBox, session: Session, rules: readonly CompiledRule[]): RuleVerdict[] {
  const byRule = rules.map((compiled) => ({ compiled, verdicts: [] as RuleVerdict[] }));
  for (const type of OBJECT_TYPES) {
    const own = byRule.filter(({ compiled }) => compiled.rule.on === type);
    const objects = own.length === 0 ? [] : objectsOfType(session, type);
    for (let from = 0; from < objects.length; from += BATCH) {
      const batch = objects.slice(from, from + BATCH);
      for (const { compiled, verdicts } of own) judgeBatch(box, session, compiled, batch, verdicts);
      for (const { readings } of batch) for (const { view } of readings) forgetAnswers(view);
    }
  }
  return byRule.flatMap(({ verdicts }) => verdicts);
}
