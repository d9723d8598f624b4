import { resourceKey } from '../evidence/field-state.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import { beginningOf } from './beginning.ts';
import { judgedInputs } from './judged-inputs.ts';
import { rankSubjects } from './rank-subjects.ts';
import { summarise, type ResourceSummary } from './summarise.ts';
import type { Evidence, EvidenceInput, ReadInput } from '../evidence/types.ts';
import { compareObjects, type Comparison } from '../fix/compare-objects.ts';
import { createUseFinder, type AnnotationUse } from '../rules/annotation-checks/annotation-uses.ts';
import { createEngine } from '../rules/engine.ts';
import { isDeletedIn } from '../rules/listings.ts';
import type { FlowSubject } from '../rules/flow-subject.ts';
import type { Diagnosis, Finding, FlowConditions, KnownProduct, RuleLibrary, Settlement, Subject } from '../rules/types.ts';

/** Everything the engine judges with, words left out. Plain data: it is posted to a worker. */
export interface Logic {
  readonly library: RuleLibrary;
  /** By flow id. */
  readonly conditions: Readonly<Record<string, FlowConditions>>;
}

/** What was read and judged, small enough to leave the worker. */
export interface Reading {
  readonly inputs: readonly ReadInput[];
  readonly resources: readonly ResourceSummary[];
  /** With the first findings and unknowns only, when there are thousands: `totals` says how many there are. */
  readonly diagnosis: Diagnosis;
  readonly totals: { readonly findings: number; readonly unknown: number };
  /** Annotations in the paste that can be explained, the first of them; left out where there are none. */
  readonly annotations?: readonly AnnotationUse[];
  /** The subject that `settlements` speak of; null when the evidence names none. */
  readonly subject: string | null;
  /** What a flow of each kind speaks of, seen from the subject: its own kind, or what belongs to it. */
  readonly about: Readonly<Record<Subject['kind'], FlowSubject>>;
  /** Flow id -> what evidence says about each of its questions. */
  readonly settlements: Readonly<Record<string, Settlement>>;
  /** Keys of the objects that stand directly beside the subject: its Pods, the Services behind it, the Ingress in front. */
  readonly beside?: readonly string[];
  /** What the inputs that show the state after a fix changed; left out where there are none. */
  readonly check?: Check;
}

/** What was changed, with the names of the inputs that tell. */
export interface Check extends Comparison {
  readonly inputs: readonly string[];
  /** Keys of objects that the newer paste shows to be gone: Pods that a rollout replaced. Left out where there are none. */
  readonly deleted?: readonly string[];
  /** The newer paste holds manifests that no cluster has accepted: what was meant, not what is. */
  readonly written?: true;
}

/** What the first objects of a large paste prove. */
export interface Beginning {
  readonly findings: readonly Finding[];
  readonly resources: readonly ResourceSummary[];
}

/** Reads and judges; keeps the evidence of the last reading so that the subject can be switched. */
export interface Reader {
  /**
   * What the first objects of a large paste prove, whatever may follow, in a fraction of the time that the whole takes;
   * undefined where it is not large, cannot be parted, or its beginning proves nothing. The other calls know nothing of it.
   */
  begin(inputs: readonly EvidenceInput[], product?: KnownProduct | null): Beginning | undefined;
  read(inputs: readonly EvidenceInput[], product?: KnownProduct | null): Reading;
  /** The same evidence seen from another subject. */
  choose(subject: string): Reading;
  /** The same evidence judged as that of another product; null: as the evidence tells. The subject stays. */
  judgeAs(product: KnownProduct | null): Reading;
}

/** What is sent to the page at most: nobody reads more, and posting tens of thousands costs more than finding them. */
const MOST = 300;

