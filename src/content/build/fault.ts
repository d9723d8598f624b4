/** One thing wrong in the content: where it stands, what is wrong, and what to do about it. */
export interface ContentFault {
  /** File, with the content folder leading: `content/flows/x.json`. */
  readonly file: string;
  /** Place inside the JSON, as `nodes.start.options[0].label.zh`; empty for the whole file. */
  readonly path: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The sentence that says what to do. */
  readonly todo: string;
}

/** Steps into a JSON value: keys and list positions. */
export type JsonPath = readonly (string | number)[];

/** `['nodes', 'start', 'options', 0]` -> `nodes.start.options[0]`; a key that is no plain word is quoted in brackets. */
export function formatPath(path: JsonPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\w$-]+$/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** `file:line:column path: message. todo`, the same text in the terminal, in the overlay and in a failed build. */
export function formatFault(fault: ContentFault): string {
  const place = `${fault.file}:${fault.line}:${fault.column}`;
  return `${place}${fault.path === '' ? '' : ` ${fault.path}`}\n  ${fault.message}\n  -> ${fault.todo}`;
}

/** By file, then by place in it. */
export function compareFaults(a: ContentFault, b: ContentFault): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
