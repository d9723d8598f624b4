/** How an object or a table that kubectl prints begins. */
const HEAD = /^(?:Name: +\S|Namespace: +\S|NAMESPACE\s+NAME|NAME\s+[A-Z]|LAST SEEN)/;
const EVENT = /^(?:Normal|Warning)\s+[A-Z]/;
const MANIFEST = /^(?:apiVersion|kind): ?\S/;

/** Whether a line says by itself that it comes from kubectl: not so a list item of YAML or a line of a script. */
export function isPrinted(text: string): boolean {
  return HEAD.test(text) || EVENT.test(text);
}

/** Whether an output of kubectl or a manifest begins with this line. */
export function startsOutput(text: string): boolean {
  return HEAD.test(text) || MANIFEST.test(text);
}
