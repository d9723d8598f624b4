import { parseJson, patchYaml } from './flow-yaml.ts';
import { shellTokens, type ShellToken } from './shell-tokens.ts';

/** Characters that need no quotes in an argument of PowerShell; a comma would make a list of it. */
const SAFE = /^[A-Za-z0-9_+=:./%-]+$/;

/** Quotes a word for PowerShell, only where it needs it. Words that begin like an option are split at a dot or colon. */
export function quoteForPowerShell(word: string): string {
  return SAFE.test(word) && !/^-[^.:]*[.:]/.test(word) ? word : `'${word.replaceAll("'", "''")}'`;
}

/** Programs that people run on their own machine, beside kubectl. Others run on a Linux node, whose shell is no PowerShell. */
const LOCAL_TOOLS: Readonly<Record<string, string>> = { kubectl: 'kubectl', curl: 'curl.exe', nslookup: 'nslookup', ping: 'ping', aliyun: 'aliyun', tccli: 'tccli', helm: 'helm' };

type Words = readonly { readonly text: string; readonly quoted: boolean }[];

/** A word without double quotes, which Windows PowerShell loses on the way; undefined where it cannot do without. */
function withoutDoubleQuotes(word: string, before: string): string | undefined {
  if (!word.includes('"')) return word;
  // jsonpath takes single quotes for its literals as well.
  if (/^(?:-o=?|--output=)?jsonpath=/.test(word)) return word.includes("'") ? undefined : word.replaceAll('"', "'");
  const json = before === '-p' || before === '--patch' ? parseJson(word) : undefined;
  const yaml = json === undefined ? undefined : patchYaml(json);
  return yaml?.includes('"') === false ? yaml : undefined;
}

function program(words: Words): string | undefined {
  const [first, ...rest] = words;
  const tool = first && Object.hasOwn(LOCAL_TOOLS, first.text) ? LOCAL_TOOLS[first.text] : undefined;
  if (tool === undefined) return undefined;
  const out = rest.map(({ text }, index) => withoutDoubleQuotes(text, rest[index - 1]?.text ?? ''));
  return out.includes(undefined) ? undefined : [tool, ...out.map((word) => quoteForPowerShell(word ?? ''))].join(' ');
}

function lastCount(words: Words): string | undefined {
  const text = words.map((word) => word.text).join(' ');
  return text === '' ? '10' : /^-(?:n ?)?(\d+)$/.exec(text)?.[1];
}

function grep(words: Words): string | undefined {
  const options: string[] = ['-CaseSensitive'];
  const patterns: string[] = [];
  let context = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const { text } = words[at] ?? { text: '' };
    const [, letter, inline] = /^-([ABC])(\d*)$/.exec(text) ?? [];
    if (letter !== undefined) {
      const count = Number(inline === '' ? words[(at += 1)]?.text : inline);
      context = [letter === 'A' ? context[0] ?? 0 : count, letter === 'B' ? context[1] ?? 0 : count];
    } else if (/^-[iEnv]+$/.test(text)) {
      if (text.includes('i')) options.splice(options.indexOf('-CaseSensitive'), 1);
      if (text.includes('v')) options.push('-NotMatch');
    } else if (text.startsWith('-')) return undefined;
    else patterns.push(text);
  }
  const [pattern] = patterns;
  // A basic regular expression and one of .NET agree on plain words alone, and on alternatives written the one way or the other.
  if (pattern === undefined || patterns.length > 1 || /[()[\]{}*+?^$]/.test(pattern)) return undefined;
  const around = context.some((count) => count > 0) ? ` -Context ${context.join(',')}` : '';
  return ['Select-String', ...options, quoteForPowerShell(pattern.replaceAll('\\|', '|'))].join(' ') + around;
}

/** What follows a pipe: filters of a POSIX shell that PowerShell has by another name. */
function filter([first, ...rest]: Words): string | undefined {
  const options = rest.map(({ text }) => text).join(' ');
  switch (first?.text) {
    case 'grep':
    case 'egrep':
      return grep(rest);
    case 'tail':
    case 'head': {
      const count = lastCount(rest);
      return count && `Select-Object ${first.text === 'tail' ? '-Last' : '-First'} ${count}`;
    }
    case 'sort':
      return options === '' ? 'Sort-Object' : options === '-u' ? 'Sort-Object -Unique' : undefined;
    case 'wc':
      return options === '-l' ? 'Measure-Object -Line' : undefined;
    default:
      return undefined;
  }
}

interface Line {
  text: string;
  words: { text: string; quoted: boolean }[];
  redirects: string[];
  piped: boolean;
  possible: boolean;
}

const REDIRECTS: Readonly<Record<string, string>> = { '2>/dev/null': '2>$null', '2>&1': '2>&1' };

function redirect(text: string): string | undefined {
  const known = REDIRECTS[text.replaceAll(' ', '')];
  const file = /^>\s*([\w.-]+)$/.exec(text)?.[1];
  return known ?? (file === undefined ? undefined : `> ${file}`);
}

function endCommand(line: Line): void {
  if (line.words.length > 0) {
    const command = line.piped ? filter(line.words) : program(line.words);
    if (command === undefined) line.possible = false;
    line.text += [command ?? '', ...line.redirects].join(' ');
  }
  line.words = [];
  line.redirects = [];
}

function take(line: Line, token: ShellToken): void {
  switch (token.kind) {
    case 'word':
      line.words.push(token);
      return;
    case 'comment':
      endCommand(line);
      line.text += token.text;
      return;
    case 'redirect': {
      const known = redirect(token.text);
      if (known === undefined) line.possible = false;
      else line.redirects.push(known);
      return;
    }
    case 'operator':
      endCommand(line);
      // Windows PowerShell has neither && nor ||.
      if (token.text === '&&' || token.text === '||') line.possible = false;
      line.piped = token.text === '|';
      line.text += token.text === '\n' ? '\n' : token.text === '|' ? ' | ' : '; ';
  }
}

/**
 * The same command for PowerShell, also that of Windows, where it can be said there. Undefined where it cannot, or where
 * it runs on a Linux node anyway.
 */
export function toPowerShell(command: string): string | undefined {
  const tokens = shellTokens(command);
  if (tokens === undefined) return undefined;
  const line: Line = { text: '', words: [], redirects: [], piped: false, possible: true };
  for (const token of tokens) take(line, token);
  endCommand(line);
  return line.possible ? line.text : undefined;
}
