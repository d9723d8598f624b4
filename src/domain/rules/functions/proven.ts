import type { Environment } from '@marcbachmann/cel-js';
import type { SessionBox } from '../cel-environment.ts';
import { Unknown } from '../unknown.ts';

interface Checker {
  readonly check: (node: unknown, context: unknown) => { readonly name: string };
  readonly getType: (name: string) => unknown;
}

interface Evaluator {
  readonly run: (node: unknown, context: unknown) => unknown;
}

/** Whether a condition holds for certain; what it left open is no longer missing. */
function isProven(box: SessionBox, condition: () => unknown): boolean {
  const missing = box.current?.trace.missing;
  const before = missing?.length ?? 0;
  try {
    return condition() === true;
  } catch (error) {
    if (!(error instanceof Unknown) && missing?.length === before) throw error;
    missing?.splice(before);
    return false;
  }
}

/**
 * `proven(condition)`: true where the evidence proves it, false where it is refuted *or unknown*. For exceptions that
 * kubectl describe cannot show (`!proven(has(service.spec.loadBalancerClass))`); a finding built on it is no certainty.
 */
export function registerProven(environment: Environment, box: SessionBox): void {
  environment.registerFunction('proven(ast): bool', ({ args }: { args: readonly unknown[] }) => ({
    typeCheck(checker: Checker, _macro: unknown, context: unknown) {
      const { name } = checker.check(args[0], context);
      if (name !== 'bool') throw new Error(`proven() takes a condition, not ${name}`);
      return checker.getType('bool');
    },
    evaluate: (evaluator: Evaluator, _macro: unknown, context: unknown) => isProven(box, () => evaluator.run(args[0], context)),
  }));
}
