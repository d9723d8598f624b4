import type { Product, SourceRef } from './content-types.ts';
import type { Certainty, FindingWords, Severity } from './rules/types.ts';
import type { InOneLanguage, Localized } from './text.ts';

/** The clouds whose keys are explained. */
export type AnnotationCloud = 'tencent' | 'alibaba';

/** Where in an object (or, for a tag, on the load balancer) a key stands. */
export type AnnotationPlace = 'annotation' | 'label' | 'finalizer' | 'readiness-gate' | 'pod-resource' | 'field' | 'secret-key' | 'cloud-tag';

/** What carries the key. `Workload`: the template of a Deployment and the like; `LoadBalancer`: the instance in the cloud. */
export type AnnotationHolder = 'Service' | 'Ingress' | 'Pod' | 'Workload' | 'Node' | 'Secret' | 'LoadBalancer';

/**
 * `current`: read today; `legacy`: still read, but something newer replaces it; `removed`: no version of today reads it;
 * `other-controller`: read by a controller that a managed cluster does not run; `undocumented`: seen in real objects only.
 */
export type AnnotationStatus = 'current' | 'legacy' | 'removed' | 'other-controller' | 'undocumented';

/** What one piece of a value may be: a whole value, or a part of a list item. */
export interface ValueLimits {
  /** Every value that is taken, as written. */
  readonly allowed?: readonly string[];
  /** True where the controller compares without regard to case. */
  readonly ignoreCase?: boolean;
  /** Least and greatest integer. */
  readonly min?: number;
  readonly max?: number;
  /** What an id begins with, any of them: `lb-`. */
  readonly prefixes?: readonly string[];
}

/** A part of a list item, between its separators. */
export interface ValuePart extends ValueLimits {
  readonly name: string;
  /** True where the item may end before it. */
  readonly optional?: boolean;
}

/** What a key takes. Only what is stated is judged. */
export interface AnnotationValue extends ValueLimits {
  /** `boolean` is exactly `true` or `false`; `any` is switched on by its mere presence; `none` is a key without a value. */
  readonly type: 'enum' | 'boolean' | 'integer' | 'list' | 'id' | 'json' | 'string' | 'any' | 'none';
  /** True where `allowed` or `prefixes` may not be complete: another value is then no fault. */
  readonly open?: boolean;
  /** True where an empty value means something. */
  readonly mayBeEmpty?: boolean;
  /** A list (parted by commas): how its items are made, and how many there may be. */
  readonly item?: { readonly separator?: string; readonly parts: readonly ValuePart[] };
  readonly maxItems?: number;
  /** JSON: what stands outermost. */
  readonly json?: 'object' | 'array';
  /** Unit of a number, as `s` or `Mbit/s`. */
  readonly unit?: string;
  /** The value that holds when the key is absent. */
  readonly default?: string;
  /** What holds when the key is absent, where no single value says it. */
  readonly defaultNote?: Localized;
  /** A value that works, exactly as it is written. */
  readonly example?: string;
  /** What happens to another value: an error is reported, nothing is said, or the cloud's API judges it. Left out: not known. */
  readonly otherwise?: 'refused' | 'ignored' | 'passed-on';
}

/** Another key that must be there. With `otherwise`, its being proven absent is a finding; without, it is only told. */
export interface AnnotationNeed {
  readonly key?: string;
  /** Values of the other key that do; left out: any. */
  readonly values?: readonly string[];
  /** Only for these values of the own key; left out: for all. */
  readonly when?: readonly string[];
  readonly otherwise?: 'ignored' | 'refused';
  /** How bad that finding is; left out: info where the key is ignored then, warning where it is refused. */
  readonly severity?: 'warning' | 'info';
  readonly note: Localized;
}

/** Another key that contradicts this one on the same object. */
export interface AnnotationConflict {
  readonly key: string;
  /** Values of the other key that contradict; left out: any. */
  readonly values?: readonly string[];
  /** Values of the own key that contradict; left out: any. */
  readonly when?: readonly string[];
  readonly note: Localized;
}

/** Values that are accepted, and then ignored or taken for something else. */
export interface QuietValues {
  readonly values: readonly string[];
  readonly ignoreCase?: boolean;
  readonly note: Localized;
}

/** One key that a controller of a cloud reads or writes: an entry of `content/annotations/<topic>.json`. */
export interface AnnotationDoc {
  readonly id: string;
  /** The exact key; `{hole}` stands for a part that the user chooses. */
  readonly key: string;
  /** The same key under the prefix it had before, which is still read. */
  readonly legacyKey?: string;
  readonly cloud: AnnotationCloud;
  readonly products: readonly Product[];
  readonly place: AnnotationPlace;
  readonly on: readonly AnnotationHolder[];
  readonly scope?: readonly ('CLB' | 'NLB' | 'ALB')[];
  readonly status: AnnotationStatus;
  /** Id of the entry to use instead. */
  readonly replacedBy?: string;
  /** True where the platform writes it and users leave it alone. */
  readonly written?: boolean;
  readonly title: Localized;
  readonly meaning: Localized;
  readonly value: AnnotationValue;
  /** Set: it counts only when the load balancer is made. The note tells what a later change does. */
  readonly immutable?: { readonly note: Localized };
  /** The oldest version known to read it. */
  readonly since?: { readonly component: 'ccm' | 'service-controller' | 'ingress-controller' | 'kube-proxy'; readonly version: string };
  readonly needs?: readonly AnnotationNeed[];
  readonly conflicts?: readonly AnnotationConflict[];
  readonly quiet?: readonly QuietValues[];
  readonly pitfalls?: readonly Localized[];
  /** Error codes that the controller reports about it. */
  readonly codes?: readonly string[];
  /** Ids of entries that do the same in the other cloud. */
  readonly equivalents?: readonly string[];
  /** `high`: read in a source or in documents that agree; `low`: from memory or one third party. Low never gives more than info. */
  readonly confidence: 'high' | 'medium' | 'low';
  readonly sources: readonly SourceRef[];
  readonly reviewed: string;
}

/** One file of `content/annotations`. */
export interface AnnotationFile {
  readonly id: string;
  readonly title: Localized;
  readonly annotations: readonly AnnotationDoc[];
}

/** The words of one finding about annotations; its id is what the check in the engine is called. */
export interface AnnotationFindingDoc extends FindingWords {
  readonly id: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Remedy ids, best first. */
  readonly remedies: readonly string[];
  readonly sources: readonly SourceRef[];
}

/** Keys that begin so belong to one cloud, and to no other. */
export interface AnnotationPrefix {
  readonly prefix: string;
  readonly cloud: AnnotationCloud;
  /** True where every key that is read is an entry: an unknown one is then worth a word. */
  readonly complete?: boolean;
}

/** `content/annotations/findings.json`: what all entries share. */
export interface AnnotationFindingsFile {
  readonly prefixes: readonly AnnotationPrefix[];
  readonly findings: readonly AnnotationFindingDoc[];
}

/** An entry in one language, as the app shows it. */
export type AnnotationText = InOneLanguage<AnnotationDoc>;
