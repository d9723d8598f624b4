import { valueOf } from '../fields.ts';
import type { Resource } from '../../evidence/types.ts';
import { objectOf } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { pushTo } from '../push-to.ts';
import { remember, type Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, viewOf, withUnknownEnd } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import { alibabaAnnotation } from './metadata.ts';
import { entriesOf } from './entries.ts';
import type { RuleFunction } from './types.ts';

const ID = '/metadata/annotations/service.beta.kubernetes.io~1';
const ID_KEYS = [`${ID}alibaba-cloud-loadbalancer-id`, `${ID}alicloud-loadbalancer-id`];

/** Services that are looked at for each port: more prove nothing more, and a paste may hold thousands. */
const MOST_RIVALS = 20;

/** The instance that a Service names, if it names one. */
function instanceOf(service: Resource): string | undefined {
  return ID_KEYS.map((pointer) => valueOf(service, pointer)).find((value): value is string => typeof value === 'string' && value !== '');
}

/** `lb-1 TCP 443`, one for each port of a Service that reuses an instance. HTTP and HTTPS listeners are TCP below. */
function claimsOf(service: Resource): string[] {
  const id = instanceOf(service);
  const ports = valueOf(service, '/spec/ports');
  if (id === undefined || valueOf(service, '/spec/type') !== 'LoadBalancer') return [];
  return entriesOf(ports).flatMap(({ port, protocol }) =>
    typeof port === 'number' ? [`${id} ${typeof protocol === 'string' ? protocol : 'TCP'} ${port}`] : [],
  );
}

function indexClaims(session: Session): ReadonlyMap<string, readonly Resource[]> {
  return remember(session, session, 'clb claims', () => {
    const index = new Map<string, Resource[]>();
    for (const service of session.byKind.get('Service') ?? []) for (const claim of claimsOf(service)) pushTo(index, claim, service);
    return index;
  });
}

function rivalsOf(view: View): View[] {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  if (alibabaAnnotation(view, 'loadbalancer-id') === '') return [];
  const index = indexClaims(session);
  const own = objectOf(resource);
  const found = new Map<string | Resource, Resource>();
  for (const claim of claimsOf(resource)) {
    for (const other of (index.get(claim) ?? []).slice(0, MOST_RIVALS)) {
      const object = objectOf(other);
      if (object !== own) found.set(object, other);
    }
  }
  session.trace.reads.push({ resource, pointer: '/spec/ports' });
  const views = [...found.values()].map((other) => viewOf(session, other, 'Service'));
  return withUnknownEnd(views, () => raiseUnknown(session.trace, PROBES.allServices, resource));
}

/** Who else wants the same listener. */
export const CLB_RIVAL_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'clbRivals(Service): list<Service>',
    description: 'Other Services that name the same instance in loadbalancer-id and have a port and protocol in common with this one; open, and empty for a Service that names none.',
    run: (_session, view: View) => rivalsOf(view),
  },
];
