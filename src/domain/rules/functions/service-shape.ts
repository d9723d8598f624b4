import { pointerTo } from '../../evidence/field-state.ts';
import type { Resource } from '../../evidence/types.ts';
import { itemsAt, valueOf } from '../fields.ts';
import { raiseForObject, textOf } from '../views/read-field.ts';
import { SOURCE, type View, type ViewSource } from '../views/view.ts';
import { isPortName } from './api-names.ts';
import { hasGap } from './entries.ts';
import type { RuleFunction } from './types.ts';

function requireObject(source: ViewSource): Resource {
  return source.resource ?? raiseForObject(source);
}

/** What the author wrote in a field that the server fills in otherwise; undefined where he left it out, Unknown where the text is cut. */
function writtenText(view: View, parent: string, field: string): string | undefined {
  const source = view[SOURCE];
  const resource = requireObject(source);
  const pointer = `${parent}/${field}`;
  source.session.trace.reads.push({ resource, pointer });
  const text = textOf(valueOf(resource, pointer));
  if (text === undefined && (resource.open.has(parent) || resource.open.has(''))) return raiseForObject(source);
  return text;
}

function writtenNumber(view: View, parent: string, field: string): bigint {
  const text = writtenText(view, parent, field);
  return text !== undefined && /^\d{1,9}$/.test(text) ? BigInt(text) : 0n;
}

/** Whether two ports agree in all of these fields; those that leave the first one out are not compared. */
function portsAgree(view: View, fields: readonly string[]): boolean {
  const source = view[SOURCE];
  const resource = requireObject(source);
  const seen = new Set<string>();
  const repeated: string[] = [];
  itemsAt(resource, '/spec/ports').forEach((port, index) => {
    const first = textOf(port[fields[0] ?? '']);
    if (first === undefined || first === '' || first === '0') return;
    const key = fields.map((field) => textOf(port[field]) ?? (field === 'protocol' ? 'TCP' : '')).join(' ');
    if (seen.has(key)) repeated.push(`/spec/ports/${index}/${fields[0] ?? ''}`);
    seen.add(key);
  });
  for (const pointer of repeated) source.session.trace.reads.push({ resource, pointer });
  return repeated.length > 0 || (resource.open.has('/spec/ports') || hasGap(resource, '/spec/ports') ? raiseForObject(source) : false);
}

/** A targetPort that the server refuses: a number out of range, or a text that is no port name, as a number in quotes. */
function targetPortInvalid(view: View): boolean {
  const source = view[SOURCE];
  const resource = requireObject(source);
  const pointer = `${source.path.pointer}/targetPort`;
  const value = valueOf(resource, pointer);
  source.session.trace.reads.push({ resource, pointer });
  if (typeof value === 'number') return !Number.isInteger(value) || value < 1 || value > 65535;
  return typeof value === 'string' && value !== '' && !isPortName(value);
}

/** Whether a map of the metadata has a value that is no text: `true` and `80` need quotes. */
function hasBareAnnotation(view: View): boolean {
  const source = view[SOURCE];
  const resource = requireObject(source);
  const annotations = valueOf(resource, '/metadata/annotations');
  if (typeof annotations !== 'object' || annotations === null) return false;
  const bare = Object.entries(annotations).filter(([, value]) => typeof value !== 'string' && value !== null && value !== undefined);
  for (const [key] of bare) source.session.trace.reads.push({ resource, pointer: pointerTo('/metadata/annotations', key) });
  return bare.length > 0;
}

const PATCHES = ['/patches', '/patchesStrategicMerge', '/patchesJson6902'];

/**
 * Part of a Service, to be laid over a whole one: it leaves out the ports beside a Kustomization that names patches, or
 * also all else that a Service is made of.
 */
function isPatch(view: View): boolean {
  const source = view[SOURCE];
  const resource = requireObject(source);
  const writes = (field: string): boolean => valueOf(resource, `/spec/${field}`) !== undefined;
  if (resource.origin !== 'manifest' || writes('ports') || typeof (valueOf(resource, '/spec') ?? {}) !== 'object') return false;
  if (['', '/spec'].some((pointer) => resource.open.has(pointer))) return raiseForObject(source);
  if (!['selector', 'type', 'clusterIP'].some(writes)) return true;
  return (source.session.byKind.get('Kustomization') ?? []).some((one) => PATCHES.some((pointer) => valueOf(one, pointer) !== undefined));
}

/** How a Service is written, before a server has filled anything in. */
export const SERVICE_SHAPE_FUNCTIONS: readonly RuleFunction[] = [
  {
    signature: 'writtenClusterIP(Service): string',
    description: "The clusterIP as it stands in the text; '' where the author left it to the server.",
    run: (_session, view: View) => writtenText(view, '/spec', 'clusterIP') ?? '',
  },
  {
    signature: 'writtenHealthCheckNodePort(Service): int',
    description: 'The healthCheckNodePort as it stands in the text; 0 where the author left it to the server.',
    run: (_session, view: View) => writtenNumber(view, '/spec', 'healthCheckNodePort'),
  },
  {
    signature: 'writtenNodePort(ServicePort): int',
    description: 'The nodePort as it stands in the text; 0 where the author left it to the server.',
    run: (_session, view: View) => writtenNumber(view, view[SOURCE].path.pointer, 'nodePort'),
  },
  {
    signature: 'isPatch(Service): bool',
    description: 'Whether a manifest is only part of a Service: it has no ports, and a Kustomization at hand names patches, or it has neither selector nor type; unknown where it was cut.',
    run: (_session, view: View) => isPatch(view),
  },
  {
    signature: 'portNamesRepeated(Service): bool',
    description: 'Whether two ports have the same name.',
    run: (_session, view: View) => portsAgree(view, ['name']),
  },
  {
    signature: 'portsRepeated(Service): bool',
    description: 'Whether two ports have the same number and protocol.',
    run: (_session, view: View) => portsAgree(view, ['port', 'protocol']),
  },
  {
    signature: 'nodePortsRepeated(Service): bool',
    description: 'Whether two ports ask for the same node port and protocol.',
    run: (_session, view: View) => portsAgree(view, ['nodePort', 'protocol']),
  },
  {
    signature: 'targetPortInvalid(ServicePort): bool',
    description: 'Whether the targetPort is a number outside of 1 to 65535, or a text that is no port name, such as a number in quotes.',
    run: (_session, view: View) => targetPortInvalid(view),
  },
  ...['Service', 'Ingress'].map((type) => ({
    signature: `hasBareAnnotation(${type}): bool`,
    description: 'Whether an annotation has a value that is no text: a number or a boolean without quotes.',
    run: (_session: unknown, view: View) => hasBareAnnotation(view),
  })),
];
