import type { Note } from './redact-words.ts';

const ACCESS_KEY_ID = /(?<![0-9A-Za-z])(?:LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{13,40}|STS\.[0-9A-Za-z]{16,60}|(?:A3T[0-9A-Z]|AKIA|ASIA|AGPA|AROA|AIDA)[0-9A-Z]{16})(?![0-9A-Za-z])/g;
/**
 * Secrets of Alibaba keys have 30 letters and digits, those of Tencent keys 32, those of AWS keys 40; only beside an id
 * do such words count. As a part of a path or of a longer name they do not, unless it is the id that they are joined to.
 */
const KEY_SECRET = /(?<![0-9A-Za-z]|(?<!\*\*\*)[/._-])[0-9A-Za-z]{30}(?:[0-9A-Za-z]{2}|[0-9A-Za-z]{10})?(?![0-9A-Za-z]|[/_-](?!\*\*\*))/g;
/** What follows the id right behind a sign that joins the two, whatever its length and with the signs of base64 in it. */
const JOINED_SECRET = /(\*\*\*["']?\s{0,2}[/:|,;=_-]\s{0,2}["']?)([0-9A-Za-z+/]{24,64}={0,2})(?![0-9A-Za-z+/])/g;
const NEAR = 3;

/** Ids of access keys, and their secrets beside them or on the lines around. */
export function hideAccessKeys(lines: string[], note: Note): void {
  const near = new Set<number>();
  const hide = (word: string): string => (/\d/.test(word) && /[A-Za-z]/.test(word) ? note('access-key', word) : word);
  lines.forEach((line, index) => {
    const masked = line.replace(ACCESS_KEY_ID, (id) => note('access-key', id));
    if (masked === line) return;
    lines[index] = masked.replace(JOINED_SECRET, (_, head: string, word: string) => head + hide(word));
    for (let at = index - NEAR; at <= index + NEAR; at++) near.add(at);
  });
  for (const at of near) {
    const line = lines[at];
    if (line !== undefined) lines[at] = line.replace(KEY_SECRET, hide);
  }
}
