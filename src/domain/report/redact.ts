import { hideListedArguments } from './redact-arguments.ts';
import { hideBlockValues, hideLastApplied, hideNamedValues, hidePem, hideSecretOutput } from './redact-blocks.ts';
import { hideAccessKeys } from './redact-access-keys.ts';
import { createKnownSecrets } from './redact-known.ts';
import { hideInLine } from './redact-line.ts';
import { namesIn } from './redact-names.ts';
import { hideSecretData } from './redact-secret-data.ts';
import { MASK, type Note } from './redact-words.ts';

/** Redacted text, with the number of hidden values by sort. */
export interface Redacted {
  readonly text: string;
  readonly hidden: Readonly<Record<string, number>>;
  /** The values that were hidden, for texts that hold the same ones elsewhere. */
  readonly secrets: readonly string[];
}

/**
 * Hides what must not leave the page: access keys and what stands beside them, tokens, private keys, kubeconfig and
 * Secret data, credentials in URLs and headers, values with a secret-looking name. The number of lines stays, and so do
 * the ids that a vendor's support needs (lb-…, subnet-…, vpc-…, request ids).
 */
export function redactText(text: string): Redacted {
  const hidden: Record<string, number> = {};
  const secrets: string[] = [];
  const note: Note = (sort, ...values) => {
    hidden[sort] = (hidden[sort] ?? 0) + 1;
    for (const value of values) if (value !== '') secrets.push(value);
    return MASK;
  };
  const parts = text.split(BREAK);
  const original = parts.filter((_, index) => index % 2 === 0);
  const margins = original.map((line) => MARGIN.exec(line)?.[0] ?? '');
  const edges = original.map((line, index) => (FRAME.test(margins[index] ?? '') ? frameEnd(line) : ''));
  const before = original.map((line, index) => line.slice(margins[index]?.length ?? 0, line.length - (edges[index]?.length ?? 0)).replace(UNSEEN, '').replace(ODD_SPACE, ' '));
  const lines = before.slice();
  for (const hide of [hidePem, hideSecretData, hideLastApplied, hideSecretOutput, hideNamedValues, hideListedArguments, hideBlockValues, hideAccessKeys]) hide(lines, note);
  const once = lines.map((line) => hideInLine(line, note));
  const safe = secrets.length === 0 ? once : hideRepeated(once, secrets, note);
  const out = safe.map((shown, index) => (shown === before[index] ? (original[index] ?? '') : (margins[index] ?? '') + shown + (edges[index] ?? '')));
  return { text: parts.map((part, index) => (index % 2 === 0 ? (out[index / 2] ?? '') : part)).join(''), hidden, secrets };
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

/** What gave itself away on one line, on the lines where nothing else would: in a message, in an argument. */
function hideRepeated(lines: readonly string[], secrets: readonly string[], note: Note): string[] {
  const known = createKnownSecrets(namesIn(lines));
  secrets.forEach(known.learn);
  return lines.map((line) => known.hide(line, () => note('repeated')));
}
