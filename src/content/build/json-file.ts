import { findNodeAtLocation, parseTree, printParseErrorCode, getNodeValue } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import { formatPath } from './fault.ts';
import type { ContentFault, JsonPath } from './fault.ts';

/** A parsed JSON file that still knows where each value stands. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly ContentFault[];
  /** A fault at the value of a path, or at its nearest ancestor that is there. */
  readonly faultAt: (path: JsonPath, message: string, todo: string) => ContentFault;
  /** A fault at the key that leads to a value: for misspelt and unknown fields. */
  readonly faultAtKey: (path: JsonPath, message: string, todo: string) => ContentFault;
}

/** Parses strict JSON; syntax errors and repeated keys become faults with their line and column. */
export function parseJsonFile(file: string, text: string): JsonFile {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const positionOf = positionsIn(text);
  const faultOf = (offset: number, path: JsonPath, message: string, todo: string): ContentFault => ({
    file,
    path: formatPath(path),
    ...positionOf(offset),
    message,
    todo,
  });
  const first = errors[0];
  const faults =
    text.trim() === ''
      ? [faultOf(0, [], 'The file is empty', 'Write the JSON object, or delete the file.')]
      : first !== undefined
      ? [faultOf(first.offset, [], `The JSON is broken: ${wordsOf(first)}`, syntaxTodo(first))]
        : root === undefined
          ? []
          : repeatedKeys(root, []).map(({ path, offset }) =>
            faultOf(offset, path, `"${String(path.at(-1))}" stands here a second time`, 'Keep one of the two.'),
          );
  return {
    file,
    value: root === undefined || faults.length > 0 ? undefined : (getNodeValue(root) as unknown),
    faults,
    faultAt: (path, message, todo) => faultOf(nearestNode(root, path)?.offset ?? 0, path, message, todo),
    faultAtKey: (path, message, todo) => {
      const node = nearestNode(root, path);
      const offset = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
      return faultOf(offset, path, message, todo);
    },
  };
}

function nearestNode(root: Node | undefined, path: JsonPath): Node | undefined {
  if (root === undefined) return undefined;
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

function repeatedKeys(node: Node, path: JsonPath): { path: JsonPath; offset: number }[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((child, index) => {
    if (node.type === 'array') return repeatedKeys(child, [...path, index]);
    const [key, value] = child.children ?? [];
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    const here = [...path, name];
    const again = seen.has(name) ? [{ path: here, offset: key.offset }] : [];
    seen.add(name);
    return [...again, ...repeatedKeys(value, here)];
  });
}

/** Finds lines and columns in a text that is looked through once, when the first is asked for: there may be thousands of faults. */
function positionsIn(text: string): (offset: number) => { line: number; column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function wordsOf(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

function syntaxTodo(error: ParseError): string {
  switch (printParseErrorCode(error.error)) {
    case 'CommaExpected':
      return 'Put a comma between the two entries.';
    case 'ColonExpected':
      return 'Put a colon between the key and its value.';
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return 'Write the missing part, or delete the comma before it.';
    case 'UnexpectedEndOfString':
    case 'InvalidCharacter':
      return 'Close the string with " on the same line; write a line break as \\n.';
    case 'InvalidCommentToken':
      return 'Delete the comment: JSON has none.';
    default:
      return 'Correct the JSON here; an editor underlines the place.';
  }
}
