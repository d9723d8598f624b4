/** A command with its placeholders replaced; `missing` names the placeholders that had no usable value. */
export interface FilledCommand {
  readonly text: string;
  readonly missing: readonly string[];
}

const PLACEHOLDER = /\{\{([a-zA-Z][a-zA-Z0-9]*)\}\}/g;
const SAFE_WORD = /^[A-Za-z0-9_@%+=:,./-]+$/;
const DNS_SUBDOMAIN = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
const LABEL_TERM = /^[A-Za-z0-9](?:[A-Za-z0-9_./-]{0,315}[A-Za-z0-9])?=(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;
const PORT = /^(?:\d{1,5}|[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?)$/;
const ADDRESS = /^[0-9A-Za-z](?:[0-9A-Za-z.:-]{0,252}[0-9A-Za-z])?$/;

/** Names of Kubernetes objects obey RFC 1123; anything else is not a name and never reaches a command. */
const DNS_NAMED = new Set(['namespace', 'name', 'service', 'ingress', 'pod', 'node', 'workload']);

/** Whether a text can be the name of a Kubernetes object (RFC 1123 subdomain). */
export function isObjectName(text: string): boolean {
  return DNS_SUBDOMAIN.test(text);
}

/** Whether key and value can be a label of Kubernetes. */
export function isLabel(key: string, value: string): boolean {
  return LABEL_TERM.test(`${key}=${value}`);
}

/** Whether a text can be the name of a port (RFC 6335), and no number. */
export function isPortName(text: string): boolean {
  return PORT.test(text) && !/^\d+$/.test(text);
}

/** Quotes a word for a POSIX shell, only where it needs it. */
export function quoteForShell(word: string): string {
  return SAFE_WORD.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function isUsable(name: string, value: string): boolean {
  if (DNS_NAMED.has(name)) return isObjectName(value);
  if (name === 'selector') return value.split(',').every((term) => LABEL_TERM.test(term));
  if (name === 'address') return ADDRESS.test(value);
  if (name === 'port') return PORT.test(value);
  return value !== '' && !/[\0\n\r]/.test(value) && !value.startsWith('-');
}

/**
 * Fills `{{namespace}}`, `{{name}}`, `{{service}}`, `{{ingress}}`, `{{port}}`, `{{pod}}`, `{{node}}`, `{{selector}}`,
 * `{{address}}` and others into a command.
 *
 * A value that is not what its placeholder stands for (a name outside RFC 1123, a selector with blanks) is treated as
 * missing, and a missing value stays visible as `<namespace>`.
 */
export function fillCommand(template: string, values: Readonly<Record<string, string | undefined>>): FilledCommand {
  const missing = new Set<string>();
  const text = template.replaceAll(PLACEHOLDER, (_match, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined && isUsable(name, value)) return quoteForShell(value);
    missing.add(name);
    return `<${name}>`;
  });
  return { text, missing: [...missing] };
}

const SUBJECT_OF = { Service: 'svc {{service}}', Ingress: 'ingress {{ingress}}' } as const;

/**
 * The command template that sets an annotation (or removes it: `value` null) on the subject. Undefined for Pods: an
 * annotation on a running Pod is lost with it, so it belongs into the workload's template.
 */
export function annotateCommand(annotation: { readonly on: 'Service' | 'Ingress' | 'Pod'; readonly key: string; readonly value: string | null }): string | undefined {
  if (annotation.on === 'Pod') return undefined;
  const change = annotation.value === null ? `${annotation.key}-` : `${quoteForShell(`${annotation.key}=${annotation.value}`)} --overwrite`;
  return `kubectl -n {{namespace}} annotate ${SUBJECT_OF[annotation.on]} ${change}`;
}
