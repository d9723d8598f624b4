import { indentOfLine, isHarmlessValue, isSecretKey, MASK, mayHoldSecretKey, sortOfKey, taughtBy, type Note } from './redact-words.ts';

const PEM_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
const PEM_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;

/** Private keys, from their first line to their last; one whose end is missing, to the end of the text. */
export function hidePem(lines: string[], note: Note): void {
  let inside = false;
  lines.forEach((line, index) => {
    const begin = inside ? 0 : line.search(PEM_BEGIN);
    if (begin < 0) return;
    const end = PEM_END.exec(line);
    const tail = end ? line.slice(end.index + end[0].length) : '';
    lines[index] = inside ? (end ? MASK + tail : MASK) : line.slice(0, begin) + note('private-key') + tail;
    inside = end === null;
  });
}

const LAST_APPLIED = /^(.*kubectl\.kubernetes\.io\/last-applied-configuration"?\s*:)(\s*)(.*)$/;

/** The second copy of an object that kubectl keeps in an annotation, on its line and on the deeper ones below. */
export function hideLastApplied(lines: string[], note: Note): void {
  lines.forEach((line, index) => {
    if (!line.includes('last-applied-configuration')) return;
    const match = LAST_APPLIED.exec(line);
    if (!match) return;
    const [, head = '', gap = '', value = ''] = match;
    const block = /^[|>][-+\d]{0,2}$/.test(value);
    if (value !== '' && !block) lines[index] = `${head}${gap}${note('last-applied')}`;
    const base = indentOfLine(line);
    for (let at = index + 1; at < lines.length; at++) {
      const next = lines[at] ?? '';
      const text = next.trim();
      if (text === '' ? !block : indentOfLine(next) <= base || !(block || /^[{["}]|\.\.\.$/.test(text))) break;
      if (text !== '') lines[at] = ' '.repeat(indentOfLine(next)) + note('last-applied');
    }
  });
}

const READS_SECRET = /\bget +secrets?\b.*(?:jsonpath|go-template|template|base64)|\bbase64 +(?:-d|--decode)\b/;

/** What a command prints that takes a value out of a Secret: the line below it. */
export function hideSecretOutput(lines: string[], note: Note): void {
  lines.forEach((line, index) => {
    if (!READS_SECRET.test(line)) return;
    const next = lines[index + 1] ?? '';
    if (next.trim() !== '' && !/^\S{0,60}[#$>] /.test(next)) lines[index + 1] = note('secret-data', next);
  });
}

/** `- name: DB_PASSWORD` with its `value:` on the next line, and the same on one line, in YAML and in JSON. */
export function hideNamedValues(lines: string[], note: Note): void {
  lines.forEach((line, index) => {
    const name = /^\s*(?:- )?["']?name["']?\s*:\s*["']?([\w.-]{1,80})["']?\s*,?\s*$/.exec(line)?.[1];
    if (!name || !isSecretKey(name)) return;
    const value = /^(\s*["']?value["']?\s*:\s*)(\S.*?)(,?\s*)$/.exec(lines[index + 1] ?? '');
    if (!value) return;
    lines[index + 1] = `${value[1]}${note('environment', taughtBy(name, value[2] ?? ''))}${value[3]}`;
    hideDeeper(lines, index + 1, indentOfLine(lines[index + 1] ?? ''), note);
  });
  lines.forEach((line, index) => {
    if (!line.includes('value')) return;
    lines[index] = line.replace(/(\\{0,3}["']?name\\{0,3}["']?\s{0,8}:\s{0,8}\\{0,3}["']?([\w.-]{1,80})\\{0,3}["']?\s{0,8},\s{0,8}\\{0,3}["']?value\\{0,3}["']?\s{0,8}:\s{0,8})(\\{1,3}"[^"\\]{0,8000}\\{1,3}"|"(?:[^"\\]|\\.){0,8000}"|'[^']{0,8000}'|[^\s,}"'\\][^,}]{0,8000})/g, (whole, head: string, name: string, value: string) => {
      const quote = /^\\{0,3}["']/.exec(value)?.[0] ?? '';
      return isSecretKey(name) ? `${head}${quote}${note('environment', taughtBy(name, value))}${quote}` : whole;
    });
  });
}

/** A line that is a secret key and its value: all of the value is hidden, with the lines that continue it below. */
export function hideBlockValues(lines: string[], note: Note): void {
  lines.forEach((line, index) => {
    if (!mayHoldSecretKey(line)) return;
    const match = /^(\s*(?:[-*>] )?\s*(?:Annotations:\s+)?["']?(?:[\w.-]{1,253}\/)?)([\w.-]{2,80})(["']?\s{0,8}:)(\s*)(.*)$/.exec(line);
    const [, lead = '', key = '', colon = '', gap = '', value = ''] = match ?? [];
    if (!match || !isSecretKey(key) || /^[{[]/.test(value)) return;
    const base = indentOfLine(line);
    if (/^[|>][-+\d]{0,2}$/.test(value.trim())) return hideDeeper(lines, index, base, note);
    if (value === '') return hideDeeper(lines, index, base, note, true);
    if (isHarmlessValue(value) || /^["'\\]/.test(value)) return;
    lines[index] = `${lead}${key}${colon}${gap}${note(sortOfKey(key), taughtBy(key, value))}${value.trimEnd().endsWith(',') ? ',' : ''}`;
    if (lead.trim() === '') hideDeeper(lines, index, base + 1, note, true);
  });
}

/** Lines deeper than a key belong to its value; with `bare` only those that are no keys themselves. */
function hideDeeper(lines: string[], from: number, base: number, note: Note, bare = false): void {
  for (let at = from + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (indentOfLine(line) <= base || (bare && /^\s*(?:- )?[^\s:]{1,80}:(?:\s|$)/.test(line))) return;
    lines[at] = ' '.repeat(indentOfLine(line)) + note('environment', line);
  }
}
