import { kindOfWord } from '../kind-words.ts';
import type { Fact } from './read-observations.ts';

/** The object that a `kubectl describe` names, and the line of the command. */
export interface DescribedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly line: number;
}

/** What the command above some output says about it. */
export interface CommandHints {
  /** The one kind that was asked for. */
  readonly kind?: string;
  /** All words of the kinds that were asked for. */
  readonly kinds?: readonly string[];
  readonly namespace?: string;
  readonly everywhere?: boolean;
  /** Only some objects were asked for: by name, label or field. */
  readonly filter?: string;
  /** What a `get` asked for by labels, as `app=web,tier=front`: whatever the block just below it lists has them. */
  readonly labels?: string;
  /** The one object whose description the command asked for. Only the block just below the command is its output. */
  readonly described?: DescribedObject;
  /** Line of a `get` that names no object and whose output was not cut by a pipe: the table below it shows all there are. */
  readonly listing?: number;
}

const SERVER = /^Error from server(?: \((\w+)\))?: (.*)$/;
const NAMED = /^([a-z]+)(?:\.[a-z0-9.]+)? "([^"]+)" not found/;
const NONE = /^No resources found(?: in ([a-z0-9-]+) namespace)?\.?/;

function kindText(word: string): string {
  return kindOfWord(word) ?? word;
}

/** That a table shows all objects of a kind which its command asked for. */
export function factOfListing(kind: string | undefined, { listing, namespace, everywhere, filter }: CommandHints): Fact[] {
  if (kind === undefined || listing === undefined) return [];
  return [{ kind: 'listed', value: kind, data: { ...(namespace ? { namespace } : {}), ...(everywhere ? { everywhere: 'true' } : {}), ...(filter ? { filter } : {}) }, line: listing }];
}

/**
 * A line that kubectl writes to its error stream. `No resources found in … namespace.` proves that there are none of the
 * kind that the command asked for: one `none-found` per kind, its value the kind, or empty where no command tells it.
 */
export function readKubectlMessage(text: string, line: number, hints: CommandHints): Fact[] {
  const none = NONE.exec(text);
  if (none) {
    const namespace = none[1] ?? hints.namespace;
    const data = { ...(namespace ? { namespace } : {}), ...(hints.everywhere ? { everywhere: 'true' } : {}), ...(hints.filter ? { filter: hints.filter } : {}) };
    const kinds = hints.kinds && hints.kinds.length > 0 ? hints.kinds : [''];
    return kinds.map((kind) => ({ kind: 'none-found', value: kind === '' ? '' : kindText(kind), data, line }));
  }
  const server = SERVER.exec(text);
  const named = NAMED.exec(server?.[2] ?? '');
  const data = {
    ...(server?.[1] ? { reason: server[1] } : {}),
    ...(named?.[1] && named[2] ? { kind: kindText(named[1]), name: named[2], ...(hints.namespace ? { namespace: hints.namespace } : {}) } : {}),
  };
  return [{ kind: 'kubectl-error', value: server?.[2] ?? text, ...(Object.keys(data).length > 0 ? { data } : {}), line }];
}
