/** What stands where a value was. */
export const MASK = '***';

/**
 * Counts a hidden value by its sort, and gives the mask. What was hidden is handed over with it, in every spelling that
 * is known of it, so that the same secret is recognised where nothing around it gives it away.
 */
export type Note = (sort: string, ...secrets: readonly string[]) => string;

const CREDENTIAL_KEY = /^(?:token|id-token|refresh-token|access-token|client-key-data|client-certificate-data|certificate-authority-data|password|passwd|\.dockerconfigjson|\.dockercfg)$|(?:^|[^A-Za-z0-9]|master)auth$/i;
const SECRET_WORD =
  /(?:PASS(?:WORD|WD|PHRASE)?|PWD|TOKEN|SECRET|PRIVATE[_.-]?KEY|ACCESS[_.-]?KEY|API[_.-]?KEY|SECRET[_.-]?ID|CREDENTIALS?)\d{0,3}(?:$|[_\W])|(?:^|[_\u4e00-\u9fff])KEY\d{0,3}$|(?:^|[^A-Za-z0-9])[AS]K\d{0,3}$|SecretKey$|SecretId$|accessKey(?:Id|Secret)$|(?:^|[_.-])signature$|(?:\u5bc6\u7801|\u5bc6\u78bc|\u53e3\u4ee4|\u5bc6\u94a5|\u5bc6\u9470|\u79d8\u94a5|\u79c1\u94a5|\u4ee4\u724c)\d{0,3}[\u662f\u4e3a]?$/i;
/** The two halves of an access key by their short names, at the end of a name in one word: `aliyunSk`. */
const SHORT_KEY_NAME = /[a-z](?:AK|Ak|SK|Sk)$/;
/** Names that sound secret but name an object, a file, a switch, or an id that a vendor needs. */
const HARMLESS_KEY =
  /(?:secretName|secret-name|secretKeyRef|secretRef|client-token|clientToken|automountServiceAccountToken|tokenExpirationSeconds|imagePullSecrets|expirationSeconds|file|path|dir|pass-to-target)$|(?:^|[./-])(?:cert|tls|auth|proxy-ssl)-secret$/i;
const HARMLESS_VALUE = /^["']?(?:true|false|on|off|yes|no|enabled|disabled|required|optional|null|none|<[\w .'/:-]*>(?: .*)?|\*+|\d{1,5}|[|>][-+]?)["']?$/i;
/** Every secret key holds one of these, so that most lines need no closer look. */
const HINT = /pass|pwd|token|secret|key|credential|auth|docker|certificate|signature|bindpw|rootpw/i;
const SHORT_HINT = /[AaSs][Kk]\d{0,3}(?![A-Za-z0-9])|[\u5bc6\u53e3\u79d8\u79c1\u4ee4]/;

export function mayHoldSecretKey(line: string): boolean {
  return HINT.test(line) || SHORT_HINT.test(line);
}

/** Whether the name of a value says that the value is secret. */
export function isSecretKey(key: string): boolean {
  return !HARMLESS_KEY.test(key) && (CREDENTIAL_KEY.test(key) || SECRET_WORD.test(key) || SHORT_KEY_NAME.test(key));
}

export function isHarmlessValue(value: string): boolean {
  return HARMLESS_VALUE.test(value.trim()) || value.includes(MASK);
}

/** The sort under which a hidden value of this name is counted. */
export function sortOfKey(key: string): string {
  return CREDENTIAL_KEY.test(key) ? 'credential' : 'environment';
}

/**
 * What a hidden value teaches about other texts. Nothing where its name is no more than `key`: there Kubernetes itself keeps
 * the names of labels, taints and files.
 */
export function taughtBy(key: string, value: string): string {
  return /^key$/i.test(key) ? '' : value;
}

export function indentOfLine(line: string): number {
  return line.length - line.trimStart().length;
}