/** The part of a diagnosis that anybody reads, and how much there is of it. The rest is let go at once. */
function mostOf(judged: Diagnosis): Pick<Reading, 'diagnosis' | 'totals'> {
  const { findings, unknown, next } = judged;
  return {
    diagnosis: { ...judged, subjects: rankSubjects(judged), findings: findings.slice(0, MOST), unknown: unknown.slice(0, MOST), next: next.slice(0, MOST) },
    totals: { findings: findings.length, unknown: unknown.length },
  };
}

/** Makes a reader with one set of rules. Pure apart from remembering the last evidence. */
export function createReader(logic: Logic): Reader {
  const engine = createEngine(logic.library);
  const usesOf = logic.library.annotations === undefined ? () => [] : createUseFinder(logic.library.annotations);
  let evidence: Evidence = { inputs: [], resources: [], looseEvents: [], observations: [] };
  let texts: readonly EvidenceInput[] = [];

  let { diagnosis, totals } = mostOf(engine.diagnose(evidence));
  let annotations: readonly AnnotationUse[] = [];

  let seen: string | null = null;

  let check: Check | undefined;

  const judge = (product: KnownProduct | null): void => {
    ({ diagnosis, totals } = mostOf(engine.diagnose(evidence, texts, { quoted: MOST, product })));
  };

  const seenFrom = (wanted: string | null): Reading => {
    const subjects = diagnosis.subjects.map((subject) => subject.key);
    const subject = wanted !== null && subjects.includes(wanted) ? wanted : (subjects[0] ?? null);
    seen = subject;
    const settlements = Object.fromEntries(
      Object.entries(logic.conditions).map(([flow, conditions]) => [flow, engine.settle(conditions, evidence, subject, texts)]),
    );
    return {
      inputs: judgedInputs(evidence.inputs, diagnosis),
      resources: evidence.resources.map((resource) => summarise(evidence, resource)),
      diagnosis,
      ...(annotations.length > 0 && { annotations }),
      totals,
      subject,
      about: { Service: engine.flowSubject('Service', evidence, subject), Ingress: engine.flowSubject('Ingress', evidence, subject) },
      settlements,
      beside: engine.beside(evidence, subject).slice(0, MOST),
      ...(check && { check }),
    };
  };

  return {
    begin: (inputs, product = null) => {
      const first = beginningOf(inputs);
      if (first === undefined) return undefined;
      const begun = readEvidence(first);
      const { findings } = engine.diagnose(begun, first, { quoted: MOST, product, goesOn: true });
      if (findings.length === 0) return undefined;
      return { findings: findings.slice(0, MOST), resources: begun.resources.map((resource) => summarise(begun, resource)) };
    },
    read: (inputs, product = null) => {
      texts = inputs;
      check = checkOf(inputs);
      evidence = without(readEvidence(inputs), check?.deleted ?? []);
      judge(product);
      annotations = usesOf(evidence).slice(0, MOST);
      return seenFrom(null);
    },
    choose: seenFrom,
    judgeAs: (product) => {
      judge(product);
      return seenFrom(seen);
    },
  };
}

/** The evidence without objects that are no longer there: what an older paste shows of them proves nothing any more. */
function without(evidence: Evidence, deleted: readonly string[]): Evidence {
  return deleted.length === 0 ? evidence : { ...evidence, resources: evidence.resources.filter((resource) => !deleted.includes(resourceKey(resource))) };
}

function checkOf(inputs: readonly EvidenceInput[]): Check | undefined {
  const after = inputs.filter((input) => input.after);
  if (after.length === 0) return undefined;
  const before = readEvidence(inputs.filter((input) => !input.after));
  const now = readEvidence(after);
  const { resources } = now;
  const deleted = before.resources.filter((resource) => isDeletedIn(now, resource)).map(resourceKey);
  const written = resources.length > 0 && resources.every(({ origin }) => origin === 'manifest');
  return { ...compareObjects(before.resources, resources), inputs: after.map(({ name }) => name), ...(deleted.length > 0 && { deleted }), ...(written && { written }) };
}
