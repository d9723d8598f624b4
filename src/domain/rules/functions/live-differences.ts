import { stateOf, valueOf } from '../fields.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

/** Whether a manifest sets a field of `spec` to another value than the object has on the server; false where only one of them was pasted. */
function differsFromLive(view: View, field: string): boolean {
  const source = view[SOURCE];
  const { readings = [] } = source.resource ?? raiseForObject(source);
  const pointer = `/spec/${field}`;
  const written = readings.find((reading) => reading.origin === 'manifest' && (textOf(valueOf(reading, pointer)) ?? '') !== '');
  const live = readings.find((reading) => reading.origin !== 'manifest' && stateOf(reading, pointer) !== 'unknown');
  if (written === undefined || live === undefined) return false;
  const differs = textOf(valueOf(written, pointer)) !== textOf(valueOf(live, pointer));
  if (differs) source.session.trace.reads.push({ resource: written, pointer }, { resource: live, pointer });
  return differs;
}

/** What a manifest would change on the server. */
export const LIVE_DIFFERENCE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'differsFromLive(Service, string): bool',
    description: 'Whether a pasted manifest sets a field of `spec` to another value than the pasted object from the server has; false where one of them is not there.',
    run: (_session, view: View, field: string) => differsFromLive(view, field),
  },
];
