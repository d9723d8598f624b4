import type { SourceLine } from '../normalise/source-line.ts';
import type { GetRow } from './row-kind.ts';

const ARROW = /[\u2191\u2193]/g;
/** k9s calls some columns by other names than kubectl. */
const RENAMED: Readonly<Record<string, string>> = { PORTS: 'SCREEN PORTS', ROLE: 'ROLES' };

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map((word) => ({ text: word[0], start: word.index, end: word.index + word[0].length }));
}

/** Whether a header was drawn by k9s: an arrow marks the column that sorts. */
export function isScreenHeader(text: string): boolean {
  return /^\s*(?:NAMESPACE|NAME)[\u2191\u2193]|\s[A-Z]+[\u2191\u2193](?:\s|$)/.test(text);
}

/**
 * Rows of a table that k9s drew: columns stand one blank apart, numbers are set to the right, cells may be blank. A word
 * belongs to the header at whose start or end it stands, else to the header it stands under.
 */
export function readScreenTable(header: SourceLine, body: readonly SourceLine[]): { headers: string[]; rows: GetRow[] } {
  const services = /CLUSTER-IP/.test(header.text);
  const heads = wordsOf(header.text.replace(ARROW, ' ')).map((word) => {
    const renamed = Object.hasOwn(RENAMED, word.text) ? RENAMED[word.text] : undefined;
    return { ...word, text: renamed && (services || word.text !== 'PORTS') ? renamed : word.text };
  });
  const rows = body.map((line) => {
    const cells = new Map<string, string>();
    for (const word of wordsOf(line.text)) {
      const head = heads.find(({ start, end }) => start === word.start || end === word.end) ?? heads.findLast(({ start }) => start <= word.start);
      if (!head) continue;
      const known = cells.get(head.text);
      cells.set(head.text, known === undefined ? word.text : `${known} ${word.text}`);
    }
    return { line: line.n, cells };
  });
  return { headers: heads.map(({ text }) => text), rows };
}
