import { fieldSpec, SHAPES } from './views/shapes.ts';

/** A node of the parsed condition, as far as it is looked at here. */
export interface Node {
  readonly op: string;
  readonly args: unknown;
  readonly checkedType?: { readonly name: string; readonly kind: string };
}

const REFUSED: Readonly<Record<string, string>> = {
  matches: 'regular expressions can explode; use startsWith, endsWith or contains',
  size: 'the end of a list may not be proven; use count(list) or isEmpty(list)',
  filter: 'it needs the whole list; use exists or all',
  map: 'it needs the whole list; use exists or all',
  exists_one: 'it needs the whole list; use exists or count',
  dyn: 'it turns type checks off',
  type: 'types are known before',
};

const QUANTIFIERS = new Set(['exists', 'all']);
const OPERATORS_ON_LISTS = new Set(['==', '!=', '+', '[]']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}

function childrenOf(value: unknown): Node[] {
  if (isNode(value)) return [value];
  return Array.isArray(value) ? value.flatMap(childrenOf) : [];
}

function refuseCall(name: string, subject: Node | undefined): string | undefined {
  const reason = Object.hasOwn(REFUSED, name) ? REFUSED[name] : undefined;
  const onText = name === 'size' && subject?.checkedType?.name === 'string';
  return reason === undefined || onText ? undefined : `${name} is not allowed: ${reason}`;
}

function refuseMethod(name: string, receiver: Node): string | undefined {
  const onList = receiver.checkedType?.kind === 'list' && !QUANTIFIERS.has(name);
  return refuseCall(name, receiver) ?? (onList ? `${name} is not allowed on a list: its end may not be proven` : undefined);
}

function refuseNode(node: Node): string | undefined {
  if (node.op === 'call') {
    const [name, args] = node.args as [string, Node[]];
    return refuseCall(name, args[0]);
  }
  if (node.op === 'rcall') {
    const [name, receiver] = node.args as [string, Node];
    return refuseMethod(name, receiver);
  }
  if (node.op === '.') {
    const [owner, field] = node.args as [Node, string];
    const type = owner.checkedType?.name ?? '';
    if (Object.hasOwn(SHAPES, type) && fieldSpec(type, field) === undefined) return `${type} has no field ${field}`;
  }
  if (OPERATORS_ON_LISTS.has(node.op) && childrenOf(node.args).some((side) => side.checkedType?.kind === 'list')) {
    return `${node.op} on a list is not allowed: its end may not be proven; use exists, all, in, count or isEmpty`;
  }
  return node.op === 'map' ? 'map literals are not allowed' : undefined;
}

/** Every node of a condition, the arguments of macros included. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node.args)) yield* walk(child);
}

/** Why a checked condition may not run, or undefined. */
export function findRefusal(root: Node): string | undefined {
  for (const node of walk(root)) {
    const refusal = refuseNode(node);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}
