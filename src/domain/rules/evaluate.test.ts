import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { SessionBox } from './cel-environment.ts';
import type { Condition } from './compile-condition.ts';
import { createCompiler } from './engine.ts';
import { evaluate } from './evaluate.ts';
import { compileRows } from './messages/compile-rows.ts';
import { objectsOfType } from './objects.ts';
import { inferProduct } from './product/infer-product.ts';
import { createQuoter } from './quotes.ts';
import { openSession, type Session } from './session.ts';
import { makeEvidence, makeService } from './testing/make-evidence.ts';
import type { RuleDoc } from './types.ts';
import { clearTrace, Unknown } from './unknown.ts';
import type { View } from './views/view.ts';

const RULES = join(import.meta.dirname, '../../../content/rules');
const { matcher } = compileRows([]);
const box: SessionBox = { current: null };
const compiler = createCompiler(box);

/** What CEL itself says of a condition as a whole. */
function asOne(session: Session, { holds }: Condition, view: View): string {
  session.subject = view;
  box.current = session;
  try {
    return holds(view) ? 'hit' : 'miss';
  } catch (error) {
    return error instanceof Unknown || session.trace.missing.length > 0 ? 'unknown' : 'fault';
  } finally {
    clearTrace(session.trace);
    box.current = null;
  }
}

function openText(text: string): Session {
  const evidence = readEvidence([{ name: 'fixture', text }]);
  return openSession(evidence, matcher, inferProduct(evidence, createQuoter([])));
}

const rules = readdirSync(RULES).flatMap((product) => readdirSync(join(RULES, product)).map((id) => join(RULES, product, id)));

describe('a condition that is judged part by part', () => {
  it('says of every fixture what it says as a whole', () => {
    const seen = new Set<string>();
    for (const path of rules) {
      const { when, on } = JSON.parse(readFileSync(join(path, 'rule.json'), 'utf8')) as RuleDoc;
      const condition = compiler.compile(when, on);
      for (const name of readdirSync(path).filter((file) => file !== 'rule.json')) {
        const session = openText(readFileSync(join(path, name), 'utf8'));
        for (const { view } of objectsOfType(session, on).flatMap(({ readings }) => readings)) {
          const { kind } = evaluate(box, session, condition, view);
          expect(kind, `${path} ${name}`).toBe(asOne(session, condition, view));
          seen.add(kind);
        }
      }
    }
    expect([...seen].sort()).toEqual(['hit', 'miss', 'unknown']);
  }, 60_000);

  it.each([
    ['service.spec.type == "ClusterIP" && service.spec.loadBalancerClass == "x"', 'unknown'],
    ['service.spec.loadBalancerClass == "x" && service.spec.type == "NodePort"', 'miss'],
    ['1 / 0 == 1 && service.spec.type == "ClusterIP"', 'fault'],
    ['1 / 0 == 1 && service.spec.loadBalancerClass == "x"', 'unknown'],
    ['service.spec.type == "ClusterIP" && (service.spec.type == "ClusterIP" || service.spec.loadBalancerClass == "x")', 'hit'],
  ])('joins its parts as CEL does: %s', (when, kind) => {
    const evidence = makeEvidence([makeService({ spec: { type: 'ClusterIP', ports: [] } }, { unknown: ['/spec/loadBalancerClass'] })]);
    const session = openSession(evidence, matcher, inferProduct(evidence, createQuoter([])));
    const [object] = objectsOfType(session, 'Service');
    const view = object!.readings[0].view;
    const condition = compiler.compile(when, 'Service');
    expect(evaluate(box, session, condition, view).kind).toBe(kind);
    expect(asOne(session, condition, view)).toBe(kind);
  });

  it('asks a part that two conditions share but once of an object', () => {
    const evidence = makeEvidence([makeService({ spec: { type: 'ClusterIP' } })]);
    const session = openSession(evidence, matcher, inferProduct(evidence, createQuoter([])));
    const [one, other] = ['service.spec.type == "ClusterIP" && service.metadata.name == "web"', 'service.spec.type == "ClusterIP" && service.metadata.name == "x"'].map((when) => compiler.compile(when, 'Service'));
    expect(one!.conjuncts[0]).toBe(other!.conjuncts[0]);
    const view = objectsOfType(session, 'Service')[0]!.readings[0].view;
    expect([evaluate(box, session, one!, view).kind, evaluate(box, session, other!, view).kind]).toEqual(['hit', 'miss']);
  });
});
