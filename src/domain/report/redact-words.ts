/** What stands where a value was. */
export const MASK = '***';

/** Counts a hidden value by its sort, and gives the mask. */
export type Note = (sort: string) => string;

const CREDENTIAL_KEY = /^(?:token|id-token|refresh-token|access-token|client-key-data|client-certificate-data|certificate-authority-data|password|passwd|auth|\.dockerconfigjson|\.dockercfg)$/i;
const SECRET_WORD =
  /(?:PASS(?:WORD|WD|PHRASE)?|PWD|TOKEN|SECRET|PRIVATE[_.-]?KEY|ACCESS[_.-]?KEY|API[_.-]?KEY|SECRET[_.-]?ID|CREDENTIALS?)\d{0,3}(?:$|[_\W])|(?:^|_)KEY\d{0,3}$|SecretKey$|SecretId$|accessKey(?:Id|Secret)$|(?:^|[_.-])signature$/i;
/** Names that sound secret but name an object, a switch, or an id that a vendor needs. */
const HARMLESS_KEY =
  /(?:secretName|secret-name|secretKeyRef|secretRef|client-token|clientToken|automountServiceAccountToken|tokenExpirationSeconds|imagePullSecrets|mountPath|expirationSeconds)$|(?:^|[./-])(?:cert-secret|tls-secret)$/i;
const HARMLESS_VALUE = /^["']?(?:true|false|null|none|<[\w .'/:-]*>(?: .*)?|\*+|\d{1,5}|[|>][-+]?)["']?$/i;
/** Every secret key holds one of these, so that most lines need no closer look. */
const HINT = /pass|pwd|token|secret|key|credential|auth|docker|certificate|signature/i;

export function mayHoldSecretKey(line: string): boolean {
  return HINT.test(line);
}

/** Whether the name of a value says that the value is secret. */
export function isSecretKey(key: string): boolean {
  return !HARMLESS_KEY.test(key) && (CREDENTIAL_KEY.test(key) || SECRET_WORD.test(key));
}

export function isHarmlessValue(value: string): boolean {
  return HARMLESS_VALUE.test(value.trim()) || value.includes(MASK);
}

/** The sort under which a hidden value of this name is counted. */
export function sortOfKey(key: string): string {
  return CREDENTIAL_KEY.test(key) ? 'credential' : 'environment';
}

export function indentOfLine(line: string): number {
  return line.length - line.trimStart().length;
}
