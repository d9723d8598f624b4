import { lineOf, pointerSteps, valueAt } from '#domain/evidence/field-state.ts';
import type { Resource } from '#domain/evidence/types.ts';
import { show, type Comparison } from './compare.ts';

/** Worked out from what was printed, or printed in another form. */
const REWRITTEN = /\/(?:marker|path|scheme|host|startTime|startedAt|finishedAt|lastHeartbeatTime|lastTransitionTime|creationTimestamp|controller|type)$/;

/** What a row of a table implies stands in no cell; the namespace may stand in the command above it. */
const IMPLIED = /^\/(?:status\/conditions|metadata\/namespace)/;

/** How a text begins, as far as no quoting or folding of YAML changes it. */
function beginning(value: string | number): string {
  const first = String(value).split('\n').find((part) => part !== '') ?? '';
  return (/^[^\t'"\\]{1,40}/.exec(first)?.[0] ?? '').trim();
}

/** Lines from the key to where the value must have begun: data of a describe stand below dashes, and a value may begin with empty lines. */
function heightOf({ origin }: Resource, pointer: string, value: string | number): number {
  const isData = pointerSteps(pointer)[0] === 'data';
  const head = origin !== 'describe' || pointer.startsWith('/metadata/annotations') ? 2 : isData ? 3 : 1;
  return head + (isData ? (/^\n*/.exec(String(value))?.[0].length ?? 0) : 0);
}

/** The line of every text and number must hold it; a value of several lines begins below its key. */
export function checkLines(file: string, resource: Resource, text: string, into: Comparison): void {
  const lines = text.split('\n');
  for (const pointer of resource.lines.keys()) {
    const value = valueAt(resource.object, pointer);
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '' || REWRITTEN.test(pointer)) continue;
    if (resource.origin === 'table' && IMPLIED.test(pointer)) continue;
    into.counts.exact++;
    const line = lineOf(resource, pointer);
    if (!lines.slice(line - 1, line - 1 + heightOf(resource, pointer, value)).join('\n').includes(beginning(value))) into.failures.push({ file, pointer, problem: 'line', expected: show(beginning(value)), got: `${line}: ${lines[line - 1] ?? ''}` });
  }
}
