import { normaliseMessage } from './normalise.ts';

export type HoleType = 'id' | 'ip' | 'int' | 'text' | 'list' | 'code';

/** A typed gap in a pattern. */
export interface Hole {
  readonly name: string;
  readonly type: HoleType;
}

/**
 * Literal text with holes between: `literals[0] hole[0] literals[1] hole[1] …`. There is one literal more than holes;
 * the first and the last may be empty.
 */
export interface MessagePattern {
  readonly literals: readonly string[];
  readonly holes: readonly Hole[];
  /** Index of the literal that every match must contain: the longest one. */
  readonly anchor: number;
}

const HOLE = /\{([a-z][A-Za-z0-9]*):(id|ip|int|text|list|code)\}/g;
const LIKE_A_HOLE = /\{[a-z][A-Za-z0-9]*(?::[^{}]*)?\}/;

function compileLiteral(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/**
 * Compiles the text of a pattern. Holes are `{name:type}`; every other brace is literal text.
 *
 * @throws Error when a hole has no known type, two holes touch, or no literal is left to search for
 */
export function compilePattern(source: string): MessagePattern {
  const text = normaliseMessage(source);
  const literals: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const match of text.matchAll(HOLE)) {
    literals.push(compileLiteral(text.slice(from, match.index)));
    holes.push({ name: match[1] ?? '', type: match[2] as HoleType });
    from = match.index + match[0].length;
  }
  literals.push(compileLiteral(text.slice(from)));
  const odd = literals.map((literal) => LIKE_A_HOLE.exec(literal)?.[0]).find((found) => found !== undefined);
  if (odd !== undefined) throw new Error(`${odd} is no hole: write {name:type} with one of id, ip, int, text, list, code`);
  if (literals.slice(1, -1).includes('')) throw new Error(`two holes touch in "${source}"`);
  const anchor = literals.reduce((best, literal, index) => (literal.length > (literals[best] ?? '').length ? index : best), 0);
  if ((literals[anchor] ?? '').trim().length < 3) throw new Error(`"${source}" has no literal text to search for`);
  return { literals, holes, anchor };
}

/** How much of a pattern is fixed text, for preferring the more specific of two matches at one place. */
export function literalLength(pattern: MessagePattern): number {
  return pattern.literals.reduce((sum, literal) => sum + literal.length, 0);
}
