import { readCommand } from './normalise/prompt.ts';
import type { Segment } from './segment/segment.ts';
import type { Observation, Problem } from './types.ts';

interface Seen {
  readonly observations: Observation[];
  readonly problems: Problem[];
}

type Fact = Pick<Observation, 'kind' | 'value' | 'data'>;

/** Facts that are not Kubernetes objects: versions, curl errors, HTTP statuses, kubectl errors, commands. */
export function readObservations(segment: Segment, input: string): Seen {
  const seen: Seen = { observations: [], problems: [] };
  for (const line of segment.lines) {
    const text = line.text.trim().slice(0, 2000);
    const fact = factOf(segment.type, text);
    if (fact) seen.observations.push({ ...fact, input, line: line.n });
    if (segment.type === 'error') seen.problems.push({ code: 'kubectl-error', line: line.n, data: { detail: text } });
  }
  return seen;
}

function factOf(type: Segment['type'], text: string): Fact | undefined {
  switch (type) {
    case 'command':
      return text === '' ? undefined : { kind: 'command', value: text, data: readCommand(text) };
    case 'error':
      return kubectlError(text);
    case 'http':
      return httpFact(text);
    case 'version':
      return versionFact(text);
    default:
      return undefined;
  }
}

function kubectlError(text: string): Fact {
  const match = /^Error from server(?: \((\w+)\))?: (.*)$/.exec(text);
  return { kind: 'kubectl-error', value: match?.[2] ?? text, ...(match?.[1] ? { data: { reason: match[1] } } : {}) };
}

function httpFact(text: string): Fact | undefined {
  const curl = /^curl: \((\d+)\) ?(.*)$/.exec(text);
  if (curl?.[1]) return { kind: 'curl-error', value: curl[1], data: { message: curl[2] ?? '' } };
  const status = /HTTP\/[\d.]+ (\d{3})\b ?(.*)$/.exec(text);
  return status?.[1] ? { kind: 'http-status', value: status[1], data: { message: status[2] ?? '' } } : undefined;
}

function versionFact(text: string): Fact | undefined {
  const match = /^(Client|Server) Version: .*?(v\d+\.\d+\.[\w.+-]+)/.exec(text);
  return match?.[2] ? { kind: match[1] === 'Client' ? 'client-version' : 'server-version', value: match[2] } : undefined;
}
