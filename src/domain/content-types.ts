import type { InOneLanguage, Localized } from './text.ts';

/** Which product a flow, rule or remedy belongs to; `kubernetes` holds on any cluster. */
export type Product = 'tke' | 'tke-serverless' | 'ack' | 'kubernetes';

/** What carrying out a remedy does to the running system, from harmless to irreversible. */
export type Risk = 'read-only' | 'safe' | 'interrupts' | 'rebuilds' | 'needs-vendor';

/** A place where a statement comes from; `content/sources.json` holds them by id. */
export interface SourceDoc {
  readonly id: string;
  readonly title: Localized;
  /** File name of the document as the catalogue names it, when it is one of the five. */
  readonly document?: string;
  readonly url?: string;
  /** ISO date on which it was last read. */
  readonly readOn: string;
}

/** A reference to a source, with the section the statement stands in (in the document's own language). */
export interface SourceRef {
  readonly source: string;
  readonly section?: string;
}

/**
 * A command or console path that settles a question. Commands may hold placeholders `{{namespace}}`, `{{name}}`,
 * `{{pod}}`, `{{node}}`, `{{selector}}`, `{{address}}`: the reader's own values are filled in, quoted for the shell.
 */
export interface Probe {
  readonly command?: string;
  readonly console?: Localized;
  /** What to look for in the output. */
  readonly look: Localized;
}

/** A change whose value the paste tells. */
export interface ProvenChange {
  /** A `kubectl patch`; its placeholders are those of `Probe`, and those of `PROPOSALS`, which only evidence fills. */
  readonly command: string;
  /** What proves the value. */
  readonly why: Localized;
}

/** One action that removes a cause. Lives in `content/remedies/<product>.json`; nodes and rules refer to it by id. */
export interface Remedy {
  readonly id: string;
  readonly title: Localized;
  readonly risk: Risk;
  /** What it costs or breaks, in the words of someone who did it; required unless it is read-only. */
  readonly cost?: Localized;
  /** Steps or background in restricted Markdown. */
  readonly body?: Localized;
  /** Exact commands, one per entry, placeholders as in `Probe`. Never localised. */
  readonly commands?: readonly string[];
  /** The change with the right value in it: in place of `commands` and `yaml` where the paste proves that value. */
  readonly proven?: ProvenChange;
  /** An annotation to set (`value`) or to remove (`value: null`). */
  readonly annotation?: { readonly on: 'Service' | 'Ingress' | 'Pod'; readonly key: string; readonly value: string | null };
  /** YAML to apply or to compare with. Never localised. */
  readonly yaml?: string;
  readonly sources: readonly SourceRef[];
}

export interface FlowOption {
  readonly id: string;
  readonly label: Localized;
  /** Node id in the same flow. */
  readonly next: string;
  /** CEL: true when pasted evidence proves that this is the answer. */
  readonly when?: string;
}

export interface QuestionNode {
  readonly kind: 'question';
  readonly title: Localized;
  /** At most 16 Chinese characters or 34 Latin ones: the label in the diagram. */
  readonly short: Localized;
  /** Why this is asked. */
  readonly why: Localized;
  readonly probes: readonly Probe[];
  readonly options: readonly FlowOption[];
  /** Node id to go on with when the answer cannot be found out. */
  readonly unsure: string;
  readonly sources: readonly SourceRef[];
  /** ISO date on which the node was last compared with its sources. */
  readonly reviewed: string;
}

export interface OutcomeNode {
  readonly kind: 'outcome';
  readonly title: Localized;
  readonly short: Localized;
  /** The cause in one sentence. */
  readonly cause: Localized;
  /** Background that the reader may skip. */
  readonly detail?: Localized;
  /** Remedy ids, best first. */
  readonly remedies: readonly string[];
  readonly verify: readonly Probe[];
  /** What to tell the customer: plain, polite, no internals. */
  readonly customer: Localized;
  /** What the next engineer should know. */
  readonly internal: Localized;
  readonly sources: readonly SourceRef[];
  readonly reviewed: string;
}

export interface HandoffNode {
  readonly kind: 'handoff';
  readonly title: Localized;
  readonly short: Localized;
  /** Why the search goes on there. */
  readonly why: Localized;
  readonly to: { readonly flow: string; readonly node?: string };
  readonly sources: readonly SourceRef[];
  readonly reviewed: string;
}

export type FlowNode = QuestionNode | OutcomeNode | HandoffNode;

/** One decision graph as it stands in `content/flows/<id>.json`. */
export interface FlowDoc {
  readonly id: string;
  readonly product: Product;
  /** Bumped when an edit changes what a link with answers means. */
  readonly version: number;
  /** What the flow starts from: which kind the subject has. */
  readonly subject: 'Service' | 'Ingress';
  readonly title: Localized;
  readonly summary: Localized;
  /** What users say or see; search and the home page list them. */
  readonly symptoms: readonly Localized[];
  readonly sources: readonly SourceRef[];
  readonly start: string;
  readonly nodes: Readonly<Record<string, FlowNode>>;
  /** Old node id -> new node id, so that links made before a rename still open. */
  readonly renamed?: Readonly<Record<string, string>>;
}

/** A flow in one language, as the app shows it. */
export type Flow = InOneLanguage<FlowDoc>;
export type Question = InOneLanguage<QuestionNode>;
export type Outcome = InOneLanguage<OutcomeNode>;
export type Handoff = InOneLanguage<HandoffNode>;
export type AnyNode = InOneLanguage<FlowNode>;
