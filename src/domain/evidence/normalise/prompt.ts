import { colonOfKey } from './key-line.ts';

const STRONG_PROMPT =
  /^(?:\([\w.:-]{1,60}\) )?(?:\[[^\]]{1,80}\] ?[#$%]|[\w.-]{1,60}@[\w.-]{1,60}:[^\s#$]{0,80} ?[#$]|PS [A-Z]:\\[^>]{0,120}>|[A-Z]:\\[^>]{0,120}>|(?:ba|z|)sh-[\d.]{1,8}[#$]|[\u276f\u279c\u03bb] ?[^\n]{0,60}?)(?: +|$)/;
const WEAK_PROMPT = /^(?:[^\s:]{0,40} )?[$#%>+\u276f\u279c\u00bb] +/;
const TOOL = /^(?:sudo )?(?:kubectl|kubecolor|oc|k|crictl|aliyun|tccli)(?:\.exe)? +(?:-|get\b|describe\b|events?\b|logs?\b|apply\b|edit\b|explain\b|exec\b|version\b|top\b|rollout\b|annotate\b|label\b|patch\b|delete\b|create\b|config\b|cluster-info\b|auth\b|run\b|scale\b|expose\b|api-)/;
const CURL = /^(?:sudo )?(?:curl|wget|telnet|nc|ping|dig|nslookup) +(?:-|https?:|\d|\[|[\w-]+(?:\.[\w-]+)+|\$)/;
const SHELL_WORD = /^(?:cat|ls|cd|grep|echo|type|less|watch|ssh|vi|vim|helm|docker)\b/;

const BLANK = 32;
const TAB = 9;

/** Whether a line begins as no prompt and no command does: with blanks, or with a key of kubectl and its value. */
function beginsLikeOutput(line: string): boolean {
  const first = line.charCodeAt(0);
  if (first === BLANK || first === TAB) return line.charCodeAt(1) === BLANK;
  const colon = colonOfKey(line, 0);
  return colon > 0 && (colon + 1 === line.length || line.charCodeAt(colon + 1) === BLANK);
}

/** The command of a line that is a shell prompt, `''` for a bare prompt, or undefined when the line is something else. */
export function commandOf(line: string): string | undefined {
  if (line === '' || line.length > 4000 || beginsLikeOutput(line)) return undefined;
  const strong = STRONG_PROMPT.exec(line);
  if (strong && !line.startsWith('\u276f') && !line.startsWith('\u279c')) return line.slice(strong[0].length).trim();
  if (TOOL.test(line) || CURL.test(line)) return line.trim();
  if (/^[$\u276f]\s*$/.test(line)) return '';
  const weak = WEAK_PROMPT.exec(line) ?? /^\u279c +\S{1,40} +/.exec(line);
  if (!weak) return undefined;
  const command = line.slice(weak[0].length).trim();
  return TOOL.test(command) || CURL.test(command) || (line.startsWith('$') && SHELL_WORD.test(command)) ? command : undefined;
}

const HOST = /^(?:\([\w.:-]{1,60}\) )?\[?[\w.-]{1,60}@([\w.-]{1,63})[: ][^\n]{0,80}?[#$]/;

/** The host that a shell prompt names, as `web-1` of `[root@web-1 /]# ` and `root@web-1:/# `. */
export function hostOf(line: string): string | undefined {
  return HOST.exec(line)?.[1];
}

export interface ReadCommand {
  namespace?: string;
  verb?: string;
  /** Words of the kinds, as written (`svc,ep`). */
  kinds?: string;
  name?: string;
  /** The value of `-l`, `--selector` or `--field-selector`. */
  filter?: string;
  /** The value of `-l` or `--selector`. */
  labels?: string;
  /** `true` with `-A`. */
  everywhere?: string;
}

/** What a kubectl command asks for: the namespace named with `-n`, the kinds, a name, a selector. */
export function readCommand(command: string): ReadCommand {
  const words = command.split(/\s+/).slice(0, 60);
  const out: ReadCommand = {};
  const plain: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? '';
    if (/^[|;&>]/.test(word)) break;
    if (!word.startsWith('-')) plain.push(word);
    else if (takeOption(out, word, words[at + 1] ?? '')) at++;
  }
  const [verb, target, name] = plain;
  if (verb) out.verb = verb;
  if (!target) return out;
  const [kinds, inner] = target.split('/');
  if (kinds) out.kinds = kinds;
  const object = inner ?? name;
  if (object) out.name = object;
  return out;
}

const NAMESPACE = /^[a-z0-9][a-z0-9.-]*$/;

/** Notes what an option says; true when the word behind it is its value. */
function takeOption(out: ReadCommand, word: string, next: string): boolean {
  if (word === '-A' || word === '--all-namespaces') out.everywhere = 'true';
  const [, option = '', inline] = /^(-[nl]|--namespace|--selector|--field-selector)(?:=?(.+))?$/.exec(word) ?? [];
  const value = inline ?? next;
  if (option.startsWith('-n') || option === '--namespace') {
    if (NAMESPACE.test(value)) out.namespace = value;
  } else if (option !== '' && value !== '') {
    out.filter = value;
    if (option !== '--field-selector') out.labels = value;
  }
  if (option !== '') return inline === undefined;
  return /^(?:-[ofc]|--output|--filename|--context|--kubeconfig|--cluster|--user|--for)$/.test(word);
}
