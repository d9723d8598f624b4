import { resourceKey } from '../evidence/field-state.ts';
import type { Evidence, EvidenceInput } from '../evidence/types.ts';
import { createAnnotationFinder } from './annotation-checks/find-in-annotations.ts';
import { createBaseEnvironment, environmentFor, variableName, type SessionBox } from './cel-environment.ts';
import { compileCondition, type Check, type Condition, type Conjunct } from './compile-condition.ts';
import { splitConjuncts } from './conjuncts.ts';
import { explainFindings } from './causes.ts';
import { findInEvents } from './event-findings.ts';
import { finishFindings, type FindingDraft } from './finding-draft.ts';
import { foretellFindings } from './foretold.ts';
import { flowSubject, type FlowSubject } from './flow-subject.ts';
import { leadsToOn } from './leads-to.ts';
import { compileRows } from './messages/compile-rows.ts';
import { inferProduct } from './product/infer-product.ts';
import { createQuoter, type Quoter } from './quotes.ts';
import { rankCommands, rankFindings, weightOf } from './rank.ts';
import { asksOnlyItself } from './own-object.ts';
import { parsePath } from './read-quotes.ts';
import { judgeRules, type CompiledRule, type RuleVerdict } from './rule-verdicts.ts';
import { forgetObjects, openSession, type Session } from './session.ts';
import { settleFlow, type CompiledFlow } from './settle.ts';
import { directlyJoined } from './relations.ts';
import { nameOf, namespaceOf } from './selectors.ts';
import { valuesOf } from './subject-values.ts';
import type { DiagnoseOptions, Diagnosis, Fault, FlowConditions, KnownProduct, RuleLibrary, Settlement, Subject, UnknownVerdict } from './types.ts';
import type { ObjectType } from './views/shapes.ts';

/** Judges evidence by one library of rules. Compiled once, used for many diagnoses. */
export interface Engine {
  /** `inputs` are the texts that the evidence was read from: with them quotes are the very lines. */
  readonly diagnose: (evidence: Evidence, inputs?: readonly EvidenceInput[], options?: DiagnoseOptions) => Diagnosis;
  /** What a flow about `kind` speaks of when the reader diagnoses the object of this key, with the names for its commands. */
  readonly flowSubject: (kind: Subject['kind'], evidence: Evidence, subject: string | null) => FlowSubject;
  /** Keys of the objects that stand directly beside the one of this key. */
  readonly beside: (evidence: Evidence, subject: string | null) => readonly string[];
  /**
   * What the evidence answers in a flow, seen from what the reader diagnoses, or from what belongs to it; null: the
   * evidence holds no such object.
   */
  readonly settle: (flow: FlowConditions, evidence: Evidence, subject: string | null, inputs?: readonly EvidenceInput[]) => Settlement;
}

/** Compiles conditions about any type of object; the environment of each is built once. */
export interface ConditionCompiler {
  /** @throws Error with what is wrong */
  readonly compile: (source: string, on: ObjectType) => Condition;
}

/** Conditions about one type of object, with the conjuncts that they share. */
interface Compiling {
  readonly environment: ReturnType<typeof environmentFor>;
  readonly conjuncts: Map<string, Conjunct>;
}

/** The condition as a whole is asked only for what it read, of the few that are shown: it is compiled then. */
function joinConjuncts(conjuncts: readonly Conjunct[], compile: () => Check): Condition {
  let whole: Check | undefined;
  return { holds: (subject) => (whole ??= compile())(subject), conjuncts };
}

/** Makes a compiler. With `rowIds`, `reported("…")` must name one of them. */
export function createCompiler(box: SessionBox, rowIds?: ReadonlySet<string>): ConditionCompiler {
  const base = createBaseEnvironment(box);
  const byType = new Map<ObjectType, Compiling>();
  const compileOne = (on: ObjectType, { environment, conjuncts }: Compiling, source: string): Conjunct => {
    let conjunct = conjuncts.get(source);
    if (conjunct === undefined) {
      conjunct = { index: conjuncts.size, holds: compileCondition(environment, variableName(on), source, rowIds) };
      conjuncts.set(source, conjunct);
    }
    return conjunct;
  };
  return {
    compile(source, on) {
      let compiling = byType.get(on);
      if (compiling === undefined) byType.set(on, (compiling = { environment: environmentFor(base, on), conjuncts: new Map() }));
      const own = compiling;
      const parts = splitConjuncts(source);
      if (parts.length > 1) {
        try {
          return joinConjuncts(parts.map((part) => compileOne(on, own, part)), () => compileCondition(own.environment, variableName(on), source, rowIds));
        } catch {
          // As a whole, it says best what is wrong with it.
        }
      }
      const whole = compileOne(on, own, source);
      return { holds: whole.holds, conjuncts: [whole] };
    },
  };
}

/** An evidence made ready once, for diagnosis and for every flow. */
interface Prepared {
  readonly session: Session;
  readonly quoter: Quoter;
  readonly inputs: readonly EvidenceInput[];
  readonly product: KnownProduct | null;
}

/** So many objects cost little memory, and are soon asked about again. */
const FEW = 200;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function subjectsOf({ evidence, identities }: Session): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const resource of evidence.resources) {
    if (resource.kind !== 'Service' && resource.kind !== 'Ingress') continue;
    const key = resourceKey(resource);
    const name = nameOf(resource);
    const namespace = namespaceOf(resource);
    const { cloud, product } = identities.of(resource);
    if (!subjects.has(key)) subjects.set(key, { key, kind: resource.kind, ...(name && { name }), ...(namespace && { namespace }), cloud, product });
  }
  return [...subjects.values()];
}

