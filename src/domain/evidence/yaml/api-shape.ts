import type { ObjectTree } from './yaml-tree.ts';

type Json = Record<string, unknown>;

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Moves the lines of a field, and of all below it, to its new place, with what is known of them. */
function moveLines(tree: ObjectTree, from: string, to: string): void {
  const isMoved = (pointer: string): boolean => pointer === from || pointer.startsWith(`${from}/`);
  for (const [pointer, line] of [...tree.lines]) {
    if (!isMoved(pointer)) continue;
    tree.lines.delete(pointer);
    tree.lines.set(to + pointer.slice(from.length), line);
  }
  for (const pointers of [tree.open, tree.unknown]) for (const pointer of [...pointers]) if (isMoved(pointer)) pointers.add(to + pointer.slice(from.length));
}

/** One backend of the first Ingress APIs (`serviceName`, `servicePort`) brought to the current shape. */
function convertBackend(tree: ObjectTree, holder: Json, field: string, pointer: string): void {
  const backend = asObject(holder[field]);
  if (!backend || backend['service'] !== undefined || backend['serviceName'] === undefined) return;
  const { serviceName, servicePort, ...rest } = backend;
  const numeric = typeof servicePort === 'number' || (typeof servicePort === 'string' && /^\d+$/.test(servicePort));
  const port = servicePort === undefined ? {} : { port: numeric ? { number: Number(servicePort) } : { name: servicePort } };
  holder[field] = { ...rest, service: { name: serviceName, ...port } };
  const at = `${pointer}/${field}`;
  if (tree.open.has(at)) tree.open.add(`${at}/service`);
  const line = tree.lines.get(`${at}/serviceName`);
  const portLine = tree.lines.get(`${at}/servicePort`);
  if (line !== undefined) tree.lines.set(`${at}/service`, line);
  moveLines(tree, `${at}/serviceName`, `${at}/service/name`);
  if (portLine !== undefined) tree.lines.set(`${at}/service/port`, portLine);
  moveLines(tree, `${at}/servicePort`, `${at}/service/port/${numeric ? 'number' : 'name'}`);
}

/** Brings an Ingress of `extensions/v1beta1` or `networking.k8s.io/v1beta1` to the shape of `networking.k8s.io/v1`. */
export function convertIngress(tree: ObjectTree, object: Json): void {
  const spec = asObject(object['spec']);
  if (!spec) return;
  if (spec['backend'] !== undefined && spec['defaultBackend'] === undefined) {
    spec['defaultBackend'] = spec['backend'];
    delete spec['backend'];
    moveLines(tree, '/spec/backend', '/spec/defaultBackend');
  }
  convertBackend(tree, spec, 'defaultBackend', '/spec');
  asArray(spec['rules']).forEach((rule, ruleIndex) => {
    asArray(asObject(asObject(rule)?.['http'])?.['paths']).forEach((path, pathIndex) => {
      const holder = asObject(path);
      if (holder) convertBackend(tree, holder, 'backend', `/spec/rules/${ruleIndex}/http/paths/${pathIndex}`);
    });
  });
}
