import { plainOfBase64 } from './redact-base64.ts';
import { indentOfLine, type Note } from './redact-words.ts';

const KIND = /^\s*(?:- )?["']?kind["']?\s*:\s*["']?(\w+)["']?\s*,?\s*$/;
const SECRET_IN_JSON = /\\{0,3}"kind\\{0,3}"\s*:\s*\\{0,3}"Secret(?:List)?\\{0,3}"/;
const DATA = /^\s*(?:- )?["']?(?:data|stringData)["']?\s*:\s*\{?\s*$/;
const FLOW_DATA = /(\\{0,3}["']?(?:data|stringData)\\{0,3}["']?\s*:\s*)\{([^{}]*)\}?/g;
const FLOW_VALUE = /:\s{0,8}\\{0,3}["']?([^\s"',\\]{1,8000})/g;

/**
 * Values of a Secret's `data` and `stringData`, in YAML and in JSON. A text whose kind was cut away counts as a Secret, since
 * kubectl prints `data` before `kind`.
 */
export function hideSecretData(lines: string[], note: Note): void {
  if (!lines.some((line) => line.includes('data') || line.includes('stringData'))) return;
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !/^---/.test(lines[at] ?? '')) continue;
    const kind = secretPart(lines, start, at);
    // Where the kind is a guess, the values are hidden, but they say nothing about the same words elsewhere.
    if (kind !== null) hideData(lines, start, at, kind === 'guessed' ? (sort) => note(sort) : note);
    start = at + 1;
  }
}

function secretPart(lines: readonly string[], from: number, to: number): 'told' | 'guessed' | null {
  let kinds = 0;
  let data = false;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const kind = line.includes('kind') ? KIND.exec(line)?.[1] : undefined;
    if (kind === 'Secret' || kind === 'SecretList' || (line.includes('Secret') && SECRET_IN_JSON.test(line))) return 'told';
    if (kind !== undefined || line.includes('"kind"')) kinds++;
    data ||= DATA.test(line);
  }
  return data && kinds === 0 ? 'guessed' : null;
}

function hideData(lines: string[], from: number, to: number, note: Note): void {
  let depth = -1;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const indent = indentOfLine(line) + (/^\s*- /.test(line) ? 2 : 0);
    if (DATA.test(line)) depth = indent;
    else if (depth >= 0 && line.trim() !== '' && indent <= depth) depth = -1;
    else if (depth >= 0 && line.trim() !== '') lines[at] = hideEntry(line, note);
    lines[at] = (lines[at] ?? '').replace(FLOW_DATA, (_, head: string, data: string) => `${head}{"${note('secret-data', ...spellings(data))}": ""}`);
  }
}

function hideEntry(line: string, note: Note): string {
  const pair = /^(\s*["']?[\w.-]+["']?\s*:\s*)(\S.*?)(,?\s*)$/.exec(line);
  if (pair) return `${pair[1]}${note('secret-data', pair[2] ?? '', ...plainOfBase64(pair[2] ?? ''))}${pair[3]}`;
  return /^\s*["']?[\w.-]+["']?\s*:\s*$/.test(line) ? line : ' '.repeat(indentOfLine(line)) + note('secret-data', line);
}

/** The values of a map on one line, as they stand there and as they are used. */
function spellings(data: string): string[] {
  return [...data.matchAll(FLOW_VALUE)].flatMap(([, value = '']) => [value, ...plainOfBase64(value)]);
}
