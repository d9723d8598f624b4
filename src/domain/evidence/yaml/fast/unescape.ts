/** Escapes of one character in double quotes (YAML 1.2.2, section 5.7). */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'], ['a', '\x07'], ['b', '\b'], ['t', '\t'], ['\t', '\t'], ['n', '\n'], ['v', '\v'], ['f', '\f'], ['r', '\r'], ['e', '\x1b'],
  [' ', ' '], ['"', '"'], ['/', '/'], ['\\', '\\'], ['N', '\x85'], ['_', '\xa0'], ['L', '\u2028'], ['P', '\u2029'],
]);
const HEX_DIGITS: ReadonlyMap<string, number> = new Map([['x', 2], ['u', 4], ['U', 8]]);

/**
 * Line breaks fold: one becomes a blank, each further one a line feed. `glued` tells of each line whether its break is
 * escaped, and so gives nothing at all.
 */
function foldLines(lines: readonly string[], glued: readonly boolean[] = []): string {
  let value = lines[0] ?? '';
  let empty = 0;
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (glued[at - 1]) value += line;
    else if (line === '' && at < lines.length - 1 && !glued[at]) empty++;
    else {
      value += (empty > 0 ? '\n'.repeat(empty) : ' ') + line;
      empty = 0;
    }
  }
  return value;
}

function trimLine(line: string, start: boolean, end: boolean): string {
  let from = 0;
  let until = line.length;
  const isBlank = (at: number): boolean => line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9;
  if (start) while (from < until && isBlank(from)) from++;
  if (end) while (until > from && isBlank(until - 1)) until--;
  return line.slice(from, until);
}

/** The value of what stands between single quotes. */
export function unfoldSingle(source: string): string {
  const lines = source.split('\n');
  const folded = foldLines(lines.map((line, at) => trimLine(line, at > 0, at < lines.length - 1)));
  return folded.replaceAll("''", "'");
}

/** The value of what stands between double quotes; undefined where that is doubtful. */
export function unescapeDouble(source: string): string | undefined {
  if (!source.includes('\n')) return unescapeLine(source);
  const glued: boolean[] = [];
  const decoded: string[] = [];
  const lines = source.split('\n');
  for (const [at, line] of lines.entries()) {
    const last = at === lines.length - 1;
    const isGlued = !last && endsEscaped(line);
    const text = trimLine(isGlued ? line.slice(0, -1) : line, at > 0, !last && !isGlued);
    const value = !isGlued && endsEscaped(text) ? undefined : unescapeLine(text);
    if (value === undefined) return undefined;
    glued.push(isGlued);
    decoded.push(value);
  }
  return foldLines(decoded, glued);
}

/** Whether the last character is a backslash that is not escaped itself. */
function endsEscaped(line: string): boolean {
  let slashes = 0;
  while (line.charCodeAt(line.length - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

function unescapeLine(source: string): string | undefined {
  let value = '';
  let from = 0;
  for (let at = source.indexOf('\\'); at >= 0; at = source.indexOf('\\', from)) {
    const char = source[at + 1] ?? '';
    const digits = HEX_DIGITS.get(char) ?? 0;
    const decoded = digits === 0 ? ESCAPES.get(char) : decodeHex(source.slice(at + 2, at + 2 + digits), digits);
    if (decoded === undefined) return undefined;
    value += source.slice(from, at) + decoded;
    from = at + 2 + digits;
  }
  return value + source.slice(from);
}

function decodeHex(text: string, digits: number): string | undefined {
  if (text.length !== digits || !/^[0-9a-fA-F]+$/.test(text)) return undefined;
  const code = Number.parseInt(text, 16);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}
