import type { Product, SourceRef } from '../content-types.ts';
import type { InOneLanguage, Localized } from '../text.ts';
import type { DetailName, FindingDetail } from './details/types.ts';
import type { AnnotationLibrary } from './annotation-checks/types.ts';
import type { Quoter } from './quotes.ts';

/** `error`: does not work now, and the evidence proves it; `warning`: fails under a condition; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** How sure the evidence makes us, apart from how bad it is. */
export type Certainty = 'certain' | 'likely' | 'possible';

/** Where a finding goes on: a flow, and the node of it that is not its start. */
export interface LeadsTo {
  readonly flow: string;
  readonly node?: string;
}

/** Where a finding goes on when the product of its object is known. */
export type LeadsToFor = { readonly [Known in KnownProduct]?: LeadsTo };

/** The words of a finding. They may name holes of the message or facts of the resource as `{{name}}`. */
export interface FindingWords {
  readonly title: Localized;
  /** The cause in one sentence. */
  readonly cause: Localized;
  /** What it breaks, for whom. */
  readonly impact?: Localized;
}

/** One rule: `content/rules/<product>/<id>/rule.json`, beside its `hit*` and `miss*` fixtures. */
export interface RuleDoc extends FindingWords {
  readonly id: string;
  readonly product: Product;
  /** Kind of resource the rule is evaluated on; it is the variable of the same name in lower case (`service`). */
  readonly on: 'Service' | 'Ingress' | 'Pod' | 'Workload' | 'Node' | 'ConfigMap' | 'TkeServiceConfig' | 'Component';
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** CEL. True is a hit. */
  readonly when: string;
  /** CEL. Proven true for a hit, its certainty is `certain`; otherwise it stays as stated. */
  readonly certainWhen?: string;
  /** CEL. Proven true for a hit, it is no more than `info`: what will pass by itself. */
  readonly mildWhen?: string;
  /** Severity of a hit whose `certainWhen` is not proven true; `severity` is the ceiling. */
  readonly severityUnlessCertain?: Severity;
  /** The API server refuses such an object: only a manifest that no server has accepted is judged. */
  readonly enforced?: boolean;
  /**
   * Field paths of the resource to quote, as `spec.externalTrafficPolicy`, `spec.ports[0].targetPort` or
   * `metadata.annotations["a.b/c"]`; empty: the fields that `when` read.
   */
  readonly evidence?: readonly string[];
  /** Lists of things that the reader will want to see with a hit. */
  readonly details?: readonly DetailName[];
  /** Ids of findings that are consequences of this one, on its object or on one joined to it. */
  readonly explains?: readonly string[];
  /** Event rows among `explains` that the controller reports for such an object: shown with a hit even where no event was pasted. */
  readonly foretells?: readonly string[];
  /** Remedy ids; left out: those of the outcome it leads to. */
  readonly remedies?: readonly string[];
  /** Where it leads unless `leadsToFor` names the product. */
  readonly leadsTo?: LeadsTo;
  readonly leadsToFor?: LeadsToFor;
  readonly sources: readonly SourceRef[];
}

/** One event text or error code: a row of `content/events/<controller>.json`. Its id is the finding's id. */
export interface EventRow extends FindingWords {
  readonly id: string;
  /** `cause` rows say what is wrong; `wrapper` rows only carry a cause inside; `success` rows say that a sync worked. */
  readonly level: 'cause' | 'wrapper' | 'success';
  /** Kinds of object the row is about; left out: any. TKE codes mean different things for Service and Ingress. */
  readonly objects?: readonly ('Service' | 'Ingress' | 'Pod' | 'Node')[];
  /** Literal text with typed holes, as `can not find eniid for ip {ip:ip} in vpc {vpc:id}`. */
  readonly messages?: readonly string[];
  /** Error codes of the cloud API, matched as a whole word after `Code:`, `ErrorCode:` or `ReturnCode:`. */
  readonly codes?: readonly string[];
  /** Event reasons that alone identify the row. */
  readonly reasons?: readonly string[];
  /** The row of all events of this type that no other row knows. */
  readonly otherwise?: 'Warning';
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Id of the row whose finding this is, told of another kind of object by other codes: its words are shown. */
  readonly as?: string;
  /** True: known, harmless, shown as such. */
  readonly benign?: boolean;
  /** `ready`: over once the Pod or node that it is about is Ready, has got past that step, or is on its way out. */
  readonly healedBy?: 'ready';
  /** Ids of findings that are consequences of this one, on its object or on one joined to it. */
  readonly explains?: readonly string[];
  readonly remedies?: readonly string[];
  /** Where it leads unless `leadsToFor` names the product. */
  readonly leadsTo?: LeadsTo;
  readonly leadsToFor?: LeadsToFor;
  readonly sources: readonly SourceRef[];
  /** Whole messages that this row, and no other of its level, matches. */
  readonly samples: readonly string[];
  /** Near misses: whole messages that this row must not match. */
  readonly counterSamples: readonly string[];
}

export interface EventFile {
  /** File name without `.json`: the controller. */
  readonly id: string;
  readonly product: Product;
  readonly rows: readonly EventRow[];
}

export type Rule = InOneLanguage<RuleDoc>;

