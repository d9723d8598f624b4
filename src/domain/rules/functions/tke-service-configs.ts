import { stateOf, valueOf } from '../fields.ts';
import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { resourcesNamed } from '../objects.ts';
import { PROBES } from '../probes.ts';
import { nameOf, sharesNamespace } from '../selectors.ts';
import type { Session } from '../session.ts';
import { raiseUnknown } from '../unknown.ts';
import { raiseForObject, textOf, viewOf, withUnknownEnd } from '../views/read-field.ts';
import { SOURCE, type View } from '../views/view.ts';
import type { RuleFunction } from './types.ts';
import { ownEntry } from '../../own-entry.ts';

const KIND = 'TkeServiceConfig';

/** Group of the annotations, and what is put behind the name of the object to name a generated configuration. */
const STYLE: Readonly<Record<string, { readonly group: string; readonly suffix: string }>> = {
  Service: { group: 'service.cloud.tencent.com', suffix: '-auto-service-config' },
  Ingress: { group: 'ingress.cloud.tencent.com', suffix: '-auto-ingress-config' },
};

interface Attached {
  readonly names: readonly string[];
  /** Pointers that were read to tell. */
  readonly read: readonly string[];
  readonly known: boolean;
}

/** Names of the configurations that an object asks for. */
function attachedNames(resource: Resource): Attached {
  const style = ownEntry(STYLE, resource.kind);
  if (style === undefined) return { names: [], read: [], known: true };
  const byHand = pointerTo('/metadata/annotations', `${style.group}/tke-service-config`);
  const generated = pointerTo('/metadata/annotations', `${style.group}/tke-service-config-auto`);
  const named = textOf(valueOf(resource, byHand) ?? undefined);
  const auto = valueOf(resource, generated) === 'true' ? nameOf(resource) : undefined;
  return {
    names: [...(named === undefined || named === '' ? [] : [named]), ...(auto === undefined ? [] : [auto + style.suffix])],
    read: [byHand, generated],
    known: [byHand, generated].every((pointer) => stateOf(resource, pointer) !== 'unknown'),
  };
}

function configsOf(session: Session, resource: Resource, name: string): readonly Resource[] {
  return resourcesNamed(session, KIND, name).filter((config) => sharesNamespace(config, resource));
}

/** The configurations of the evidence that a Service or an Ingress uses. */
export function configsAttachedTo(session: Session, resource: Resource): readonly Resource[] {
  return attachedNames(resource).names.flatMap((name) => configsOf(session, resource, name));
}

function attachedConfigs(view: View): View[] {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const { names, read, known } = attachedNames(resource);
  for (const pointer of read) session.trace.reads.push({ resource, pointer });
  const found = names.map((name) => configsOf(session, resource, name));
  const views = found.flat().map((config) => viewOf(session, config, KIND));
  if (!known) return withUnknownEnd(views, () => raiseForObject(view[SOURCE]));
  return found.every((configs) => configs.length > 0) ? views : withUnknownEnd(views, () => raiseUnknown(session.trace, PROBES.serviceConfigs, resource));
}

function ingressesWith(view: View): View[] {
  const { session, resource } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const name = nameOf(resource);
  const users = (session.byKind.get('Ingress') ?? []).filter((ingress) => name !== undefined && sharesNamespace(ingress, resource) && attachedNames(ingress).names.includes(name));
  const views = users.map((ingress) => viewOf(session, ingress, 'Ingress'));
  return withUnknownEnd(views, () => raiseUnknown(session.trace, PROBES.ingresses, resource));
}

/** Ranges of the numbers of a health check, with what holds when they are left out. */
const NUMBERS: readonly (readonly [field: string, usual: number, min: number, max: number])[] = [
  ['intervalTime', 5, 5, 300],
  ['timeout', 2, 2, 60],
  ['healthNum', 3, 2, 10],
  ['unHealthNum', 3, 2, 10],
];

/** The numbers of a health check in the order of `NUMBERS`; undefined where one is no number or not known. */
function healthCheckNumbers(resource: Resource, pointer: string): number[] | undefined {
  const numbers = NUMBERS.map(([field, usual]) => {
    const at = `${pointer}/${field}`;
    const state = stateOf(resource, at);
    return state === 'absent' ? usual : Number(state === 'present' ? valueOf(resource, at) : Number.NaN);
  });
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

function isHealthCheckRefused(view: View): boolean {
  const { session, resource, path } = view[SOURCE];
  if (resource === null) return raiseForObject(view[SOURCE]);
  const { pointer } = path;
  const state = stateOf(resource, pointer);
  if (state === 'absent' || String(valueOf(resource, `${pointer}/enable`)) === 'false') return false;
  const numbers = state === 'present' ? healthCheckNumbers(resource, pointer) : undefined;
  if (numbers === undefined) return raiseForObject(view[SOURCE]);
  const [interval = 0, timeout = 0] = numbers;
  const outside = NUMBERS.filter(([, , min, max], index) => (numbers[index] ?? min) < min || (numbers[index] ?? max) > max).map(([field]) => field);
  const wrong = timeout >= interval ? ['intervalTime', 'timeout', ...outside] : outside;
  for (const field of new Set(wrong)) session.trace.reads.push({ resource, pointer: `${pointer}/${field}` });
  return wrong.length > 0;
}

/** TkeServiceConfig objects and who uses them. */
export const TKE_SERVICE_CONFIG_FUNCTIONS: readonly RuleFunction[] = [
  ...['Service', 'Ingress'].map(
    (type): RuleFunction => ({
      signature: `serviceConfigs(${type}): list<TkeServiceConfig>`,
      description: 'Configurations that its annotations name, and the one that is generated for it; open where one of them is not in the evidence.',
      run: (_session, view: View) => attachedConfigs(view),
    }),
  ),
  {
    signature: 'ingressesWith(TkeServiceConfig): list<Ingress>',
    description: 'Ingresses of the evidence that use the configuration; open.',
    run: (_session, view: View) => ingressesWith(view),
  },
  {
    signature: 'isHealthCheckRefused(TkeHealthCheck): bool',
    description: 'Whether its timeout is not below its interval, or a number is out of its range; what is left out has its default. False where it is off or not there.',
    run: (_session, view: View) => isHealthCheckRefused(view),
  },
];
