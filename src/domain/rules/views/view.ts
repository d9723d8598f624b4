import type { Resource } from '../../evidence/types.ts';
import type { Path } from '../paths.ts';
import type { Session } from '../session.ts';
import type { Missing, Read, Trace } from '../unknown.ts';
import { SHAPES } from './shapes.ts';

/** What a field of a view answered, kept for the next condition that asks. */
export interface Slot {
  /** Recorded each time the field is asked for. */
  readonly read: Read | null;
  /** Undefined: raises Unknown, or is that of the field `like`. */
  readonly value: unknown;
  readonly like?: string;
}

/** What a conjunct says of an object where it does not simply hold or fail: how it ended, and what would settle it. */
export interface Open {
  readonly result: 'hit' | 'unknown' | Error;
  readonly missing: readonly Missing[];
  /** The commands for what is missing, once somebody asked for them. */
  probes: readonly string[] | undefined;
}

export type Answer = boolean | Open;

/** What a function answered about a view, with all that it read on the way. `raised`: it ended in Unknown. */
export interface Recording extends Trace {
  readonly raised: boolean;
  readonly value: unknown;
}

/** What a view looks at: one place of one resource. `resource` is null where the evidence holds no such object at all. */
export interface ViewSource {
  readonly session: Session;
  readonly resource: Resource | null;
  readonly path: Path;
  readonly type: string;
  readonly slots: Map<string, Slot>;
  /** What was answered of the object, by the index of the conjunct. */
  answers: Answer[];
  /** What functions answered of it, by their signatures; made with the first. */
  recorded: Map<string, Recording> | undefined;
}

/** Keyed by a symbol, so that no field name of Kubernetes can collide with it. */
export const SOURCE = Symbol('source of a view');

/** A typed look at a resource, as CEL sees it. Its fields are getters. */
export interface View {
  readonly [SOURCE]: ViewSource;
}

export type ViewClass = new (source: ViewSource) => View;

/**
 * CEL knows a value's type by its constructor and reads fields off the object, so each shape gets a small class whose
 * getters read the resource. A getter that raises Unknown ends that branch of the condition.
 */
function defineViewClass(fields: readonly string[], read: (source: ViewSource, field: string) => unknown): ViewClass {
  const ViewOfShape = class implements View {
    readonly [SOURCE]: ViewSource;
    constructor(source: ViewSource) {
      this[SOURCE] = source;
    }
  };
  for (const field of fields) {
    Object.defineProperty(ViewOfShape.prototype, field, {
      get(this: View): unknown {
        return read(this[SOURCE], field);
      },
    });
  }
  return ViewOfShape;
}

/** Builds one class per shape. */
export function defineViewClasses(read: (source: ViewSource, field: string) => unknown): ReadonlyMap<string, ViewClass> {
  return new Map(Object.entries(SHAPES).map(([type, shape]) => [type, defineViewClass(Object.keys(shape), read)]));
}

/** Lets go of what was answered of an object that all conditions have been asked about. */
export function forgetAnswers(view: View): void {
  const source = view[SOURCE];
  source.answers = [];
  source.recorded = undefined;
}
