/**
 * What things are called. A password may be no more than the name of its application: it is hidden where it stands as a
 * password, but a report in which no name is left is of no use, and says by that what the password is.
 */
const NAME = /^\s*(?:- )?["']?(?:name|namespace|secretName|serviceName|app|app\.kubernetes\.io\/\w{1,20})["']?\s*:\s*["']?([A-Za-z0-9][A-Za-z0-9._-]{0,252})["']?,?\s*$/i;
const NAME_FIELD = /^(?:name|namespace|secretName|serviceName|configMapName)$/;
const LABEL_FIELD = /^(?:labels|matchLabels|selector)$/;

/** Names that a text gives in fields of their own. */
export function namesIn(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => (/name|app/i.test(line) ? (NAME.exec(line)?.[1] ?? []) : [])));
}

/** Names and labels in objects of the Kubernetes shape. */
export function namesOf(objects: readonly unknown[]): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown, field: string, label: boolean): void => {
    if (typeof value === 'string' && (label || NAME_FIELD.test(field))) names.add(value);
    else if (Array.isArray(value)) value.forEach((item) => visit(item, field, label));
    else if (typeof value === 'object' && value !== null) for (const [key, item] of Object.entries(value)) visit(item, key, label || LABEL_FIELD.test(key));
  };
  for (const object of objects) visit(object, '', false);
  return names;
}
