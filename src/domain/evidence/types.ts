/** One paste or one dropped file. */
export interface EvidenceInput {
  /** File name as given, `-` for standard input, or a name the app made up for a paste. */
  readonly name: string;
  readonly text: string;
  /** ISO time at which it was pasted: the ages in it count from then. */
  readonly at?: string;
  /** It shows the state after a fix; the other inputs show the one before. */
  readonly after?: true;
}

/** What a stretch of an input was recognised as. */
export type BlockType =
  | 'describe'
  | 'yaml'
  | 'json'
  | 'table'
  | 'event'
  | 'log'
  | 'version'
  | 'http'
  | 'error'
  | 'command'
  | 'text';

/** A stretch of one input. Lines count from 1 in the input as given and include both ends. */
export interface Block {
  readonly type: BlockType;
  /** Kubernetes kind, where the stretch tells. */
  readonly kind?: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Closed union: the words for each code are in `src/i18n`. Add a code here and TypeScript asks for its words. */
export type ProblemCode =
  | 'empty-input'
  | 'nothing-recognised'
  | 'binary-input'
  | 'too-large'
  | 'yaml-syntax'
  | 'yaml-tab'
  | 'yaml-flattened'
  | 'yaml-template'
  | 'json-syntax'
  | 'full-width-punctuation'
  | 'curly-quotes'
  | 'odd-whitespace'
  | 'terminal-colours'
  | 'html-entities'
  | 'screen-frame'
  | 'quote-marks'
  | 'line-numbers'
  | 'collapsed-blanks'
  | 'wrapped-line'
  | 'cut-head'
  | 'cut-tail'
  | 'events-missing'
  | 'cut-annotation'
  | 'masked-value'
  | 'line-not-understood'
  | 'duplicate-key'
  | 'kind-not-read'
  | 'secret-hidden'
  | 'kubectl-error';

/** Something about the input the reader should know. Never a reason to throw the rest away. */
export interface Problem {
  readonly code: ProblemCode;
  /** 1-based line in the input, when it has one place. */
  readonly line?: number;
  readonly column?: number;
  /** Values for the words of the code (`{{detail}}`): the text of the parser, a key, a count. */
  readonly data?: Readonly<Record<string, string | number>>;
}

/** JSON Pointer (RFC 6901) into `Resource.object`, as `/spec/ports/0/targetPort`. The root is the empty string. */
export type Pointer = string;

/** A set of pointers that is only asked. */
export interface Pointers extends Iterable<Pointer> {
  readonly size: number;
  has(pointer: Pointer): boolean;
}

/**
 * A Kubernetes object recovered from evidence, in the Kubernetes API shape, with the line of every field and with what
 * is known about what is *not* there.
 *
 * A field is `present` when `object` holds it. Otherwise: its pointer in `absent` -> proven absent; in `unknown` ->
 * unknown; else the nearest ancestor that is present decides: an ancestor listed in `open` -> unknown, else absent. See
 * `fieldState`.
 */
export interface Resource {
  readonly apiVersion?: string;
  readonly kind: string;
  /** The object without `apiVersion` and `kind`: `metadata`, `spec`, `status`, `data`, `subsets` … */
  readonly object: Readonly<Record<string, unknown>>;
  /** 1-based line of each field, by pointer. A field that stands on several lines has its first. */
  readonly lines: ReadonlyMap<Pointer, number>;
  /** Objects and lists that may hold more than what was read (a list here: its end is not proven). */
  readonly open: Pointers;
  readonly absent: Pointers;
  readonly unknown: Pointers;
  readonly events: EventList;
  /** How it came to us: `manifest` was written by hand (no uid): no API server has accepted it yet. */
  readonly origin: 'manifest' | 'live-yaml' | 'describe' | 'table';
  /** Range of kubectl versions that print what was seen, as minor numbers (`{min: 31}`); only for describe. */
  readonly client?: { readonly min?: number; readonly max?: number };
  /** The newest reading's place. `lines` count in it, except for the fields named in `inputs`. */
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
  /** Input of each field that was filled in from an older reading in another input; see `inputOf`. */
  readonly inputs?: ReadonlyMap<Pointer, string>;
  /** Every reading of the object as it was pasted, the newest first, where there are several: this resource merges them. */
  readonly readings?: readonly Resource[];
}

export interface EventList {
  /** `complete`: the events section was printed to its end; `unknown`: it was not in the text, or was cut. */
  readonly state: 'complete' | 'unknown';
  readonly items: readonly EventRecord[];
}

/** One event: a row of a describe or of a table, an Event object, or a bare line. */
export interface EventRecord {
  readonly type?: 'Normal' | 'Warning';
  readonly reason?: string;
  /** Reporting component (`From`). */
  readonly source?: string;
  /** Joined over line breaks with `\n`; the prefix `(combined from similar events): ` is stripped. */
  readonly message: string;
  /** Seconds since last seen, relative to when the text was printed. */
  readonly lastSeen?: number;
  readonly firstSeen?: number;
  readonly count?: number;
  /** What it is about, where the text tells (`kind/name` columns, involvedObject). */
  readonly object?: { readonly kind: string; readonly name: string; readonly namespace?: string };
  /** From an older paste; a newer, complete list of the same object no longer shows it. */
  readonly earlier?: true;
  readonly input: string;
  readonly startLine: number;
  readonly endLine: number;
}

/** Facts that are not Kubernetes objects: versions, curl errors, HTTP statuses, shell commands seen. */
export interface Observation {
  readonly kind: 'server-version' | 'client-version' | 'curl-error' | 'http-status' | 'kubectl-error' | 'none-found' | 'listed' | 'command';
  /** A version, curl's exit code, an HTTP status, the text of an error, a command; for `none-found` the kind, empty where no command tells it; for `listed` the kind of which the table below a command shows all. */
  readonly value: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly input: string;
  readonly line: number;
}

export interface ReadInput {
  readonly name: string;
  readonly lines: number;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** Everything recovered from all inputs, in input order. */
export interface Evidence {
  readonly inputs: readonly ReadInput[];
  /** One per object (kind, namespace, name): several readings of one are merged. */
  readonly resources: readonly Resource[];
  /** Events that no resource of the evidence owns (bare lines, `get events` rows about something else). */
  readonly looseEvents: readonly EventRecord[];
  /**
   * Lines of text that nothing recognised, one record each. A cloud's message that was copied without anything around it
   * looks like prose: patterns may be tried on them, and what matches none is to be ignored.
   */
  readonly leftovers?: readonly EventRecord[];
  readonly observations: readonly Observation[];
}

export type FieldState = 'present' | 'absent' | 'unknown';
