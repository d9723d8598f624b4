import type { Text, TextNode } from '../text.ts';

/** A term with every spelling under which a text may hold it. */
export interface MarkableTerm {
  readonly id: string;
  readonly names: readonly string[];
}

/** Spellings by their first character in lower case, longest first. */
type Spellings = ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;

const GLOSSARY = '#/g/';

/** The id of the term that a link made by `markTerms` stands for. */
export function markedTerm(href: string): string | undefined {
  return href.startsWith(GLOSSARY) ? decodeURIComponent(href.slice(GLOSSARY.length)) : undefined;
}

/**
 * The same text, in which the first occurrence of each term is a link to its entry in the glossary (`#/g/<id>`).
 * Links and preformatted text stay as they are; a code span is marked where it is the term and nothing else.
 */
export function markTerms(text: Text, terms: readonly MarkableTerm[]): Text {
  const seen = new Set<string>();
  const nodes = markNodes(typeof text === 'string' ? [text] : text, spellingsOf(terms), seen);
  return seen.size === 0 ? text : nodes;
}

const cache = new WeakMap<readonly MarkableTerm[], Spellings>();

function spellingsOf(terms: readonly MarkableTerm[]): Spellings {
  const known = cache.get(terms);
  if (known) return known;
  const spellings = new Map<string, { id: string; name: string }[]>();
  for (const { id, names } of terms) {
    for (const name of names) {
      const first = name.charAt(0).toLowerCase();
      spellings.set(first, [...(spellings.get(first) ?? []), { id, name }]);
    }
  }
  for (const list of spellings.values()) list.sort((one, other) => other.name.length - one.name.length);
  cache.set(terms, spellings);
  return spellings;
}

function markNodes(nodes: readonly TextNode[], spellings: Spellings, seen: Set<string>): TextNode[] {
  return nodes.flatMap((node): TextNode[] => {
    if (typeof node === 'string') return markWords(node, spellings, seen);
    switch (node.t) {
      case 'code': {
        const term = termAt(node.v, 0, spellings);
        return [term !== undefined && term.length === node.v.length && !seen.has(term.id) ? linkTo(term.id, node, seen) : node];
      }
      case 'strong':
      case 'p':
        return [{ ...node, c: markNodes(node.c, spellings, seen) }];
      case 'ul':
      case 'ol':
        return [{ ...node, items: node.items.map((item) => markNodes(item, spellings, seen)) }];
      default:
        return [node];
    }
  });
}

function markWords(words: string, spellings: Spellings, seen: Set<string>): TextNode[] {
  const nodes: TextNode[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const term = termAt(words, at, spellings);
    if (term === undefined) continue;
    if (!seen.has(term.id)) {
      if (at > from) nodes.push(words.slice(from, at));
      nodes.push(linkTo(term.id, words.slice(at, at + term.length), seen));
      from = at + term.length;
    }
    at += term.length - 1;
  }
  return from < words.length ? [...nodes, words.slice(from)] : nodes;
}

function linkTo(id: string, node: TextNode, seen: Set<string>): TextNode {
  seen.add(id);
  return { t: 'link', href: `${GLOSSARY}${encodeURIComponent(id)}`, c: [node] };
}

/** The longest term that stands at a place as a word of its own, with how many characters it takes. */
function termAt(words: string, at: number, spellings: Spellings): { readonly id: string; readonly length: number } | undefined {
  const candidates = spellings.get(words.charAt(at).toLowerCase());
  const found = candidates?.find(({ name }) => isHere(words, at, name));
  if (!found) return undefined;
  const end = at + found.name.length;
  const plural = words.charAt(end) === 's' && isLatin(found.name.at(-1)) && !isLatin(words.charAt(end + 1)) ? 1 : 0;
  return { id: found.id, length: found.name.length + plural };
}

function isHere(words: string, at: number, name: string): boolean {
  const written = words.slice(at, at + name.length);
  const same = written === name || (name === name.toLowerCase() && written.toLowerCase() === name);
  if (!same) return false;
  if (isLatin(name.charAt(0)) && isJoined(words.charAt(at - 1))) return false;
  const after = words.slice(at + name.length, at + name.length + 2);
  if (!isLatin(name.at(-1))) return true;
  return after.charAt(0) === 's' ? !isLatin(after.charAt(1)) : !isLatin(after.charAt(0)) && !/^[_/-]/.test(after) && !/^\.\w/.test(after);
}

/** Whether the character before a Latin name makes it a part of a longer one: `my-clb`, `spec.rs`, `a/vip`. */
function isJoined(before: string): boolean {
  return isLatin(before) || /^[_./-]$/.test(before);
}

function isLatin(char: string | undefined): boolean {
  return char !== undefined && /^[A-Za-z0-9]$/.test(char);
}
