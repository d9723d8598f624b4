import type { Observation } from '../../evidence/types.ts';
import { PROBES } from '../probes.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { SOURCE } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

/** What a run of curl came to: how it failed (`''`: it did not), and the status of the answer (0: there was none). */
interface CurlResult {
  readonly error: string;
  readonly status: number;
}

/** By curl's exit codes; those of one kind share a word. Codes that are not here are `other`. */
const ERRORS: Readonly<Record<string, string>> = {
  5: 'dns', 6: 'dns', 7: 'refused', 28: 'timeout', 52: 'empty', 56: 'reset',
  35: 'tls', 51: 'tls', 53: 'tls', 54: 'tls', 58: 'tls', 59: 'tls', 60: 'tls', 64: 'tls', 66: 'tls', 77: 'tls', 80: 'tls', 82: 'tls', 83: 'tls', 90: 'tls', 91: 'tls',
};

/** Exit code 7 covers every failure to connect; where the message tells a timeout or a missing route from a refusal, it counts. */
function errorOf(code: string, message: string): string {
  if (code === '7' && /timed out/i.test(message)) return 'timeout';
  if (code === '7' && /no route|unreachable/i.test(message)) return 'unreachable';
  return ERRORS[code] ?? 'other';
}

function resultOf({ kind, value, data }: Observation): CurlResult {
  return kind === 'curl-error' ? { error: errorOf(value, data?.['message'] ?? ''), status: 0 } : { error: '', status: Number(value) };
}

/** What was seen of curl, where all of it says the same. Runs in different places that disagree answer no question. */
function seenCurl(session: Session): { result: CurlResult; seen: Observation } | undefined {
  return remember(session, session, 'curl', () => {
    const all = session.evidence.observations.filter(({ kind }) => kind === 'curl-error' || kind === 'http-status');
    const results = all.map(resultOf);
    const [seen] = all;
    const [result] = results;
    const agree = results.every(({ error, status }) => error === result?.error && status === result.status);
    return seen !== undefined && result !== undefined && agree ? { result, seen } : undefined;
  });
}

function readCurl(session: Session): CurlResult {
  const found = seenCurl(session);
  if (found === undefined) return raiseUnknown(session.trace, PROBES.curl, session.subject?.[SOURCE].resource ?? null);
  const { input, line, value, data } = found.seen;
  session.trace.lines.push({ input, startLine: line, endLine: line, text: `${value} ${data?.['message'] ?? ''}`.trim() });
  return found.result;
}

/** What curl said when somebody tried the address. */
export const CURL_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'curlError(): string',
    description:
      "How curl failed: 'refused', 'timeout', 'unreachable', 'dns', 'tls', 'empty', 'reset' or 'other'; '' when it got an answer; unknown when no curl was seen, or several that disagree.",
    run: (session) => readCurl(session).error,
  },
  {
    signature: 'httpStatus(): int',
    description: 'Status of the HTTP answer that curl got; 0 when it got none; unknown as curlError().',
    run: (session) => BigInt(readCurl(session).status),
  },
];
