import { stateOf, valueOf } from '../fields.ts';
import type { Pointer, Resource } from '../../evidence/types.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { entriesOf, hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

const ACTIONS = ['httpGet', 'tcpSocket', 'grpc', 'exec'];
const PROBES = ['readinessProbe', 'livenessProbe', 'startupProbe'];
/** Numbers of a probe with what the API server fills in. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['periodSeconds', '10'],
  ['failureThreshold', '3'],
  ['timeoutSeconds', '1'],
  ['initialDelaySeconds', '0'],
];

/** A probe in one text that is equal for equal probes; undefined where the evidence does not show it, '' where there is none. */
function fingerprint(resource: Resource, probe: Pointer): string | undefined {
  const state = stateOf(resource, probe);
  if (state !== 'present') return state === 'absent' ? '' : undefined;
  const action = ACTIONS.find((name) => valueOf(resource, `${probe}/${name}`) !== undefined);
  if (action === undefined) return undefined;
  const numbers = NUMBERS.map(([field, usual]) => textOf(valueOf(resource, `${probe}/${field}`)) ?? usual);
  return `${action} ${JSON.stringify(valueOf(resource, `${probe}/${action}`))} ${numbers.join(' ')}`;
}

function sameProbes(source: ViewSource): boolean {
  const { resource, session } = source;
  if (resource === null) return raiseForObject(source);
  const [readiness, liveness] = ['readinessProbe', 'livenessProbe'].map((field) => {
    const pointer = `${source.path.pointer}/${field}`;
    session.trace.reads.push({ resource, pointer });
    return fingerprint(resource, pointer);
  });
  if (readiness === '' || liveness === '') return false;
  return readiness === undefined || liveness === undefined ? raiseForObject(source) : readiness === liveness;
}

/** Port of a probe where it is given by a name. */
function namedPort(resource: Resource, probe: Pointer): Pointer | undefined {
  return ['httpGet', 'tcpSocket'].map((action) => `${probe}/${action}/port`).find((pointer) => /[a-z]/i.test(textOf(valueOf(resource, pointer)) ?? ''));
}

/** Names of the container's own ports; undefined where the evidence does not show them all. */
function portNames(resource: Resource, ports: Pointer): readonly string[] | undefined {
  const list = valueOf(resource, ports);
  if (!Array.isArray(list)) return stateOf(resource, ports) === 'absent' ? [] : undefined;
  const names = list.map((_port, index) => (stateOf(resource, `${ports}/${index}/name`) === 'unknown' ? undefined : String(valueOf(resource, `${ports}/${index}/name`) ?? '')));
  return resource.open.has(ports) || hasGap(resource, ports) || names.includes(undefined) ? undefined : names.map(String);
}

function probePortMissing(source: ViewSource): boolean {
  const { resource, session, path } = source;
  if (resource === null) return raiseForObject(source);
  const named = PROBES.flatMap((field) => namedPort(resource, `${path.pointer}/${field}`) ?? []);
  const declared = entriesOf(valueOf(resource, `${path.pointer}/ports`)).map(({ name }) => name);
  const missing = named.filter((pointer) => !declared.includes(valueOf(resource, pointer)));
  if (missing.length === 0) return PROBES.some((field) => stateOf(resource, `${path.pointer}/${field}`) === 'unknown') ? raiseForObject(source) : false;
  if (portNames(resource, `${path.pointer}/ports`) === undefined) return raiseForObject(source);
  for (const pointer of missing) session.trace.reads.push({ resource, pointer });
  return true;
}

/** What the probes of a container are worth. */
export const CONTAINER_PROBE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'sameProbes(Container): bool',
    description: 'Whether readinessProbe and livenessProbe ask the same in the same rhythm; false where one of them is not there.',
    run: (_session, view: View) => sameProbes(view[SOURCE]),
  },
  {
    signature: 'probePortMissing(Container): bool',
    description: 'Whether a probe names a port that the container itself does not declare; unknown where the names of its ports are not shown.',
    run: (_session, view: View) => probePortMissing(view[SOURCE]),
  },
];
