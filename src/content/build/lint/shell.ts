/** One simple command of a shell line: its words, quotes taken off. */
export type SimpleCommand = readonly string[];

interface State {
  readonly commands: SimpleCommand[];
  words: string[];
  word: string | undefined;
}

/** What may stand at a place, in the order in which it is tried, and what it does to the state. */
const PIECES: readonly (readonly [RegExp, (state: State, found: RegExpExecArray) => void])[] = [
  [/\\\n/y, () => undefined],
  [/\\([^])/y, (state, found) => append(state, found[1])],
  [/'([^']*)'?/y, (state, found) => append(state, found[1])],
  [/"((?:\\[^]|[^"\\])*)"?/y, (state, found) => appendQuoted(state, found[1])],
  [/\d*[<>]+&?-?[^\S\n]*[^\s|&;<>]*/y, endWord],
  [/[|&;\n]+/y, endCommand],
  [/\s+/y, endWord],
  [/(?<=^|\s)#[^\n]*/y, () => undefined],
  [/[^\s'"\\|&;<>$]+|\$/y, (state, found) => append(state, found[0])],
];

/**
 * Splits a shell text into its simple commands, at `|`, `&&`, `||`, `;`, `&` and line ends outside quotes; what stands
 * inside `$(…)` comes as commands of its own. Redirections and comments are left out.
 */
export function splitCommands(text: string): readonly SimpleCommand[] {
  const state: State = { commands: [], words: [], word: undefined };
  for (let at = 0; at < text.length; ) at = text.startsWith('$(', at) ? substitute(state, text, at) : readPiece(state, text, at);
  endCommand(state);
  return state.commands;
}

function readPiece(state: State, text: string, at: number): number {
  for (const [pattern, act] of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null || found[0] === '') continue;
    act(state, found);
    return at + found[0].length;
  }
  return at + 1;
}

function substitute(state: State, text: string, at: number): number {
  const end = closingBracket(text, at + 1);
  state.commands.push(...splitCommands(text.slice(at + 2, end)));
  append(state, text.slice(at, end + 1));
  return end + 1;
}

function append(state: State, part = ''): void {
  state.word = (state.word ?? '') + part;
}

function appendQuoted(state: State, part = ''): void {
  const at = part.indexOf('$(');
  if (at >= 0) state.commands.push(...splitCommands(part.slice(at + 2, closingBracket(part, at + 1))));
  append(state, part);
}

function endWord(state: State): void {
  if (state.word !== undefined) state.words.push(state.word);
  state.word = undefined;
}

function endCommand(state: State): void {
  endWord(state);
  if (state.words.length > 0) state.commands.push(state.words);
  state.words = [];
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}
