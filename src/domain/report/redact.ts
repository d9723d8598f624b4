import { hideBlockValues, hideDashedArguments, hideLastApplied, hideNamedValues, hidePem, hideSecretOutput } from './redact-blocks.ts';
import { hideInLine } from './redact-line.ts';
import { hideSecretData } from './redact-secret-data.ts';
import { MASK, type Note } from './redact-words.ts';

/** Redacted text, with the number of hidden values by sort. */
export interface Redacted {
  readonly text: string;
  readonly hidden: Readonly<Record<string, number>>;
}

const ACCESS_KEY_ID = /\b(?:LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{13,40}|STS\.[0-9A-Za-z]{16,60}|(?:A3T[0-9A-Z]|AKIA|ASIA|AGPA|AROA|AIDA)[0-9A-Z]{16})\b/g;
/** Secrets of Alibaba keys have 30 letters and digits, those of Tencent keys 32; only beside an id do such words count. */
const KEY_SECRET = /(?<![0-9A-Za-z/._-])[0-9A-Za-z]{30}(?:[0-9A-Za-z]{2}|[0-9A-Za-z]{10})?(?![0-9A-Za-z/_-])/g;
const NEAR = 3;

/**
 * Hides what must not leave the page: access keys and what stands beside them, tokens, private keys, kubeconfig and
 * Secret data, credentials in URLs and headers, values with a secret-looking name. The number of lines stays, and so do
 * the ids that a vendor's support needs (lb-…, subnet-…, vpc-…, request ids).
 */
export function redactText(text: string): Redacted {
  const hidden: Record<string, number> = {};
  const note: Note = (sort) => {
    hidden[sort] = (hidden[sort] ?? 0) + 1;
    return MASK;
  };
  const parts = text.split(BREAK);
  const original = parts.filter((_, index) => index % 2 === 0);
  const margins = original.map((line) => MARGIN.exec(line)?.[0] ?? '');
  const edges = original.map((line, index) => (FRAME.test(margins[index] ?? '') ? frameEnd(line) : ''));
  const before = original.map((line, index) => line.slice(margins[index]?.length ?? 0, line.length - (edges[index]?.length ?? 0)).replace(UNSEEN, '').replace(ODD_SPACE, ' '));
  const lines = before.slice();
  for (const hide of [hidePem, hideSecretData, hideLastApplied, hideSecretOutput, hideNamedValues, hideDashedArguments, hideBlockValues, hideAccessKeys]) hide(lines, note);
  const out = lines.map((line, index) => {
    const shown = hideInLine(line, note);
    return shown === before[index] ? (original[index] ?? '') : (margins[index] ?? '') + shown + (edges[index] ?? '');
  });
  return { text: parts.map((part, index) => (index % 2 === 0 ? (out[index / 2] ?? '') : part)).join(''), hidden };
}

const BREAK = /(\r\n|\r|\n)/;
/** Quote marks, line numbers and frames in front of lines, behind which the indentation counts. */
const MARGIN = /^(?:(?:\s{0,4}>)+ ?|\s{0,6}\d{1,6}[:|] ?|\s{0,6}\d{1,6}\t|\s*[\u2502\u2503\u2551] ?)/;
const FRAME = /[\u2502\u2503\u2551]/;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Colours, links and invisible characters, which may stand in the middle of a key or value. */
const UNSEEN = /\x1b(?:\[[0-9;?]{0,32}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\))|[\u200b-\u200d\u2060\ufeff\u00ad]/g;

function frameEnd(line: string): string {
  const inside = line.trimEnd();
  return FRAME.test(inside.slice(-1)) ? line.slice(inside.slice(0, -1).trimEnd().length) : '';
}

function hideAccessKeys(lines: string[], note: Note): void {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    const masked = line.replace(ACCESS_KEY_ID, () => note('access-key'));
    if (masked === line) return;
    lines[index] = masked;
    for (let at = index - NEAR; at <= index + NEAR; at++) near.add(at);
  });
  for (const at of near) {
    const line = lines[at];
    if (line !== undefined) lines[at] = line.replace(KEY_SECRET, (word) => (/\d/.test(word) && /[A-Za-z]/.test(word) ? note('access-key') : word));
  }
}
