import { raiseForObject } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';

/** Where an object comes from. */
export const ORIGIN_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'isManifest(Service): bool',
    description: 'Whether it was written by hand: no API server has given it a uid, a creation time or a status yet.',
    run: (_session, view: View) => (view[SOURCE].resource ?? raiseForObject(view[SOURCE])).origin === 'manifest',
  },
];
