import type { ProblemCode } from '../types.ts';
import { repairCharacters } from './characters.ts';
import { stripBullets, stripFrames, stripLineNumbers, stripQuotes, type NoteLine } from './margins.ts';
import { commandOf, hostOf } from './prompt.ts';
import { repairPunctuation } from './punctuation.ts';
import { splitLines, type SourceLine } from './source-line.ts';

/** Damage that was seen on one line; grouped per block later, so that a page of it gives one problem. */
export interface Damage {
  readonly code: ProblemCode;
  readonly line: number;
}

export interface Normalised {
  readonly lines: readonly SourceLine[];
  readonly damage: readonly Damage[];
  /** Number of lines of the input as given. */
  readonly count: number;
}

/** Takes away what editors, mail, chats and terminal interfaces put in front of lines. */
function stripMargins(lines: readonly SourceLine[], damage: Damage[]): SourceLine[] {
  const noteAs = (code: ProblemCode): NoteLine => (line) => void damage.push({ code, line });
  const unframed = stripFrames(lines, noteAs('screen-frame'));
  return stripLineNumbers(stripBullets(stripQuotes(unframed, noteAs('quote-marks')), noteAs('quote-marks')), noteAs('line-numbers'));
}

const FENCE = /^\s*(?:```|~~~)[\w+-]*\s*$/;

function commandLine({ n, text }: SourceLine, command: string): SourceLine {
  const host = hostOf(text);
  return { n, text: command, role: 'command', ...(host !== undefined && { host }) };
}

/** Repairs the layout of a paste line by line. Every line keeps the number it has in the input. */
export function normalise(text: string): Normalised {
  const damage: Damage[] = [];
  const repaired: SourceLine[] = splitLines(text).map((line) => {
    const characters = repairCharacters(line.text);
    for (const code of characters.damage) damage.push({ code, line: line.n });
    return characters.text === line.text ? line : { n: line.n, text: characters.text };
  });
  const last = repaired.at(-1);
  const count = last ? (last.text === '' && last.n > 1 ? last.n - 1 : last.n) : 0;
  const lines = stripMargins(repaired, damage).map((line): SourceLine => {
    if (line.role) return line;
    if (line.text === '--') return { n: line.n, text: '' };
    if (FENCE.test(line.text)) return { n: line.n, text: '', role: 'fence' };
    const command = commandOf(line.text);
    if (command !== undefined) return commandLine(line, command);
    const punctuated = repairPunctuation(line.text);
    for (const code of punctuated.damage) damage.push({ code, line: line.n });
    return punctuated.text === line.text ? line : { ...line, text: punctuated.text };
  });
  damage.sort((a, b) => a.line - b.line);
  return { lines, damage, count };
}
