/** A value as it stands in JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Words that YAML 1.1, which kubectl speaks, takes for something else than a string. */
const NOT_STRINGS = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);
const BARE = /^[A-Za-z][A-Za-z0-9_./-]*$/;

function scalar(text: string): string {
  return BARE.test(text) && !NOT_STRINGS.has(text.toLowerCase()) ? text : `'${text.replaceAll("'", "''")}'`;
}

/**
 * A value on one line as YAML 1.1, without a double quote unless a string holds one: Windows PowerShell takes double
 * quotes away from the arguments of programs, and kubectl takes YAML for JSON.
 */
export function flowYaml(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => flowYaml(item)).join(', ')}]`;
  if (typeof value === 'string') return scalar(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${flowYaml(item)}`).join(', ')}}`;
}

/**
 * A patch as YAML for kubectl: the maps inside on one line each. What begins with a brace kubectl takes for JSON, so the
 * outermost braces are left out.
 */
export function patchYaml(patch: Json): string {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return flowYaml(patch);
  return Object.entries(patch).map(([key, value]) => `${scalar(key)}: ${flowYaml(value)}`).join('\n');
}

/** The value of a JSON text; undefined where it is none. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
