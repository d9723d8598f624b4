import type { ProblemCode } from '../types.ts';
import { isUndamaged, repairCharacters } from './characters.ts';
import { fenceMarks } from './code-marks.ts';
import { takeNewSide } from './diff.ts';
import { stripLineTimes } from './line-times.ts';
import { stripBullets, stripCodeIndent, stripFrames, stripLineNumbers, stripQuotes, type NoteLine } from './margins.ts';
import { openPipeTables } from './pipe-tables.ts';
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

/** Takes away what editors, mail, chats and terminal interfaces put in front of lines; `plain` text has no frames. */
function stripMargins(lines: readonly SourceLine[], plain: boolean, damage: Damage[]): readonly SourceLine[] {
  const noteAs = (code: ProblemCode): NoteLine => (line) => void damage.push({ code, line });
  const unframed = plain ? lines : stripFrames(lines, noteAs('screen-frame'));
  const unquoted = openPipeTables(fenceMarks(stripQuotes(unframed, noteAs('quote-marks'))));
  const unmarked = stripBullets(takeNewSide(unquoted), noteAs('quote-marks'));
  return stripCodeIndent(stripLineTimes(stripLineNumbers(unmarked, noteAs('line-numbers'))), commandOf);
}

const FENCE = /^\s*(?:```|~~~)[\w+-]*\s*$/;

function commandLine({ n, text }: SourceLine, command: string): SourceLine {
  const host = hostOf(text);
  return { n, text: command, role: 'command', ...(host !== undefined && { host }) };
}

function repairLine(line: SourceLine, damage: Damage[]): SourceLine {
  const characters = repairCharacters(line.text);
  for (const code of characters.damage) damage.push({ code, line: line.n });
  return characters.text === line.text ? line : { n: line.n, text: characters.text };
}

/** Repairs the layout of a paste line by line; text of nothing but ordinary characters has less to repair. Every line keeps the number it has in the input. */
export function normalise(text: string): Normalised {
  const damage: Damage[] = [];
  const plain = isUndamaged(text);
  const mayBeFenced = !plain || text.includes('```') || text.includes('~~~');
  const given = splitLines(text);
  const repaired = plain ? given : given.map((line) => repairLine(line, damage));
  const last = repaired.at(-1);
  const count = last ? (last.text === '' && last.n > 1 ? last.n - 1 : last.n) : 0;
  const lines = stripMargins(repaired, plain, damage).map((line): SourceLine => {
    if (line.role) return line;
    if (line.text === '--') return { n: line.n, text: '' };
    if (mayBeFenced && FENCE.test(line.text)) return { n: line.n, text: '', role: 'fence' };
    const command = commandOf(line.text);
    if (command !== undefined) return commandLine(line, command);
    if (plain) return line;
    const punctuated = repairPunctuation(line.text);
    for (const code of punctuated.damage) damage.push({ code, line: line.n });
    return punctuated.text === line.text ? line : { ...line, text: punctuated.text };
  });
  damage.sort((a, b) => a.line - b.line);
  return { lines, damage, count };
}