/** What the engine needs of a rule: no words. */
export type RuleLogic = Omit<RuleDoc, keyof FindingWords | 'remedies' | 'sources'>;

/** What the engine needs of an event row: no words. */
export type EventLogic = Pick<
  EventRow,
  'id' | 'level' | 'objects' | 'messages' | 'codes' | 'reasons' | 'otherwise' | 'severity' | 'certainty' | 'as' | 'benign' | 'healedBy' | 'explains' | 'leadsTo' | 'leadsToFor'
> & {
  readonly product: Product;
  /** True: it came with a pack, and stands back behind every row that did not. */
  readonly pack?: boolean;
};

/** Everything the engine judges with; plain data, so that it can be posted to a worker. */
export interface RuleLibrary {
  readonly rules: readonly RuleLogic[];
  readonly events: readonly EventLogic[];
  /** Left out: annotations are not judged. */
  readonly annotations?: AnnotationLibrary;
}

/** Conditions of one flow: question id -> option id -> CEL. */
export interface FlowConditions {
  readonly flow: string;
  readonly subject: 'Service' | 'Ingress';
  readonly questions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A line of what was pasted, quoted as proof. `line` counts from 1 in the input as given. */
export interface Quote {
  readonly input: string;
  readonly line: number;
  readonly text: string;
}

/** The outcome of one rule on one resource. The lines that prove a hit are quoted only when they are asked for. */
export type Verdict =
  | { readonly kind: 'hit'; readonly certain?: true; readonly mild?: true; readonly quote: (quoter: Quoter) => readonly Quote[] }
  | { readonly kind: 'miss' }
  | { readonly kind: 'unknown'; readonly probes: readonly string[] }
  | { readonly kind: 'fault'; readonly message: string };

/** A hit, ready to be shown once the words are looked up by `id`. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly state: 'active' | 'healed' | 'benign';
  /** Id of the finding that explains this one. */
  readonly causedBy?: string;
  /** Key of the resource (`Service ns/name`), or null for text that names none. */
  readonly resource: string | null;
  /** Empty where fewer were asked for, see `DiagnoseOptions`. */
  readonly quotes: readonly Quote[];
  /** Values for `{{…}}` in the words: holes of the message, names, addresses. */
  readonly facts: Readonly<Record<string, string>>;
  /** What the rule asks to be listed, as far as the evidence tells. Left out where fewer were asked for, see `DiagnoseOptions`. */
  readonly details?: readonly FindingDetail[];
  readonly leadsTo?: LeadsTo;
}

export interface UnknownVerdict {
  readonly id: string;
  readonly resource: string | null;
  /** Commands that would settle it, names filled in. */
  readonly probes: readonly string[];
}

export interface Fault {
  readonly id: string;
  readonly message: string;
}

/** A command worth running, with what it would settle (rule ids, best first). */
export interface NextCommand {
  readonly command: string;
  readonly settles: readonly string[];
}

/** What evidence says about one question of a flow. */
export type Settled =
  | { readonly kind: 'answer'; readonly option: string; readonly quotes: readonly Quote[] }
  | { readonly kind: 'unknown'; readonly probes: readonly string[] }
  | { readonly kind: 'conflict'; readonly options: readonly string[]; readonly quotes: readonly Quote[] };

/** Question id -> what evidence says. Questions without conditions are left out. */
export type Settlement = Readonly<Record<string, Settled>>;

/** The cloud that the evidence comes from. */
export type Cloud = 'alibaba' | 'tencent' | 'other';

/** A managed Kubernetes that can be told from evidence. */
export type KnownProduct = 'ack' | 'tke' | 'tke-serverless';

/** A Service or Ingress that can be diagnosed. */
export interface Subject {
  /** As `resourceKey` makes it; findings name their resource by it. */
  readonly key: string;
  readonly kind: 'Service' | 'Ingress';
  readonly name?: string;
  readonly namespace?: string;
  /** By its own marks, else by those of the whole; null: not told. Two clouds may be in one paste. */
  readonly cloud: Cloud | null;
  readonly product: KnownProduct | null;
}

/** How much of a diagnosis is worked out. */
export interface DiagnoseOptions {
  /** Findings that get their lines quoted, from the first; left out: all. A reader looks at tens of them, not thousands. */
  readonly quoted?: number;
  /** What the reader says that his cluster is; null or left out: as the evidence tells. */
  readonly product?: KnownProduct | null;
  /**
   * The evidence is the beginning of a longer one: only what holds whatever else there may be is said. Nothing is proven
   * absent by not being listed, and an object is of the cloud that its own marks tell.
   */
  readonly goesOn?: boolean;
}

/** All that the engine says about one evidence. Plain data, so that it can be posted between worker and page. */
export interface Diagnosis {
  /** What the reader chose, else what the evidence tells. Null: it does not tell, or its parts contradict one another. */
  readonly product: KnownProduct | null;
  readonly cloud: Cloud | null;
  /** Lines that tell product and cloud, or that contradict one another. */
  readonly productProof: readonly Quote[];
  /** The Services and Ingresses that can be diagnosed, in input order, each once. */
  readonly subjects: readonly Subject[];
  /** Worst and surest first; healed and benign ones last. */
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownVerdict[];
  readonly faults: readonly Fault[];
  readonly next: readonly NextCommand[];
}
