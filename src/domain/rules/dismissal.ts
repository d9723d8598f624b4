import type { Finding } from './types.ts';

/** A finding that the reader put aside: it does not apply, or is being dealt with. */
export interface Dismissal {
  readonly findingKey: string;
  readonly reason: string;
  /** ISO time at which it was put aside. */
  readonly at: string;
}

/** What names a finding from one reading to the next: its id, the object that it is about, and the annotation where it is about one. */
export function findingKey({ id, resource, facts }: Pick<Finding, 'id' | 'resource' | 'facts'>): string {
  return [id, resource, facts['key']].filter((part) => typeof part === 'string').join(' ');
}
