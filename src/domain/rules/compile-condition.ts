import type { Environment } from '@marcbachmann/cel-js';
import { hasField } from './views/read-field.ts';
import type { View } from './views/view.ts';
import { findRefusal, walk, type Node } from './refuse.ts';

/** A checked expression, ready to run on its subject. Raises what the evaluation raises. */
export type Check = (subject: View) => boolean;

/** One of the expressions that must all hold. Conditions about one type of object share those they have in common. */
export interface Conjunct {
  /** Counted among those about the same type of object. */
  readonly index: number;
  readonly holds: Check;
}

/** A checked condition. */
export interface Condition {
  /** The condition as a whole. */
  readonly holds: Check;
  /** What it is made of, in its order: each is asked but once of an object, however many conditions have it. */
  readonly conjuncts: readonly Conjunct[];
}

interface Checker {
  readonly check: (node: Node, context: unknown) => unknown;
  readonly getType: (name: string) => unknown;
}

interface Evaluator {
  readonly run: (node: Node, context: unknown) => unknown;
}

/** What the parser attaches to a node that is a macro. */
interface MacroNode {
  readonly meta: {
    readonly macro?: {
      typeCheck: (checker: Checker, macro: unknown, context: unknown) => unknown;
      evaluate: (evaluator: Evaluator, macro: unknown, context: unknown) => unknown;
    };
  };
}

/**
 * The library's `has()` checks no field names and takes a default for absence. Each use gets its own meaning here: the
 * path is type-checked like any other, and the answer comes from what the evidence proves.
 */
function redefineHas(root: Node): void {
  for (const node of walk(root)) {
    if (node.op !== 'call' || (node.args as [string])[0] !== 'has') continue;
    const macro = (node as unknown as MacroNode).meta.macro;
    const [target] = (node.args as [string, Node[]])[1];
    if (macro === undefined || target?.op !== '.') throw new Error('has() takes one field, as has(service.spec.loadBalancerClass)');
    const [owner, field] = target.args as [Node, string];
    macro.typeCheck = (checker, _macro, context) => {
      checker.check(target, context);
      return checker.getType('bool');
    };
    macro.evaluate = (evaluator, _macro, context) => hasField(evaluator.run(owner, context) as View, field);
  }
}

/** `reported("…")` with an id that no row has would never be true: name the row. */
function refuseUnknownRow(root: Node, rowIds: ReadonlySet<string> | undefined): void {
  for (const node of walk(root)) {
    if (rowIds === undefined || node.op !== 'call' || (node.args as [string])[0] !== 'reported') continue;
    const id = (node.args as [string, Node[]])[1].at(-1);
    if (id?.op === 'value' && typeof id.args === 'string' && !rowIds.has(id.args)) throw new Error(`no event row is called ${id.args}`);
  }
}

/**
 * Parses and checks a condition about `variable`: unknown fields and functions, wrong types, everything that is unsafe where evidence is
 * open, and row ids that do not exist (when they are given) are refused.
 *
 * @throws Error with the reason
 */
export function compileCondition(environment: Environment, variable: string, source: string, rowIds?: ReadonlySet<string>): Check {
  const parsed = environment.parse(source);
  const root = parsed.ast as unknown as Node;
  redefineHas(root);
  const checked = parsed.check();
  if (!checked.valid) throw checked.error ?? new Error('does not compile');
  const refusal = findRefusal(root);
  if (refusal !== undefined) throw new Error(refusal);
  if (checked.type !== 'bool') throw new Error(`a condition is true or false, this one is ${checked.type ?? 'something else'}`);
  refuseUnknownRow(root, rowIds);
  // Evaluation is synchronous and keeps nothing, so one object serves all calls.
  const variables: Record<string, View> = {};
  return (subject) => {
    variables[variable] = subject;
    return parsed(variables) as boolean;
  };
}
