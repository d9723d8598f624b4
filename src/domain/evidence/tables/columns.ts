import { alignCells, cellsAt } from '../describe/table.ts';
import { isBlank, type SourceLine } from '../normalise/source-line.ts';

/** A row of a `kubectl get` table: its cells by column header. */
export interface GetRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface GetTable {
  readonly headers: readonly string[];
  readonly rows: readonly GetRow[];
  /** Lines of rows whose cells do not fit the header. */
  readonly misfits: readonly number[];
  /** Runs of blanks were squeezed to one. */
  readonly collapsed: boolean;
}

/** Headers that hold a blank of their own. */
const TWO_WORDS = ['LAST SEEN', 'FIRST SEEN', 'NOMINATED NODE', 'READINESS GATES'];

/** Headers of tables that were pasted without one, by kind and by number of cells. */
const HEADERLESS: Readonly<Record<string, readonly string[]>> = {
  Service: ['NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE', 'SELECTOR'],
  Pod: ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'IP', 'NODE', 'NOMINATED NODE', 'READINESS GATES'],
  Node: ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', 'INTERNAL-IP', 'EXTERNAL-IP', 'OS-IMAGE', 'KERNEL-VERSION', 'CONTAINER-RUNTIME'],
  Event: ['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'MESSAGE'],
};
/** The cell whose form tells whether the namespace came first. */
const TELLING: Readonly<Record<string, readonly [string, RegExp]>> = {
  Service: ['TYPE', /^(?:ClusterIP|NodePort|LoadBalancer|ExternalName)$/],
  Pod: ['READY', /^\d+\/\d+$/],
  Node: ['STATUS', /^(?:Not)?Ready/],
  Event: ['TYPE', /^(?:Normal|Warning)$/],
};

function expandTabs(text: string): string {
  return text.includes('\t') ? text.replaceAll('\t', '   ') : text;
}

/** `2 (3h ago)` and `77s (x6 over 16m)` are one cell though they hold blanks. */
function joinBrackets(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && (/^\([^)]*$/.test(last.slice(last.lastIndexOf('('))) && last.includes('(') && !last.endsWith(')'))) out[out.length - 1] = `${last} ${word}`;
    else if (last !== undefined && /^\((?:x\d+|\d+[smhdy]\S*)$/.test(word)) out[out.length - 1] = `${last} ${word}`;
    else out.push(word);
  }
  return out;
}

function cellsByCount(text: string, headers: readonly string[], wide: boolean): Map<string, string> | undefined {
  const words = joinBrackets(text.trim().split(wide ? / {2,}/ : / +/));
  const free = headers.at(-1) === 'MESSAGE';
  if (words.length > headers.length && !wide && free) words.splice(headers.length - 1, words.length, words.slice(headers.length - 1).join(' '));
  return words.length === headers.length ? new Map(headers.map((header, index) => [header, words[index] ?? ''])) : undefined;
}

/** Cells of a row; everything under the last header is one cell, whatever blanks it holds (messages). */
function cellsUnder(headers: readonly { readonly start: number }[], text: string): { text: string; start: number }[] {
  const cells = cellsAt(text);
  const edge = headers.at(-1)?.start ?? 0;
  const last = cells.findIndex((cell) => cell.start === edge);
  return last < 0 ? cells : [...cells.slice(0, last), { text: text.slice(edge).trimEnd(), start: edge }];
}

/** Reads a table; `kind` names the kind of rows that came without a header. */
export function readGetTable(lines: readonly SourceLine[], kind?: string): GetTable {
  const real = lines.filter((line) => !isBlank(line.text)).map((line) => ({ n: line.n, text: expandTabs(line.text).trimEnd() }));
  const wide = real.some((line) => / {2,}\S/.test(line.text.trim()));
  if (kind !== undefined) return readHeaderless(real, kind, wide);
  const [header, ...body] = real;
  const headerCells = cellsAt(header?.text ?? '', TWO_WORDS);
  const headers = headerCells.map((cell) => cell.text);
  const rows: GetRow[] = [];
  const misfits: number[] = [];
  for (const line of body) {
    const cells = (wide ? alignCells(headerCells, cellsUnder(headerCells, line.text)) : undefined) ?? cellsByCount(line.text, headers, wide);
    if (cells) rows.push({ line: line.n, cells });
    else misfits.push(line.n);
  }
  return { headers, rows, misfits, collapsed: !wide && headers.length > 1 };
}

function readHeaderless(lines: readonly SourceLine[], kind: string, wide: boolean): GetTable {
  const names = HEADERLESS[kind] ?? [];
  const [telling, form] = TELLING[kind] ?? ['', /$^/];
  const at = names.indexOf(telling);
  const rows: GetRow[] = [];
  const misfits: number[] = [];
  for (const line of lines) {
    const words = joinBrackets(line.text.trim().split(wide ? / {2,}/ : / +/));
    const shift = form.test(words[at + 1] ?? '') ? 1 : form.test(words[at] ?? '') ? 0 : -1;
    if (shift < 0) misfits.push(line.n);
    else {
      const headers = shift === 1 ? ['NAMESPACE', ...names] : names;
      const kept = kind === 'Event' && !wide ? [...words.slice(0, 4 + shift), words.slice(4 + shift).join(' ')] : words;
      rows.push({ line: line.n, cells: new Map(kept.slice(0, headers.length).map((word, index) => [headers[index] ?? '', word])) });
    }
  }
  return { headers: names, rows, misfits, collapsed: !wide };
}
