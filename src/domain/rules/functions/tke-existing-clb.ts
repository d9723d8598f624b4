import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { stateOf, valueOf } from '../fields.ts';
import { objectOf } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { pushTo } from '../push-to.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { entriesOf } from './entries.ts';
import type { RuleFunction } from './types.ts';
import { ownEntry } from '../../own-entry.ts';

const ANNOTATIONS = '/metadata/annotations';

/** Where an object asks for a CLB that exists, and where the controller notes the one in use. */
const KEYS: Readonly<Record<string, { readonly wanted: string; readonly used: string }>> = {
  Service: {
    wanted: pointerTo(ANNOTATIONS, 'service.kubernetes.io/tke-existed-lbid'),
    used: pointerTo(ANNOTATIONS, 'service.kubernetes.io/loadbalance-id'),
  },
  Ingress: {
    wanted: pointerTo(ANNOTATIONS, 'kubernetes.io/ingress.existLbId'),
    used: pointerTo(ANNOTATIONS, 'kubernetes.io/ingress.qcloud-loadbalance-id'),
  },
};

/** What an object has to do with a CLB. `made`: the controller made it for this object. */
interface Claim {
  readonly resource: Resource;
  readonly pointer: string;
  readonly made: boolean;
}

function idAt(resource: Resource, pointer: string): string | undefined {
  const id = textOf(valueOf(resource, pointer) ?? undefined);
  return id?.startsWith('lb-') === true ? id : undefined;
}

function indexClaims(session: Session): ReadonlyMap<string, readonly Claim[]> {
  return remember(session, session, 'tencent clb claims', () => {
    const index = new Map<string, Claim[]>();
    for (const [kind, { wanted, used }] of Object.entries(KEYS)) {
      for (const resource of session.byKind.get(kind) ?? []) {
        const asks = idAt(resource, wanted);
        const has = idAt(resource, used);
        if (asks !== undefined) pushTo(index, asks, { resource, pointer: wanted, made: false });
        if (has !== undefined && has !== asks) pushTo(index, has, { resource, pointer: used, made: stateOf(resource, wanted) === 'absent' });
      }
    }
    return index;
  });
}

/** The CLB that an object asks for; undefined where it asks for none. */
function wantedBy(view: View): string | undefined {
  const { session, resource } = view[SOURCE];
  const keys = resource === null ? undefined : ownEntry(KEYS, resource.kind);
  if (resource === null || keys === undefined) return raiseForObject(view[SOURCE]);
  session.trace.reads.push({ resource, pointer: keys.wanted });
  if (stateOf(resource, keys.wanted) === 'unknown') return raiseForObject(view[SOURCE]);
  return idAt(resource, keys.wanted);
}

/** Claims of other objects on the CLB that this one asks for, the same object in another reading left out. */
function otherClaims(view: View): readonly Claim[] {
  const { session, resource } = view[SOURCE];
  const id = wantedBy(view);
  if (resource === null || id === undefined) return [];
  return (indexClaims(session).get(id) ?? []).filter((claim) => objectOf(claim.resource) !== objectOf(resource));
}

/** True with the claims that prove it; otherwise unknown, since others may exist outside of the evidence. */
function provenBy(view: View, claims: readonly Claim[]): boolean {
  const { session, resource } = view[SOURCE];
  if (wantedBy(view) === undefined) return false;
  if (claims.length === 0) return raiseUnknown(session.trace, PROBES.allClbUsers, resource);
  for (const claim of claims) session.trace.reads.push({ resource: claim.resource, pointer: claim.pointer });
  return true;
}

/** `TCP 80` for each port that was read. */
function listenersOf(service: Resource): string[] {
  const ports = valueOf(service, '/spec/ports');
  if (service.kind !== 'Service' || valueOf(service, '/spec/type') !== 'LoadBalancer') return [];
  return entriesOf(ports).flatMap(({ port, protocol }) => (typeof port === 'number' ? [`${typeof protocol === 'string' ? protocol : 'TCP'} ${port}`] : []));
}

function sharesListener(view: View): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const own = new Set(listenersOf(resource));
  const rivals = otherClaims(view).filter((claim) => listenersOf(claim.resource).some((listener) => own.has(listener)));
  for (const { resource: rival } of [{ resource }, ...rivals]) session.trace.reads.push({ resource: rival, pointer: '/spec/ports' });
  return provenBy(view, rivals);
}

function hasMoreListenersThan(view: View, limit: bigint): boolean {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const claims = otherClaims(view);
  const listeners = new Set([resource, ...claims.map((claim) => claim.resource)].flatMap(listenersOf));
  if (BigInt(listeners.size) <= limit) return provenBy(view, []);
  session.trace.reads.push({ resource, pointer: '/spec/ports' });
  return provenBy(view, claims);
}

/** Who else uses a CLB. What is not in the evidence may use it too, so `false` only answers those who ask for no CLB. */
export const TKE_EXISTING_CLB_FUNCTIONS: readonly RuleFunction[] = [
  ...['Service', 'Ingress'].flatMap((type): RuleFunction[] => [
    {
      signature: `existingClbTaken(${type}): bool`,
      description: 'Whether another Service or Ingress asks for the same existing CLB, or uses it already; false without such an annotation, else unknown.',
      run: (_session, view: View) => provenBy(view, otherClaims(view)),
    },
    {
      signature: `existingClbMadeForOther(${type}): bool`,
      description: 'Whether the existing CLB that it asks for was made by the controller for another Service or Ingress; false without such an annotation, else unknown.',
      run: (_session, view: View) => provenBy(view, otherClaims(view).filter((claim) => claim.made)),
    },
  ]),
  {
    signature: 'sharesListener(Service): bool',
    description: 'Whether another Service on the same existing CLB has a port and protocol in common with it; false without such an annotation, else unknown.',
    run: (_session, view: View) => sharesListener(view),
  },
  {
    signature: 'clbHasMoreListenersThan(Service, int): bool',
    description: 'Whether the Services of the evidence that share its existing CLB have more ports together than that; false without such an annotation, else unknown.',
    run: (_session, view: View, limit: bigint) => hasMoreListenersThan(view, limit),
  },
];
