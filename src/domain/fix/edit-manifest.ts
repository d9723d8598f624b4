import { parse } from 'yaml';
import { valueAt } from '../evidence/field-state.ts';
import { editJson } from './edit-json.ts';
import { editYaml } from './edit-yaml.ts';
import { parseJson } from './flow-yaml.ts';
import type { ObjectChange } from './read-change.ts';

function read(text: string, format: 'yaml' | 'json'): unknown {
  if (format === 'json') return parseJson(text);
  try {
    return parse(text, { version: '1.1', logLevel: 'silent' });
  } catch {
    return undefined;
  }
}

/**
 * The text of one object after a change, with every line that the change does not touch as it was. Undefined where the
 * text is not that object alone (a List on one line), or the change cannot be made exactly.
 */
export function editManifest(text: string, format: 'yaml' | 'json', { kind, name, edits }: ObjectChange): string | undefined {
  const object = read(text, format);
  if (valueAt(object, '/kind') !== kind || valueAt(object, '/metadata/name') !== name) return undefined;
  return format === 'json' ? editJson(text, edits) : editYaml(text, edits);
}
