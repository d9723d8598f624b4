/** Redacted text, with the number of hidden values by sort. */
export interface Redacted {
  readonly text: string;
  readonly hidden: Readonly<Record<string, number>>;
}

/** What stands where a value was. */
const MASK = '***';

const ACCESS_KEY_ID = /\b(?:LTAI[0-9A-Za-z]{12,26}|AKID[0-9A-Za-z]{13,40}|(?:A3T[0-9A-Z]|AKIA|ASIA|AGPA|AROA|AIDA)[0-9A-Z]{16})\b/g;
/** Secrets of Alibaba keys have 30 letters and digits, those of Tencent keys 32; only beside an id do such words count. */
const KEY_SECRET = /(?<![0-9A-Za-z/._-])[0-9A-Za-z]{30}(?:[0-9A-Za-z]{2}|[0-9A-Za-z]{10})?(?![0-9A-Za-z/_-])/g;
const NEAR = 3;
const JWT = /\beyJ[\w-]{8,}\.eyJ[\w-]{4,}(?:\.[\w-]*)?/g;
const URL_CREDENTIALS = /([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@:'"]{1,200}:[^\s/@'"]{1,200}@/gi;
const BEARER = /\b(Bearer|Basic) [A-Za-z0-9+/=._~-]{16,}/g;
const PEM_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/;
const PEM_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY-----/;

/** `key: value`, `key=value`, `"key": "value"`; the value runs to the closing quote, comma, or end of word. */
const PAIR = /(["']?)([\w.-]{2,80})\1(\s{0,8}[:=]\s{0,40})("(?:[^"\\]|\\.){1,8000}"|'[^']{1,8000}'|[^\s,;'"{}[\]&]{1,8000})/g;
const CREDENTIAL_KEY = /^(?:token|id-token|refresh-token|access-token|client-key-data|client-certificate-data|certificate-authority-data|password|passwd|auth|\.dockerconfigjson|\.dockercfg)$/i;
const SECRET_WORD = /(?:PASS(?:WORD|WD|PHRASE)?|PWD|TOKEN|SECRET|PRIVATE_?KEY|ACCESS_?KEY|API_?KEY|SECRET_?ID|CREDENTIALS?)(?:$|[_\W])|(?:^|_)KEY$|SecretKey$|SecretId$|accessKey(?:Id|Secret)$/i;
/** Names that sound secret but name an object, a switch, or an id that a vendor needs. */
const HARMLESS_KEY = /(?:secretName|secret-name|secretKeyRef|secretRef|client-token|clientToken|automountServiceAccountToken|tokenExpirationSeconds|imagePullSecrets|mountPath|expirationSeconds)$|(?:^|[./-])(?:cert-secret|tls-secret)$/i;
const HARMLESS_VALUE = /^["']?(?:true|false|null|none|<[\w .'/:-]*>|\*+|\d{1,5}|[|>][-+]?)["']?$/i;

/**
 * Hides what must not leave the page: access keys and what stands beside them, tokens, private keys, kubeconfig and
 * Secret data, credentials in URLs, environment values with a secret-looking name. The number of lines stays, and so do
 * the ids that a vendor's support needs (lb-…, subnet-…, vpc-…, request ids).
 */
export function redactText(text: string): Redacted {
  const hidden: Record<string, number> = {};
  const note = (sort: string): string => {
    hidden[sort] = (hidden[sort] ?? 0) + 1;
    return MASK;
  };
  const lines = text.split('\n');
  hidePem(lines, note);
  hideBlocks(lines, note);
  hideNamedValues(lines, note);
  hideAccessKeys(lines, note);
  const out = lines.map((line) => hideInLine(line, note));
  return { text: out.join('\n'), hidden };
}

type Note = (sort: string) => string;

function hidePem(lines: string[], note: Note): void {
  let inside = false;
  lines.forEach((line, index) => {
    const begin = line.search(PEM_BEGIN);
    if (!inside && begin < 0) return;
    const end = PEM_END.exec(line);
    const tail = end ? line.slice(end.index + end[0].length) : '';
    lines[index] = inside ? (end ? MASK + tail : MASK) : line.slice(0, begin) + note('private-key') + tail;
    inside = end === null;
  });
}

/** Values of a Secret's `data` and `stringData`, in YAML and in JSON of one field a line. */
function hideBlocks(lines: string[], note: Note): void {
  const secret = /^\s*(?:- )?["']?kind["']?\s*:\s*["']?Secret["']?\s*,?\s*$/;
  if (!lines.some((line) => secret.test(line) || /"kind"\s*:\s*"Secret"/.test(line))) return;
  let start = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && !/^---/.test(lines[at] ?? '')) continue;
    if (lines.slice(start, at).some((line) => secret.test(line) || /"kind"\s*:\s*"Secret"/.test(line))) hideData(lines, start, at, note);
    start = at + 1;
  }
}

function hideData(lines: string[], from: number, to: number, note: Note): void {
  let depth = -1;
  for (let at = from; at < to; at++) {
    const line = lines[at] ?? '';
    const indent = line.length - line.trimStart().length;
    if (/^\s*(?:- )?["']?(?:data|stringData)["']?\s*:\s*\{?\s*$/.test(line)) depth = indent;
    else if (depth >= 0 && line.trim() !== '' && indent <= depth) depth = -1;
    else if (depth >= 0 && line.trim() !== '') {
      const pair = /^(\s*["']?[\w.-]+["']?\s*:\s*)(\S.*?)(,?\s*)$/.exec(line);
      lines[at] = pair ? `${pair[1]}${note('secret-data')}${pair[3]}` : /^\s*["']?[\w.-]+["']?\s*:\s*$/.test(line) ? line : ' '.repeat(indent) + note('secret-data');
    }
    lines[at] = (lines[at] ?? '').replace(/("(?:data|stringData)"\s*:\s*)\{[^{}]*\}/g, (_, head: string) => `${head}{"${note('secret-data')}": ""}`);
  }
}

/** `- name: DB_PASSWORD` with its `value:` on one of the next lines, and the same on one line of JSON. */
function hideNamedValues(lines: string[], note: Note): void {
  lines.forEach((line, index) => {
    const name = /^\s*(?:- )?["']?name["']?\s*:\s*["']?([\w.-]{1,80})["']?\s*,?\s*$/.exec(line)?.[1];
    if (!name || !isSecretKey(name)) return;
    const value = /^(\s*["']?value["']?\s*:\s*)(\S.*?)(,?\s*)$/.exec(lines[index + 1] ?? '');
    if (value) lines[index + 1] = `${value[1]}${note('environment')}${value[3]}`;
  });
  lines.forEach((line, index) => {
    if (!line.includes('"value"')) return;
    lines[index] = line.replace(/("name"\s*:\s*"([\w.-]{1,80})"\s*,\s*"value"\s*:\s*)"(?:[^"\\]|\\.){0,8000}"/g, (whole, head: string, name: string) =>
      isSecretKey(name) ? `${head}"${note('environment')}"` : whole,
    );
  });
}

function hideAccessKeys(lines: string[], note: Note): void {
  const near = new Set<number>();
  lines.forEach((line, index) => {
    const masked = line.replace(ACCESS_KEY_ID, () => note('access-key'));
    if (masked === line) return;
    lines[index] = masked;
    for (let at = index - NEAR; at <= index + NEAR; at++) near.add(at);
  });
  for (const at of near) {
    const line = lines[at];
    if (line !== undefined) lines[at] = line.replace(KEY_SECRET, (word) => (/\d/.test(word) && /[A-Za-z]/.test(word) ? note('access-key') : word));
  }
}

function isSecretKey(key: string): boolean {
  return !HARMLESS_KEY.test(key) && (CREDENTIAL_KEY.test(key) || SECRET_WORD.test(key));
}

function hideInLine(line: string, note: Note): string {
  let text = line;
  if (text.includes('eyJ')) text = text.replace(JWT, () => note('token'));
  if (text.includes('://')) text = text.replace(URL_CREDENTIALS, (_, scheme: string) => `${scheme}${note('url-credentials')}@`);
  if (text.includes('Bearer ') || text.includes('Basic ')) text = text.replace(BEARER, (_, word: string) => `${word} ${note('token')}`);
  return text.replace(PAIR, (whole, quote: string, key: string, gap: string, value: string) => {
    if (!isSecretKey(key) || HARMLESS_VALUE.test(value) || value.includes(MASK)) return whole;
    const shell = value[0] === '"' || value[0] === "'" ? value[0] : '';
    return `${quote}${key}${quote}${gap}${shell}${note(CREDENTIAL_KEY.test(key) ? 'credential' : 'environment')}${shell}`;
  });
}
