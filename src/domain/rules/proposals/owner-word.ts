import type { Resource } from '../../evidence/types.ts';
import { nameOf } from '../selectors.ts';

/** `deployment/web`, as kubectl takes it; the kind alone where the text tells no name. */
export function ownerWord(owner: Resource): string {
  const kind = owner.kind.toLowerCase();
  const name = nameOf(owner);
  return name === undefined ? kind : `${kind}/${name}`;
}
