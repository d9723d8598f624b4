import { applyEdits as applyText, modify } from 'jsonc-parser';
import { pointerSteps, valueAt } from '../evidence/field-state.ts';
import { applyEdits, sameJson } from './apply-edits.ts';
import { parseJson } from './flow-yaml.ts';
import type { Edit } from './read-change.ts';

/** The field to take out: a map that would be left empty goes with its last field, but never the metadata or the spec itself. */
function removedSteps(object: unknown, pointer: string): readonly string[] {
  const steps = pointerSteps(pointer);
  const parent = valueAt(object, pointer.slice(0, pointer.lastIndexOf('/')));
  const isLast = typeof parent === 'object' && parent !== null && Object.keys(parent).length === 1;
  return isLast && steps.length > 2 ? steps.slice(0, -1) : steps;
}

function editOnce(text: string, { pointer, value }: Edit): string {
  const object = parseJson(text);
  if (value === undefined && valueAt(object, pointer) === undefined) return text;
  const steps = value === undefined ? removedSteps(object, pointer) : pointerSteps(pointer);
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const formattingOptions = { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  return applyText(text, modify(text, steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)), value, { formattingOptions }));
}

/**
 * Changes fields in the JSON text of one object: order and indent of all that they do not touch stay. The result is read
 * again and compared with what was wanted; undefined where that is not exactly so, or where the text is no JSON.
 */
export function editJson(text: string, edits: readonly Edit[]): string | undefined {
  const before = parseJson(text);
  if (before === undefined) return undefined;
  try {
    const out = edits.reduce(editOnce, text);
    return sameJson(parseJson(out), applyEdits(before, edits)) ? out : undefined;
  } catch {
    // A way through a list to what is no item of it.
    return undefined;
  }
}
