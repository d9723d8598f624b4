import { isHarmlessValue, isSecretKey, mayHoldSecretKey, sortOfKey, type Note } from './redact-words.ts';

const JWT = /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}(?:\.[\w-]*)?/g;
const URL_CREDENTIALS = /([a-z][a-z0-9+.-]{1,20}:\/\/)(?:[^\s/@:'"]{0,200}:[^\s/'"]{1,200}|[\w-]{16,200})@/gi;
const BEARER = /\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{6,}/g;
/** Headers of a request, as `curl -v` prints and `curl -H` takes them: all behind the name is hidden. */
const HEADER = /((?:^|[\s"'<>])(?:proxy-)?(?:authorization|cookie|set-cookie|x-api-key|api-key|x-[\w-]{0,40}token)\s{0,4}:\s{0,8}(?:(?:Bearer|Basic|Digest|Token)\s{1,4})?)([^\s"'][^"']{0,4000})/gi;
const USER_OPTION = /(\s(?:-u|--user|--proxy-user)[ =]{1,4}["']?[^\s:"']{1,200}:)([^\s"']{1,400})/g;
/** `--password hunter2`, where the value is a word of its own. */
const OPTION = /(\s--?([\w-]{2,60})\s{1,4}["']?)([^\s"'-][^\s"']{0,400})/g;
/** `["--password", "hunter2"]` */
const LISTED_OPTION = /(["']--?([\w-]{2,60})["']\s{0,8},\s{0,8}["'])([^"']{1,4000})/g;
/** The name in `key: value`, `key=value`, `"key": "value"`, also inside a JSON text in a text. */
const KEY = /([\w.-]{2,80})\\{0,3}["'\u201d\u2019]?\s{0,8}[:=\uff1a]\s{0,40}/g;
/** A value runs to the closing quote, comma, or end of word. */
const VALUE = /\\{1,3}"[^"\\]{1,8000}\\{1,3}"|"(?:[^"\\]|\\.){1,8000}"|'[^']{1,8000}'|[^\s,;'"{}[\]&\\]{1,8000}/y;

/** Hides the secrets that show on a line by themselves. */
export function hideInLine(line: string, note: Note): string {
  let text = line;
  if (text.includes('eyJ')) text = text.replace(JWT, () => note('token'));
  if (text.includes('://')) text = text.replace(URL_CREDENTIALS, (_, scheme: string) => `${scheme}${note('url-credentials')}@`);
  if (/[Cc]ookie|token|[Aa]uthorization|api-key|AUTH|API-KEY|TOKEN/.test(text)) text = text.replace(HEADER, (whole, head: string, value: string) => (isHarmlessValue(value) ? whole : `${head}${note('header')}`));
  if (text.includes('Bearer ') || text.includes('Basic ')) text = text.replace(BEARER, (_, word: string) => `${word} ${note('token')}`);
  if (/\s-u|--(?:proxy-)?user/.test(text)) text = text.replace(USER_OPTION, (_, head: string) => `${head}${note('credential')}`);
  return mayHoldSecretKey(text) ? hidePairs(hideOptions(text, note), note) : text;
}

function hideOptions(text: string, note: Note): string {
  if (!text.includes('-')) return text;
  const hide = (whole: string, head: string, key: string, value: string): string => (isSecretKey(key) && !isHarmlessValue(value) ? `${head}${note('credential')}` : whole);
  return text.replace(OPTION, hide).replace(LISTED_OPTION, hide);
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
    out += `${text.slice(from, KEY.lastIndex)}${quote}${note(sortOfKey(key[1] ?? ''))}${quote}`;
    from = KEY.lastIndex + value.length;
    KEY.lastIndex = from;
  }
  return out + text.slice(from);
}
