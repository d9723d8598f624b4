/** A field that kubectl prints, and how much the print tells. */
export interface PrintedField {
  /** Path in the object, steps split by `/`; `*` is any one step, a last `**` is everything below. */
  readonly at: string;
  /** First and last minor version of kubectl that prints it. */
  readonly since?: number;
  readonly until?: number;
  /** Printed in a form that does not give the value back for certain: it may be unknown, but nothing else than what was served. */
  readonly loose?: boolean;
  /** When the object lacks it, the text does not have to prove that. */
  readonly quiet?: boolean;
}

type Options = Omit<PrintedField, 'at'>;

/** Fields with the same options, their paths in one text split by blanks. */
export function fields(paths: string, options: Options = {}): PrintedField[] {
  return paths.trim().split(/\s+/).map((at) => ({ at, ...options }));
}

/** The same fields below another path. */
export function below(path: string, inner: readonly PrintedField[]): PrintedField[] {
  return inner.map((field) => ({ ...field, at: `${path}/${field.at}` }));
}

export function isPrintedBy(field: PrintedField, minor: number): boolean {
  return minor >= (field.since ?? 0) && minor <= (field.until ?? Infinity);
}

/** Whether a path is one that the field stands for. */
export function matchesField(field: PrintedField, steps: readonly string[]): boolean {
  const pattern = field.at.split('/');
  const open = pattern.at(-1) === '**';
  const fixed = open ? pattern.slice(0, -1) : pattern;
  if (open ? steps.length < fixed.length : steps.length !== fixed.length) return false;
  return fixed.every((step, index) => step === '*' || step === steps[index]);
}