function toDraft(session: Session, { rule, key, resource, verdict }: RuleVerdict): FindingDraft[] {
  if (verdict.kind !== 'hit') return [];
  const leadsTo = leadsToOn(session.identities.of(resource).product, rule);
  const certain = verdict.certain === true;
  return [
    {
      id: rule.id,
      severity: verdict.mild ? 'info' : certain ? rule.severity : (rule.severityUnlessCertain ?? rule.severity),
      certainty: certain ? 'certain' : rule.certainty,
      state: 'active',
      resource: key,
      facts: valuesOf(session, resource),
      ...(leadsTo && { leadsTo }),
      about: resource,
      ...(rule.explains && { explains: rule.explains }),
      ...(rule.details && { lists: rule.details }),
      quote: verdict.quote,
    },
  ];
}

/** Builds the engine. What does not compile becomes a fault of every diagnosis; the rest goes on. */
export function createEngine(library: RuleLibrary): Engine {
  const box: SessionBox = { current: null };
  const faults: Fault[] = [];
  const { matcher, faults: rowFaults } = compileRows(library.events);
  faults.push(...rowFaults);
  const findInAnnotations = library.annotations === undefined ? () => [] : createAnnotationFinder(library.annotations);
  const rows = new Map(library.events.map((row) => [row.id, row]));
  const compiler = createCompiler(box, new Set(library.events.map((row) => row.id)));
  const rules = library.rules.flatMap((rule): CompiledRule[] => {
    try {
      const certain = rule.certainWhen === undefined ? undefined : compiler.compile(rule.certainWhen, rule.on);
      const mild = rule.mildWhen === undefined ? undefined : compiler.compile(rule.mildWhen, rule.on);
      return [{ rule, condition: compiler.compile(rule.when, rule.on), ...(certain && { certain }), ...(mild && { mild }), evidence: (rule.evidence ?? []).map(parsePath) }];
    } catch (error) {
      faults.push({ id: rule.id, message: messageOf(error) });
      return [];
    }
  });
  const lonely = rules.filter(({ rule }) => asksOnlyItself(rule));
  const sessions = new WeakMap<Evidence, Prepared>();
  const flows = new WeakMap<FlowConditions, CompiledFlow>();

  /** Without a word on the product, what was last said of this evidence holds. */
  function prepare(evidence: Evidence, inputs: readonly EvidenceInput[], wanted?: KnownProduct | null, goesOn = false): Prepared {
    const known = sessions.get(evidence);
    const product = wanted === undefined ? (known?.product ?? null) : wanted;
    if (known !== undefined && (inputs.length === 0 || inputs === known.inputs) && product === known.product) return known;
    const quoter = createQuoter(inputs);
    const prepared = { session: openSession(evidence, matcher, inferProduct(evidence, quoter, product, goesOn)), quoter, inputs, product };
    sessions.set(evidence, prepared);
    return prepared;
  }

  function compileFlow(flow: FlowConditions): CompiledFlow {
    let compiled = flows.get(flow);
    if (compiled === undefined) {
      const compileOptions = (options: Readonly<Record<string, string>>): Map<string, Condition> =>
        new Map(Object.entries(options).flatMap(([option, when]) => compileOption(when, flow.subject).map((condition) => [option, condition])));
      const questions = Object.entries(flow.questions).map(([id, options]) => [id, compileOptions(options)] as const);
      flows.set(flow, (compiled = { subject: flow.subject, questions: new Map(questions) }));
    }
    return compiled;
  }

  /** A condition that does not compile answers nothing; the content check refuses it before it gets here. */
  function compileOption(when: string, subject: ObjectType): Condition[] {
    try {
      return [compiler.compile(when, subject)];
    } catch {
      return [];
    }
  }

  return {
    diagnose(evidence, inputs = [], { quoted = Infinity, product: chosen = null, goesOn = false } = {}) {
      const { session, quoter } = prepare(evidence, inputs, chosen, goesOn);
      const verdicts = judgeRules(box, session, goesOn ? lonely : rules);
      const hits = verdicts.flatMap((verdict) => toDraft(session, verdict).map((draft) => ({ rule: verdict.rule, draft })));
      const reported = findInEvents(session);
      const foretold = foretellFindings(session, rows, hits, reported);
      const ranked = rankFindings([...reported, ...findInAnnotations(session), ...hits.map(({ draft }) => draft), ...foretold]);
      const drafts = explainFindings(session, ranked, weightOf);
      const unknown = verdicts.flatMap(({ rule, key, verdict }): UnknownVerdict[] =>
        verdict.kind === 'unknown' ? [{ id: rule.id, resource: key, probes: verdict.probes }] : [],
      );
      const failed = verdicts.flatMap(({ rule, verdict }): Fault[] => (verdict.kind === 'fault' ? [{ id: rule.id, message: verdict.message }] : []));
      const { product, cloud, proofs } = session.identities.whole;
      const findings = finishFindings(session, drafts, quoter, quoted);
      if (evidence.resources.length > FEW) forgetObjects(session);
      return {
        product,
        cloud,
        productProof: proofs,
        subjects: subjectsOf(session),
        findings,
        unknown,
        faults: [...faults, ...failed],
        next: rankCommands(unknown),
      };
    },
    flowSubject: (kind, evidence, subject) => flowSubject(prepare(evidence, []).session, kind, subject),
    beside(evidence, subject) {
      const resource = evidence.resources.find((one) => resourceKey(one) === subject);
      return resource === undefined ? [] : [...directlyJoined(prepare(evidence, []).session, resource)].map(resourceKey);
    },
    settle(flow, evidence, subject, inputs = []) {
      const { session, quoter } = prepare(evidence, inputs);
      return settleFlow(box, session, quoter, compileFlow(flow), subject);
    },
  };
}
