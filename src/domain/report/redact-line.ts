import { hideArgumentsInLine } from './redact-arguments.ts';
import { mayRunProgram } from './redact-command.ts';
import { isHarmlessValue, isSecretKey, mayHoldSecretKey, sortOfKey, taughtBy, type Note } from './redact-words.ts';

const JWT = /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}(?:\.[\w-]*)?/g;
const URL_CREDENTIALS = /([a-z][a-z0-9+.-]{1,20}:\/\/)(?:[^\s/@:'"]{0,200}:([^\s/'"]{1,200})|([\w-]{16,200}))@/gi;
const BEARER = /\b(Bearer|Basic) ([A-Za-z0-9+/=._~-]{6,})/g;
/** Headers of a request, as `curl -v` prints and `curl -H` takes them: all behind the name is hidden. */
const HEADER = /((?:^|[\s"'<>])(?:proxy-)?(?:authorization|cookie|set-cookie|x-api-key|api-key|x-[\w-]{0,40}token)\s{0,4}:\s{0,8}(?:(?:Bearer|Basic|Digest|Token)\s{1,4})?)([^\s"'][^"']{0,4000})/gi;
const USER_OPTION = /(\s(?:-u|--user|--proxy-user)[ =]{1,4}["']?[^\s:"']{1,200}:)([^\s"']{1,400})/g;
/** `user:secret@tcp(host:port)` and `user:secret@host:port`: what a driver takes that knows its scheme. */
const BARE_CREDENTIALS = /(?<![\w.:/@-])([\w.-]{1,64}:)(?!\/\/)([^\s"'@]{1,200})@(?=(?:tcp|udp|unix)[46]?\(|\[?[\w.-]{1,253}\]?:\d{2,5}(?!\w))/g;
/** A line of a server's own configuration, which separates a name and its value by blanks. */
const DIRECTIVE = /((?<![\w-])(?:requirepass|masterauth|masterpass|auth-pass\s{1,8}[\w.-]{1,80}|bindpw|rootpw)\s{1,8}["']?)([^\s"']{1,400})/gi;
/** What people write to one another. An ordinary word behind it ("password is wrong") is no password. */
const TOLD = /((?:\u5bc6\u7801|\u53e3\u4ee4|\u5bc6\u94a5|\u79d8\u94a5|\u79c1\u94a5|\u4ee4\u724c|\bpass(?:word|wd|phrase)|\bpwd|\bsk)(?:\s{0,4}[\u662f\u4e3a]|\s{1,4}is)[\s\uff1a:]{0,4}["'\u201c]?)([^\s"'\u201d\uff0c\u3002\uff1b\u4e00-\u9fff]{6,200})/gi;
/** The name in `key: value`, `key=value`, `"key": "value"`, also inside a JSON text in a text. */
const KEY = /([\w.\u4e00-\u9fff-]{2,80})\\{0,3}["'\u201d\u2019]?\s{0,8}[:=\uff1a\uff1d]{1,2}>?\s{0,40}/g;
/** A value runs to the closing quote, comma, or end of word. */
const VALUE = /\\{1,3}"[^"\\]{1,8000}\\{1,3}"|"(?:[^"\\]|\\.){1,8000}"|'[^']{1,8000}'|[^\s,;'"{}[\]&\\\uff0c\u3002\uff1b]{1,8000}/y;

/** Hides the secrets that show on a line by themselves. */
export function hideInLine(line: string, note: Note): string {
  let text = line;
  if (text.includes('eyJ')) text = text.replace(JWT, (word) => note('token', word));
  if (text.includes('://')) text = text.replace(URL_CREDENTIALS, (_, scheme: string, word?: string, token?: string) => `${scheme}${note('url-credentials', word ?? token ?? '')}@`);
  if (/[Cc]ookie|token|[Aa]uthorization|api-key|AUTH|API-KEY|TOKEN/.test(text)) text = text.replace(HEADER, (whole, head: string, value: string) => (isHarmlessValue(value) ? whole : `${head}${note('header', value)}`));
  if (text.includes('Bearer ') || text.includes('Basic ')) text = text.replace(BEARER, (_, word: string, token: string) => `${word} ${note('token', token)}`);
  if (/\s-u|--(?:proxy-)?user/.test(text)) text = text.replace(USER_OPTION, (whole, head: string, value: string) => (isHarmlessValue(value) ? whole : `${head}${note('credential', value)}`));
  if (text.includes('@')) text = text.replace(BARE_CREDENTIALS, (whole, user: string, value: string) => (isHarmlessValue(value) ? whole : `${user}${note('url-credentials', value)}@`));
  const named = mayHoldSecretKey(text);
  if (text.includes('-') && (named || mayRunProgram(text))) text = hideArgumentsInLine(text, note);
  return named ? hidePairs(hideNamed(text, note), note) : text;
}

/** Values that follow their name without a sign between them. */
function hideNamed(text: string, note: Note): string {
  const hide = (whole: string, head: string, value: string): string => (isHarmlessValue(value) ? whole : `${head}${note('credential', value)}`);
  return text.replace(DIRECTIVE, hide).replace(TOLD, (whole, head: string, value: string) => (/\d/.test(value) && /[A-Za-z]/.test(value) ? hide(whole, head, value) : whole));
}

function hidePairs(text: string, note: Note): string {
  let out = '';
  let from = 0;
  KEY.lastIndex = 0;
  for (let key = KEY.exec(text); key !== null; key = KEY.exec(text)) {
    if (!isSecretKey(key[1] ?? '')) continue;
    VALUE.lastIndex = KEY.lastIndex;
    const value = VALUE.exec(text)?.[0];
    if (value === undefined || isHarmlessValue(value)) continue;
    const quote = /^\\{0,3}["']/.exec(value)?.[0] ?? '';
    out += `${text.slice(from, KEY.lastIndex)}${quote}${note(sortOfKey(key[1] ?? ''), taughtBy(key[1] ?? '', value))}${quote}`;
    from = KEY.lastIndex + value.length;
    KEY.lastIndex = from;
  }
  return out + text.slice(from);
}
