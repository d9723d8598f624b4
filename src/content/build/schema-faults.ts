import type { z } from 'zod';
import type { ContentFault, JsonPath } from './fault.ts';
import type { JsonFile } from './json-file.ts';

type Issue = z.core.$ZodIssue;

/** Of unknown fields in one place, how many are told: who reads more has another file at hand. */
const MOST_KEYS = 20;

/** Says in words what the schema refused, at the place where it stands: the first `most` things. */
export function schemaFaults(json: JsonFile, issues: readonly Issue[], most = Number.POSITIVE_INFINITY): ContentFault[] {
  return issues.slice(0, most).flatMap((issue) => issueFaults(json, issue));
}

function issueFaults(json: JsonFile, issue: Issue): ContentFault[] {
  const path = issue.path as JsonPath;
  const name = `"${String(path.at(-1) ?? '')}"`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_KEYS).map((key) =>
        json.faultAtKey([...path, key], `There is no field "${key}" here`, 'Remove it, or correct its spelling; the schema lists the fields.'),
      );
    case 'invalid_key':
      return [json.faultAtKey(path, `${name} is no id`, 'Use lower-case letters, digits and hyphens only.')];
    case 'invalid_type':
      return [
        isMissing(json.value, path)
          ? json.faultAtKey(path, `${name} is missing`, `Add ${name} (${issue.expected}).`)
          : json.faultAt(path, `This is no ${issue.expected}`, `Write a ${issue.expected}.`),
      ];
    case 'invalid_union':
      return [json.faultAt(path, 'No such kind', `Write one of ${listed('options' in issue ? issue.options : undefined)}.`)];
    case 'invalid_value':
      return [json.faultAt(path, 'This value is not known here', `Write one of ${listed(issue.values)}.`)];
    case 'too_small':
      return [
        issue.origin === 'array'
          ? json.faultAt(path, `${name} has fewer than ${issue.minimum} entries`, `Give at least ${issue.minimum}.`)
          : json.faultAt(path, `${name} is smaller than ${issue.minimum}`, `Write ${issue.minimum} or more.`),
      ];
    case 'too_big':
      return [json.faultAt(path, `${name} has more than ${issue.maximum} entries`, `Give at most ${issue.maximum}; split it.`)];
    default: {
      const [message = '', todo = 'Compare with the schema.'] = issue.message.split('\n');
      return [json.faultAt(path, message, todo)];
    }
  }
}

function isMissing(value: unknown, path: JsonPath): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return false;
    if (!Object.hasOwn(at, step)) return true;
    at = (at as Record<string | number, unknown>)[step];
  }
  return false;
}

function listed(values: readonly unknown[] | undefined): string {
  return (values ?? []).map((value) => `"${String(value)}"`).join(', ');
}
