import { readEvidence } from '../evidence/read-evidence.ts';
import { resourceKey } from '../evidence/field-state.ts';
import { judgedInputs } from './judged-inputs.ts';
import type { Evidence, EvidenceInput, ReadInput } from '../evidence/types.ts';
import { createEngine } from '../rules/engine.ts';
import type { Diagnosis, FlowConditions, RuleLibrary, Settlement } from '../rules/types.ts';

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
  /** The subject that `settlements` speak of; null when the evidence names none. */
  readonly subject: string | null;
  /** Flow id -> what evidence says about each of its questions. */
  readonly settlements: Readonly<Record<string, Settlement>>;
}

export interface ResourceSummary {
  readonly key: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Reads and judges; keeps the evidence of the last reading so that the subject can be switched. */
export interface Reader {
  read(inputs: readonly EvidenceInput[]): Reading;
  /** The same evidence seen from another subject. */
  choose(subject: string): Reading;
}

/** What is sent to the page at most: nobody reads more, and posting tens of thousands costs more than finding them. */
const MOST = 300;

/** Makes a reader with one set of rules. Pure apart from remembering the last evidence. */
export function createReader(logic: Logic): Reader {
  const engine = createEngine(logic.library);
  let evidence: Evidence = { inputs: [], resources: [], looseEvents: [], observations: [] };
  let texts: readonly EvidenceInput[] = [];

  let diagnosis = engine.diagnose(evidence);

  const seenFrom = (wanted: string | null): Reading => {
    const subjects = diagnosis.subjects.map((subject) => subject.key);
    const subject = wanted !== null && subjects.includes(wanted) ? wanted : (subjects[0] ?? null);
    const settlements = Object.fromEntries(
      Object.entries(logic.conditions).map(([flow, conditions]) => [flow, engine.settle(conditions, evidence, subject, texts)]),
    );
    const { findings, unknown, next } = diagnosis;
    return {
      inputs: judgedInputs(evidence.inputs, diagnosis),
      resources: evidence.resources.map(summarise),
      diagnosis: { ...diagnosis, findings: findings.slice(0, MOST), unknown: unknown.slice(0, MOST), next: next.slice(0, MOST) },
      totals: { findings: findings.length, unknown: unknown.length },
      subject,
      settlements,
    };
  };

  return {
    read: (inputs) => {
      texts = inputs;
      evidence = readEvidence(inputs);
      diagnosis = engine.diagnose(evidence, inputs, { quoted: MOST });
      return seenFrom(null);
    },
    choose: seenFrom,
  };
}

function summarise(resource: Evidence['resources'][number]): ResourceSummary {
  const metadata = resource.object['metadata'] as { name?: string; namespace?: string } | undefined;
  return {
    key: resourceKey(resource),
    kind: resource.kind,
    ...(metadata?.name === undefined ? {} : { name: metadata.name }),
    ...(metadata?.namespace === undefined ? {} : { namespace: metadata.namespace }),
    input: resource.input,
    startLine: resource.startLine,
    endLine: resource.endLine,
  };
}
