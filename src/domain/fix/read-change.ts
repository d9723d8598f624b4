import { pointerTo } from '../evidence/field-state.ts';
import { kindOfWord } from '../evidence/kind-words.ts';
import type { Pointer } from '../evidence/types.ts';
import { isObjectName } from '../rules/commands.ts';
import { parseJson, type Json } from './flow-yaml.ts';
import { shellTokens } from './shell-tokens.ts';

/** One field to set, or to remove where `value` is left out. */
export interface Edit {
  readonly pointer: Pointer;
  readonly value?: Json;
}

/** What a command would change of one object. */
export interface ObjectChange {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly edits: readonly Edit[];
}

interface Words {
  readonly plain: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

const WITH_VALUE = new Set(['-n', '--namespace', '-p', '--patch', '--type', '-o', '--output', '--context', '--kubeconfig']);

function sortWords(words: readonly string[]): Words {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (!word.startsWith('-')) plain.push(word);
    else if (WITH_VALUE.has(word)) options.set(word.replace(/^(-.)$/, (short) => SHORT[short] ?? short), words[(at += 1)] ?? '');
    else options.set(word.split('=')[0] ?? '', word.slice(word.indexOf('=') + 1 || word.length));
  }
  return { plain, options };
}

const SHORT: Readonly<Record<string, string>> = { '-n': '--namespace', '-p': '--patch', '-o': '--output' };

/** `key=value` sets, `key-` removes; anything else is not understood. */
function keyEdits(map: Pointer, words: readonly string[]): Edit[] | undefined {
  const edits = words.map((word): Edit | undefined => {
    const at = word.indexOf('=');
    if (at > 0) return { pointer: pointerTo(map, word.slice(0, at)), value: word.slice(at + 1) };
    return word.endsWith('-') && word.length > 1 ? { pointer: pointerTo(map, word.slice(0, -1)) } : undefined;
  });
  return edits.length === 0 || edits.includes(undefined) ? undefined : edits.filter((edit) => edit !== undefined);
}

const isMap = (value: unknown): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON Merge Patch (RFC 7386) as fields; in it null removes. */
function mergeEdits(patch: Json, at: Pointer): Edit[] {
  if (patch === null) return [{ pointer: at }];
  if (!isMap(patch)) return [{ pointer: at, value: patch }];
  return Object.entries(patch).flatMap(([key, value]) => mergeEdits(value, pointerTo(at, key)));
}

/** The operations of a JSON Patch (RFC 6902) that set or remove a field; undefined where it holds others. */
function operationEdits(patch: Json): Edit[] | undefined {
  if (!Array.isArray(patch)) return undefined;
  const edits: Edit[] = [];
  for (const operation of patch as readonly Json[]) {
    if (!isMap(operation) || typeof operation['path'] !== 'string') return undefined;
    const { op, path: pointer, value } = operation;
    if (op === 'test') continue;
    if (op === 'remove') edits.push({ pointer });
    // Added to a list, a value does not replace what stands at its place.
    else if (value !== undefined && (op === 'replace' || (op === 'add' && !/\/(?:\d+|-)$/.test(pointer)))) edits.push({ pointer, value });
    else return undefined;
  }
  return edits;
}

const holdsList = (value: Json): boolean => Array.isArray(value) || (isMap(value) && Object.values(value).some(holdsList));

function patchEdits(options: Words['options']): Edit[] | undefined {
  const patch = parseJson(options.get('--patch') ?? '');
  const type = options.get('--type') ?? 'strategic';
  if (patch === undefined) return undefined;
  if (type === 'json') return operationEdits(patch);
  // A strategic patch merges lists by keys that only the API server knows.
  return isMap(patch) && (type === 'merge' || !holdsList(patch)) ? mergeEdits(patch, '') : undefined;
}

function editsOf(verb: string, rest: readonly string[], options: Words['options']): Edit[] | undefined {
  switch (verb) {
    case 'annotate':
      return keyEdits('/metadata/annotations', rest);
    case 'label':
      return keyEdits('/metadata/labels', rest);
    case 'patch':
      return rest.length === 0 ? patchEdits(options) : undefined;
    default:
      return undefined;
  }
}

/**
 * What a `kubectl annotate`, `label` or `patch` changes, read from the command itself, so that the command and the
 * change shown beside it cannot differ. Undefined for every other command, and while a name is still to be filled in.
 */
export function readChange(command: string): ObjectChange | undefined {
  const tokens = shellTokens(command.trim());
  if (tokens === undefined || tokens.some(({ kind }) => kind !== 'word')) return undefined;
  const { plain, options } = sortWords(tokens.map(({ text }) => text));
  const [tool, verb = '', target = '', ...rest] = plain;
  if (tool !== 'kubectl') return undefined;
  const [word = '', inner] = target.split('/');
  const name = inner ?? rest.shift() ?? '';
  const kind = kindOfWord(word);
  const edits = editsOf(verb, rest, options);
  const namespace = options.get('--namespace');
  if (kind === undefined || !isObjectName(name) || edits === undefined || edits.length === 0) return undefined;
  return { kind, name, ...(namespace !== undefined && isObjectName(namespace) ? { namespace } : {}), edits };
}
