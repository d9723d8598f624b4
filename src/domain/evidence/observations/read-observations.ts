import { readCommand } from '../normalise/prompt.ts';
import type { Segment } from '../segment/segment.ts';
import type { Observation, Problem } from '../types.ts';
import { readHttp } from './http.ts';
import { readKubectlMessage, type CommandHints } from './kubectl-message.ts';
import { readVersion } from './version.ts';

export interface Seen {
  readonly observations: Observation[];
  readonly problems: Problem[];
}

/** A fact before it knows where it stands. */
export type Fact = Pick<Observation, 'kind' | 'value' | 'data'> & { readonly line: number };

/** Facts that are not Kubernetes objects: versions, curl errors, HTTP statuses, kubectl errors, commands. */
export function readObservations(segment: Segment, input: string, hints: CommandHints): Seen {
  const facts = factsOf(segment, hints);
  return {
    observations: facts.map((fact) => ({ ...fact, input })),
    problems: facts.filter((fact) => fact.kind === 'kubectl-error').map((fact): Problem => ({ code: 'kubectl-error', line: fact.line, data: { detail: textAt(segment, fact.line) } })),
  };
}

function textAt(segment: Segment, n: number): string {
  return segment.lines.find((line) => line.n === n)?.text.trim().slice(0, 2000) ?? '';
}

function factsOf(segment: Segment, hints: CommandHints): Fact[] {
  switch (segment.type) {
    case 'command':
      return segment.lines.flatMap(({ n, text, host }) => (text === '' ? [] : [{ kind: 'command', value: text, data: { ...readCommand(text), ...(host !== undefined && { host }) }, line: n }]));
    case 'error':
      return segment.lines.flatMap((line) => readKubectlMessage(line.text.trim().slice(0, 2000), line.n, hints));
    case 'http':
      return readHttp(segment.lines);
    case 'version':
      return readVersion(segment.lines);
    default:
      return [];
  }
}
