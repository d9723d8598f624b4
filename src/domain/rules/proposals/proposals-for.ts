import type { Resource } from '../../evidence/types.ts';
import { remember, type Session } from '../session.ts';
import { fittingSelector } from './fitting-selector.ts';
import { fittingTargetPort } from './fitting-target-port.ts';
import type { Proposals } from './types.ts';

/** All that a paste proves of the right values of a Service. */
export function proposalsFor(session: Session, service: Resource): Proposals {
  return remember(session, service, 'proposals', () => ({ ...fittingSelector(session, service), ...fittingTargetPort(session, service) }));
}
