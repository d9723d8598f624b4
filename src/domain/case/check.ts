/** One thing that is not as it should be, by its path (`case.visits[2].at`). */
export interface FileFault {
  readonly path: string;
  readonly code: 'syntax' | 'missing' | 'type' | 'value' | 'size';
  /** What should stand there: a type, the values allowed, the most that fits. */
  readonly expected: string;
}

/** Checks plain data and gives it back typed, without fields that it does not know. Faults go to `report`. */
export type Check<T> = (value: unknown, path: string, report: (fault: FileFault) => void) => T | undefined;

export function text(most: number, form?: RegExp, formName = ''): Check<string> {
  return (value, path, report) => {
    if (typeof value !== 'string') return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'string' });
    if (value.length > most) return void report({ path, code: 'size', expected: String(most) });
    if (form && !form.test(value)) return void report({ path, code: 'value', expected: formName });
    return value;
  };
}

export const count: Check<number> = (value, path, report) => {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'number' });
  return value;
};

export const flag: Check<boolean> = (value, path, report) => {
  if (typeof value !== 'boolean') return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'boolean' });
  return value;
};

export function oneOf<const T extends string | number | null>(values: readonly T[]): Check<T> {
  return (value, path, report) => {
    const found = values.find((one) => one === value);
    if (found === undefined) return void report({ path, code: value === undefined ? 'missing' : 'value', expected: values.map(String).join(', ') });
    return found;
  };
}

export function list<T>(item: Check<T>, most: number): Check<T[]> {
  return (value, path, report) => {
    if (!Array.isArray(value)) return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'list' });
    if (value.length > most) return void report({ path, code: 'size', expected: String(most) });
    return value.flatMap((one, index) => item(one, `${path}[${index}]`, report) ?? []);
  };
}

/** An object with any keys of a form, each with the same kind of value. */
export function record<T>(key: RegExp, item: Check<T>, most: number): Check<Record<string, T>> {
  return (value, path, report) => {
    if (!isObject(value)) return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'object' });
    const entries = Object.entries(value);
    if (entries.length > most) return void report({ path, code: 'size', expected: String(most) });
    return Object.fromEntries(
      entries.flatMap(([name, one]): [string, T][] => {
        if (!key.test(name)) return (report({ path: `${path}.${name}`, code: 'value', expected: 'name' }), []);
        const checked = item(one, `${path}.${name}`, report);
        return checked === undefined ? [] : [[name, checked]];
      }),
    );
  };
}

/** A field that may be left out. */
export interface Optional<T> {
  readonly optional: Check<T>;
}

export function optional<T>(check: Check<T>): Optional<T> {
  return { optional: check };
}

type Shape = Readonly<Record<string, Check<unknown> | Optional<unknown>>>;
type Shaped<S extends Shape> = { [K in keyof S as S[K] extends Optional<unknown> ? never : K]: S[K] extends Check<infer T> ? T : never } & {
  [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never;
};

/** An object with these fields; what else it holds is left out. */
export function object<S extends Shape>(shape: S): Check<Shaped<S>> {
  return (value, path, report) => {
    if (!isObject(value)) return void report({ path, code: value === undefined ? 'missing' : 'type', expected: 'object' });
    const entries = Object.entries(shape).flatMap(([name, check]): [string, unknown][] => {
      const field = Object.hasOwn(value, name) ? value[name] : undefined;
      const at = path === '' ? name : `${path}.${name}`;
      if (typeof check === 'function') return [[name, check(field, at, report)]];
      return field === undefined ? [] : [[name, check.optional(field, at, report)]];
    });
    return Object.fromEntries(entries) as Shaped<S>;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
