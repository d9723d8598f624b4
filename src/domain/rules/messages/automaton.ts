/** Finds all words of a fixed set in one pass over a text. */
export interface Automaton {
  /** Calls back for every occurrence, by end of the occurrence: the word's index and where the occurrence starts. */
  readonly scan: (text: string, found: (word: number, start: number) => void) => void;
}

interface Trie {
  readonly next: Map<number, number>[];
  /** Words that end in a state. */
  readonly ends: number[][];
}

function buildTrie(words: readonly string[], classOf: Uint16Array): Trie {
  const next: Map<number, number>[] = [new Map()];
  const ends: number[][] = [[]];
  words.forEach((word, index) => {
    let state = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = classOf[word.charCodeAt(i)] ?? 0;
      let target = next[state]?.get(letter);
      if (target === undefined) {
        target = next.push(new Map()) - 1;
        ends.push([]);
        next[state]?.set(letter, target);
      }
      state = target;
    }
    ends[state]?.push(index);
  });
  return { next, ends };
}

/** One class per character that occurs in a word; 0 for all others. */
function classifyCharacters(words: readonly string[]): { classOf: Uint16Array; classes: number } {
  const classOf = new Uint16Array(65_536);
  let classes = 1;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (classOf[code] === 0) classOf[code] = classes++;
    }
  }
  return { classOf, classes };
}

/** Marks a row of the table in which a word ends. Rows are below it: 2^30 entries would be 4 GB. */
const ENDS_HERE = 2 ** 30;

/**
 * Builds an Aho-Corasick automaton as one dense table: a step is one look-up, whatever the number of words, so hostile
 * text costs no more than any other. An entry holds where the row of the next state starts, marked if a word ends there.
 */
export function buildAutomaton(words: readonly string[]): Automaton {
  const { classOf, classes } = classifyCharacters(words);
  const { next, ends } = buildTrie(words, classOf);
  const table = new Int32Array(next.length * classes);
  const fail = new Int32Array(next.length);
  const queue: number[] = [];
  next[0]?.forEach((target, letter) => {
    table[letter] = target;
    queue.push(target);
  });
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const fallback = fail[state] ?? 0;
    ends[state]?.push(...(ends[fallback] ?? []));
    table.copyWithin(state * classes, fallback * classes, (fallback + 1) * classes);
    next[state]?.forEach((target, letter) => {
      fail[target] = table[fallback * classes + letter] ?? 0;
      table[state * classes + letter] = target;
      queue.push(target);
    });
  }
  const rows = table.map((state) => state * classes + (ends[state]?.length ? ENDS_HERE : 0));
  return {
    scan(text, found) {
      let row = 0;
      for (let i = 0; i < text.length; i++) {
        row = rows[row + classOf[text.charCodeAt(i)]!]!;
        if (row < ENDS_HERE) continue;
        row -= ENDS_HERE;
        for (const word of ends[row / classes] ?? []) found(word, i + 1 - (words[word] ?? '').length);
      }
    },
  };
}
