import type { ProblemCode } from '../types.ts';

/** What one line looked like before it was repaired. */
export interface RepairedLine {
  readonly text: string;
  readonly damage: readonly ProblemCode[];
}

const ORDINARY = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const ESCAPES = /\x1b(?:\[[0-9;?]{0,32}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,2000}(?:\x07|\x1b\\)|[()][0-9A-B]|\[?[\d;]{0,12}$|[@-Z\\^_=>78])/g;
/** What is left of colours when only the escape character was lost; `[5m]` and `[m]` are words in brackets. */
const RESIDUE = /\[(?:0{1,2}m|\d{1,3}(?:;\d{1,3}){0,4}m(?!\])|m(?![\w\]-]))(?:\[K)?/g;
const COLOUR_RESIDUE = /\[\d{1,3}(?:;\d{1,3}){0,4}m(?!\])/;
const RESET_RESIDUE = /\[(?:0{1,2}m|m(?![\w\]-]))/;
const ZERO_RESIDUE = /\[0{1,2}m(?!\])/;
const OTHER_CONTROL = /[\x00-\x07\x0b\x0c\x0e-\x1f\x7f]/g;
const ENTITY = /&(?:lt|gt|amp|quot|nbsp|#39|#60|#62);/g;
const MARKER_ENTITY = /&(?:lt|#60);|&nbsp;/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<', '&#60;': '<', '&gt;': '>', '&#62;': '>', '&amp;': '&', '&quot;': '"', '&nbsp;': ' ', '&#39;': "'",
};

const ORDINARY_LINES = /^[\n\x20-\x7e]*$/;

/** What is left of a colour, whatever stands around it. */
function mayHoldResidue(text: string): boolean {
  return text.includes('[0m') || text.includes('[m');
}

/** Whether no line of a text can have a character to repair. */
export function isUndamaged(text: string): boolean {
  return ORDINARY_LINES.test(text) && !text.includes('&') && !mayHoldResidue(text);
}

/** A line is coloured when it sets a colour and takes it back, or takes back by its number what a line above set. */
function looksColoured(text: string): boolean {
  return ZERO_RESIDUE.test(text) || (COLOUR_RESIDUE.test(text) && RESET_RESIDUE.test(text));
}

/** Undoes `c BACKSPACE c`, by which terminals print bold. */
function strikeOver(text: string): string {
  const out: string[] = [];
  for (const char of text) {
    if (char === '\b') out.pop();
    else out.push(char);
  }
  return out.join('');
}

/**
 * Takes away what terminals, browsers and chat tools put between the characters: colours, invisible characters, odd
 * blanks, HTML entities. Characters with a meaning of their own (full-width punctuation) stay.
 */
export function repairCharacters(line: string): RepairedLine {
  const mayBeResidue = mayHoldResidue(line);
  if (ORDINARY.test(line) && !line.includes('&') && !mayBeResidue) return { text: line, damage: [] };
  const damage: ProblemCode[] = [];
  let text = line;
  if (text.includes('\x1b')) {
    text = text.replace(ESCAPES, '');
    damage.push('terminal-colours');
  } else if (mayBeResidue && looksColoured(text)) {
    text = text.replace(RESIDUE, '');
    damage.push('terminal-colours');
  }
  if (text.includes('\b')) {
    text = strikeOver(text);
    if (!damage.includes('terminal-colours')) damage.push('terminal-colours');
  }
  const spaced = text.replace(INVISIBLE, '').replace(ODD_SPACE, ' ');
  if (spaced !== text) damage.push('odd-whitespace');
  text = spaced.replace(OTHER_CONTROL, '');
  if (MARKER_ENTITY.test(text)) {
    text = text.replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
    damage.push('html-entities');
  }
  return { text, damage };
}
