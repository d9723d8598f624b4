import { resourceKey } from '../evidence/field-state.ts';
import type { Resource } from '../evidence/types.ts';
import type { SessionBox } from './cel-environment.ts';
import { variableName } from './cel-environment.ts';
import type { Condition } from './compile-condition.ts';
import { evaluate } from './evaluate.ts';
import { PROBES } from './probes.ts';
import { gateFor } from './product/product-gate.ts';
import type { Quoter } from './quotes.ts';
import { quotePaths } from './read-quotes.ts';
import { nameOf } from './selectors.ts';
import type { Session } from './session.ts';
import type { RuleLogic, Verdict } from './types.ts';
import { WORKLOAD_KINDS, type ObjectType } from './views/shapes.ts';
import { viewOf, viewTypeOf } from './views/read-field.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: RuleLogic;
  readonly condition: Condition;
}

/** What one rule says about one resource, or about several readings of it. */
export interface RuleVerdict {
  readonly rule: RuleLogic;
  readonly resource: Resource;
  readonly verdict: Verdict;
}

/** Kinds of resources that a type of object stands for. */
export function resourcesOfType(session: Session, type: ObjectType): readonly Resource[] {
  if (type === 'Workload') return WORKLOAD_KINDS.flatMap((kind) => session.byKind.get(kind) ?? []);
  if (type === 'TkeServiceConfig') return session.evidence.resources.filter((resource) => viewTypeOf(resource.kind) === type);
  return session.byKind.get(type) ?? [];
}

const STRENGTH: Readonly<Record<Verdict['kind'], number>> = { fault: 3, hit: 2, miss: 1, unknown: 0 };

/** One object may be in the evidence twice (a table and a describe): what one reading shows, the other need not. */
export function strongest<T extends { readonly verdict: Verdict }>(a: T | undefined, b: T): T {
  return a !== undefined && STRENGTH[a.verdict.kind] >= STRENGTH[b.verdict.kind] ? a : b;
}

function judgeOne(box: SessionBox, session: Session, quoter: Quoter, compiled: CompiledRule, resource: Resource): Verdict {
  const { rule, condition } = compiled;
  const gate = gateFor(rule.product, session.identities.of(resource).cloud);
  if (gate === 'closed') return { kind: 'miss' };
  const paths = rule.evidence ?? [];
  const verdict = evaluate(box, session, quoter, {
    condition,
    variable: variableName(rule.on),
    view: viewOf(session, resource, rule.on),
    ...(paths.length === 0 ? {} : { quote: () => quotePaths(resource, paths, quoter) }),
  });
  const openQuestion = gate === 'unproven' && (verdict.kind === 'hit' || verdict.kind === 'unknown');
  if (!openQuestion) return verdict;
  return { kind: 'unknown', probes: [...(verdict.kind === 'unknown' ? verdict.probes : []), PROBES.nodes] };
}

/** Runs one rule on every resource of its kind. */
export function judgeRule(box: SessionBox, session: Session, quoter: Quoter, compiled: CompiledRule): RuleVerdict[] {
  const byObject = new Map<string | Resource, RuleVerdict>();
  for (const resource of resourcesOfType(session, compiled.rule.on)) {
    const object = nameOf(resource) === undefined ? resource : resourceKey(resource);
    const verdict = judgeOne(box, session, quoter, compiled, resource);
    byObject.set(object, strongest(byObject.get(object), { rule: compiled.rule, resource, verdict }));
  }
  return [...byObject.values()];
}
