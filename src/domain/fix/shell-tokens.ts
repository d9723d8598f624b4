/** A piece of a POSIX shell line. */
export type ShellToken =
  /** `quoted`: some of it stood in quotes. */
  | { readonly kind: 'word'; readonly text: string; readonly quoted: boolean }
  /** `|`, `;`, `&&`, `||` or a line end. */
  | { readonly kind: 'operator'; readonly text: string }
  /** A redirection with its target, as `2>/dev/null`. */
  | { readonly kind: 'redirect'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string };

interface State {
  readonly tokens: ShellToken[];
  word: string | undefined;
  quoted: boolean;
}

function endWord(state: State): void {
  if (state.word !== undefined) state.tokens.push({ kind: 'word', text: state.word, quoted: state.quoted });
  state.word = undefined;
  state.quoted = false;
}

function append(state: State, text: string, quoted: boolean): void {
  state.word = (state.word ?? '') + text;
  state.quoted ||= quoted;
}

/** What may stand at a place, in the order in which it is tried. `<namespace>` is a name that is still to be filled in. */
const PIECES: readonly (readonly [RegExp, (state: State, found: RegExpExecArray) => void])[] = [
  [/\\\r?\n/y, (state) => endWord(state)],
  [/'([^']*)'/y, (state, found) => append(state, found[1] ?? '', true)],
  [/"([^"\\$`]*)"/y, (state, found) => append(state, found[1] ?? '', true)],
  [/\\([^\n])/y, (state, found) => append(state, found[1] ?? '', true)],
  [/<[A-Za-z][A-Za-z0-9-]*>/y, (state, found) => append(state, found[0], false)],
  [
    /\d?(?:>>?|>&|<)[^\S\n]*[^\s|&;<>]+/y,
    (state, found) => {
      endWord(state);
      state.tokens.push({ kind: 'redirect', text: found[0] });
    },
  ],
  [
    /(?:&&|\|\||[|;\n])/y,
    (state, found) => {
      endWord(state);
      state.tokens.push({ kind: 'operator', text: found[0] });
    },
  ],
  [/[^\S\n]+/y, (state) => endWord(state)],
  [/[^\s'"\\|&;<>$`()]+/y, (state, found) => append(state, found[0], false)],
];

/**
 * The words, operators and redirections of a shell text, quotes taken off. Undefined for what cannot be told without
 * running it: variables, substitutions, subshells, background jobs, quotes that do not close.
 */
export function shellTokens(text: string): ShellToken[] | undefined {
  const state: State = { tokens: [], word: undefined, quoted: false };
  for (let at = 0; at < text.length; ) {
    if (text[at] === '#' && state.word === undefined) {
      const end = text.indexOf('\n', at);
      state.tokens.push({ kind: 'comment', text: text.slice(at, end < 0 ? undefined : end) });
      at = end < 0 ? text.length : end;
      continue;
    }
    const length = readPiece(state, text, at);
    if (length === 0) return undefined;
    at += length;
  }
  endWord(state);
  return state.tokens;
}

function readPiece(state: State, text: string, at: number): number {
  for (const [pattern, act] of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    act(state, found);
    return found[0].length;
  }
  return 0;
}
