import type { SourceLine } from '../normalise/source-line.ts';
import type { Fact } from './read-observations.ts';

const CURL = /^curl: \((\d+)\) ?(.*)$/;
const STATUS = /^[<*]? ?HTTP\/[\d.]+ (\d{3})\b ?(.*)$/;
/** What `curl -v` and its like say when a connection fails, with the exit code that curl gives it. */
const FAILURES: readonly (readonly [RegExp, string])[] = [
  [/Could not resolve host/i, '6'],
  [/(?:connect|Connection).*(?:timed out|timeout)/i, '28'],
  [/Operation timed out|Resolving timed out/i, '28'],
  [/Connection refused|No route to host|Network is unreachable/i, '7'],
  [/Empty reply from server/i, '52'],
  [/Connection reset by peer/i, '56'],
];

/** Errors and status lines of a curl transcript. A failure counts once: by its `curl: (…)` line where there is one. */
export function readHttp(lines: readonly SourceLine[]): Fact[] {
  const facts: Fact[] = [];
  let failure: Fact | undefined;
  for (const { n, text } of lines) {
    const line = text.trim().slice(0, 2000);
    const curl = CURL.exec(line);
    const status = STATUS.exec(line);
    if (curl?.[1]) {
      facts.push({ kind: 'curl-error', value: curl[1], data: { message: curl[2] ?? '' }, line: n });
      failure = undefined;
    } else if (status?.[1]) facts.push({ kind: 'http-status', value: status[1], data: { message: status[2] ?? '' }, line: n });
    else if (/^\* |^(?:wget|nc|telnet):/.test(line)) {
      const code = FAILURES.find(([pattern]) => pattern.test(line))?.[1];
      if (code && !failure) failure = { kind: 'curl-error', value: code, data: { message: line.replace(/^\* +/, '') }, line: n };
    }
  }
  return failure ? [...facts, failure] : facts;
}
