import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readEvidence } from '#domain/evidence/read-evidence.ts';
import type { Evidence } from '#domain/evidence/types.ts';
import { createEngine } from '#domain/rules/engine.ts';
import { createRowMatcher } from '#domain/rules/messages/match-rows.ts';
import type { EventLogic, RuleLibrary } from '#domain/rules/types.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { describeText } from './describe-text.ts';
import { measureInterleaved, type Measured } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const ROUNDS = 7;
/** What a page shows at first, with room to go on: the findings whose lines are quoted. */
const QUOTED = 300;

/** Evidence of so many Services. */
function readServices(count: number): Evidence {
  const size = describeText(1).length + 3;
  return readEvidence([{ name: '-', text: describeText(size * count) }]);
}

/** The library with its rules over and over, each with an id of its own. */
function withRules(library: RuleLibrary, count: number): RuleLibrary {
  const rules = Array.from({ length: count }, (_, index) => {
    const rule = library.rules[index % library.rules.length]!;
    return { ...rule, id: `${rule.id}-${index}` };
  });
  return { ...library, rules };
}

interface Spec {
  readonly type?: string;
  readonly externalTrafficPolicy?: string;
  readonly ports?: readonly { readonly targetPort?: unknown }[];
}

/** The floor: for each rule and Service, plain reads of the fields that rules mostly read. */
function readPlainly(evidence: Evidence, rules: number): number {
  let hits = 0;
  for (let rule = 0; rule < rules; rule += 1) {
    for (const { object } of evidence.resources) {
      const spec = object['spec'] as Spec | undefined;
      const annotations = (object['metadata'] as { annotations?: Record<string, string> } | undefined)?.annotations;
      const backend = annotations?.['service.beta.kubernetes.io/backend-type'];
      if (spec?.type === 'LoadBalancer' && spec.externalTrafficPolicy === 'Local' && backend !== `eni-${rule}` && spec.ports?.[0]?.targetPort !== rule) hits += 1;
    }
  }
  return hits;
}

/** Diagnosis of many Services by the library and by 150 and 300 rules, beside the floor, and how it grows. */
function benchDiagnosis(): string {
  const { library } = loadForNode(path.join(ROOT, 'content')).logic();
  const evidences = [1000, 2000].map((count) => [count, readServices(count)] as const);
  const cases = [library.rules.length, 150, 300].flatMap((rules) => {
    const engine = createEngine(withRules(library, rules));
    return evidences.map(([services, evidence]) => ({ rules, services, engine, evidence }));
  });
  const measured = measureInterleaved(
    cases.flatMap(({ rules, services, engine, evidence }) => [
      { name: `${services} x ${rules} floor`, run: () => readPlainly(evidence, rules) },
      // A new evidence each time, so that nothing remembered about the last one helps.
      { name: `${services} x ${rules}`, run: () => engine.diagnose({ ...evidence }, [], { quoted: QUOTED }) },
    ]),
    ROUNDS,
  );
  const timeOf = (services: number, rules: number): Measured | undefined => measured.find(({ name }) => name === `${services} x ${rules}`);
  const growth = (now: Measured | undefined, before: Measured | undefined): string => (now && before ? `${(now.median / before.median).toFixed(2)}x` : '-');
  const rows = cases.map(({ services, rules }) => {
    const own = timeOf(services, rules);
    const floor = measured.find(({ name }) => name === `${services} x ${rules} floor`);
    if (!own || !floor) throw new Error('A measure is missing.');
    const halfServices = services === 2000 ? timeOf(1000, rules) : undefined;
    const halfRules = rules === 300 ? timeOf(services, 150) : undefined;
    return [`${services} Services, ${rules} rules`, formatMs(own.median), `${((own.median / services / rules) * 1000).toFixed(2)} us`, formatMs(floor.median), `${(own.median / floor.median).toFixed(0)}x`, growth(own, halfServices), growth(own, halfRules), `${(own.spread * 100).toFixed(0)} %`];
  });
  return formatTable(['diagnosis', 'time', 'per rule', 'plain reads', 'to plain', 'Services doubled', 'rules doubled', 'spread'], rows);
}

const VERBS = ['attach', 'detach', 'create', 'delete', 'describe', 'modify', 'register', 'bind'];

/** Rows as they stand in the content: literal text with holes, each with words of its own. */
function makeRows(count: number): EventLogic[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `row-${index}`,
    product: 'kubernetes',
    level: 'cause',
    severity: 'error',
    certainty: 'likely',
    messages: [`failed to ${VERBS[index % VERBS.length]} backend group ${index} of {lb:id}: {message:text}`],
  }));
}

function countCharacters(lines: readonly string[]): number {
  let sum = 0;
  for (const line of lines) for (let at = 0; at < line.length; at += 1) sum += line.charCodeAt(at);
  return sum;
}

/** Lines of about one megabyte, each its own: describe text, and one line in fifty that matches a row. */
function makeLines(): string[] {
  return describeText(1_000_000).split('\n').map((line, index) => (index % 50 === 0 ? `failed to attach backend group ${(index / 50) % 97} of lb-2ze${index}: no more ${index}` : line));
}

/** Megabytes of messages a second by 100, 300 and 1,000 patterns, beside a loop over the characters. */
function benchMessages(): string {
  const lines = makeLines();
  const size = lines.reduce((sum, line) => sum + line.length + 1, 0) / 1_000_000;
  const sizes = [100, 300, 1000];
  const [floor, ...measured] = measureInterleaved(
    [
      { name: 'characters', run: () => countCharacters(lines) },
      ...sizes.map((count) => {
        const matcher = createRowMatcher(makeRows(count));
        return { name: `${count} patterns`, run: () => lines.filter((line) => matcher.match(line).cause !== undefined).length };
      }),
    ],
    ROUNDS,
  );
  if (floor === undefined) throw new Error('A measure is missing.');
  const speed = (ms: number): string => `${((size / ms) * 1000).toFixed(0)} MB/s`;
  const rows = measured.map(({ name, median, spread }) => [name, formatMs(median), speed(median), speed(floor.median), `${(median / (measured[0]?.median ?? 1)).toFixed(2)}x`, `${(spread * 100).toFixed(0)} %`]);
  return formatTable(['messages, 1 MB of lines', 'time', 'speed', 'characters', 'to 100', 'spread'], rows);
}

/** Rules on many objects, and message patterns on many lines, in Node, warm. */
export function benchRules(): string {
  return `${benchDiagnosis()}\n\n${benchMessages()}`;
}
