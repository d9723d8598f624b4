import { indentOfLine, type Note } from './redact-words.ts';

const KIND = /^\s*(?:- )?["']?kind["']?\s*:\s*["']?(\w+)["']?\s*,?\s*$/;
const SECRET_IN_JSON = /\\{0,3}"kind\\{0,3}"\s*:\s*\\{0,3}"Secret(?:List)?\\{0,3}"/;
const DATA = /^\s*(?:- )?["']?(?:data|stringData)["']?\s*:\s*\{?\s*$/;
const FLOW_DATA = /(\\{0,3}["']?(?:data|stringData)\\{0,3}["']?\s*:\s*)\{[^{}]*\}?/g;

/**
 * Values of a Secret's `data` and `stringData`, in YAML and in JSON. A text whose kind was cut away counts as a Secret, since
 * kubectl prints `data` before `kind`.
 */
export function hideSecretData(lines: string[], note: Note): void {
  if (!lines.some((line) => line.includes('data') || line.includes('stringData'))) return;
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !/^---/.test(lines[at] ?? '')) continue;
    if (isSecretPart(lines, start, at)) hideData(lines, start, at, note);
    start = at + 1;
  }
}

function isSecretPart(lines: readonly string[], from: number, to: number): boolean {
  let kinds = 0;
  let data = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const kind = line.includes('kind') ? KIND.exec(line)?.[1] : undefined;
    if (kind === 'Secret' || kind === 'SecretList' || (line.includes('Secret') && SECRET_IN_JSON.test(line))) return true;
    if (kind !== undefined || line.includes('"kind"')) kinds++;
    data ||= DATA.test(line);
  }
  return data && kinds === 0;
}

function hideData(lines: string[], from: number, to: number, note: Note): void {
  let depth = -1;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const indent = indentOfLine(line) + (/^\s*- /.test(line) ? 2 : 0);
    if (DATA.test(line)) depth = indent;
    else if (depth >= 0 && line.trim() !== '' && indent <= depth) depth = -1;
    else if (depth >= 0 && line.trim() !== '') lines[at] = hideEntry(line, note);
    lines[at] = (lines[at] ?? '').replace(FLOW_DATA, (_, head: string) => `${head}{"${note('secret-data')}": ""}`);
  }
}

function hideEntry(line: string, note: Note): string {
  const pair = /^(\s*["']?[\w.-]+["']?\s*:\s*)(\S.*?)(,?\s*)$/.exec(line);
  if (pair) return `${pair[1]}${note('secret-data')}${pair[3]}`;
  return /^\s*["']?[\w.-]+["']?\s*:\s*$/.test(line) ? line : ' '.repeat(indentOfLine(line)) + note('secret-data');
}
