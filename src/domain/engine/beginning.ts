import type { EvidenceInput } from '../evidence/types.ts';
import { refuseInput } from '../evidence/whole-input.ts';

/** Above so many characters all inputs together are large: their beginning is read and judged first. */
const LARGE = 64_000;
/** Characters of a beginning at most: enough for some dozens of objects, judged before the page feels it. */
const MOST = 24_000;
/** A beginning below this shows too little to be worth a look of its own. */
const LEAST = 2_000;

/**
 * Places between two objects: before a YAML document, an item of a list as kubectl writes it (YAML, then JSON), and the
 * first line of a description. What stands before one is whole; where it is not, as in JSON of one object with a list in
 * it, it is a text that was cut, which proves less.
 */
const SEAM = /\n(?=---[ \t]*\r?\n|- apiVersion:|[ \t]*\r?\nName:[ \t])|\n {8}\},(?=\r?\n {8}\{)/g;

/** The part of a text up to its last seam, or none. */
function upToSeam(text: string, most: number): string {
  const beginning = text.slice(0, most);
  let end = 0;
  for (const seam of beginning.matchAll(SEAM)) end = seam.index + seam[0].length;
  return beginning.slice(0, end);
}

/**
 * The first objects of a large paste, as inputs to be read by themselves while the reader waits for the rest; undefined
 * where the paste is not large, is compared with an earlier one, or shows no place to part it. Line numbers stay right.
 */
export function beginningOf(inputs: readonly EvidenceInput[]): readonly EvidenceInput[] | undefined {
  const size = inputs.reduce((sum, { text }) => sum + text.length, 0);
  if (size <= LARGE || inputs.some(({ after }) => after)) return undefined;
  const first: EvidenceInput[] = [];
  let left = MOST;
  for (const input of inputs) {
    if (refuseInput(input.text)) break;
    const text = input.text.length <= left ? input.text : upToSeam(input.text, left);
    if (text !== '') first.push({ ...input, text });
    left -= text.length;
    if (text.length < input.text.length) break;
  }
  return MOST - left < LEAST ? undefined : first;
}
