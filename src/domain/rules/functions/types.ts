import type { Session } from '../session.ts';

/** A function that conditions may call. */
export interface RuleFunction {
  /** CEL signature: `annotation(Service, string): string`. */
  readonly signature: string;
  /** What it tells, and when it is unknown. One sentence or two, for authors. */
  readonly description: string;
  readonly run: (session: Session, ...args: never[]) => unknown;
}
