/** A line of a diff; `gap` stands for lines that stayed and are not shown, `count` of them. */
export type DiffLine =
  | { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'gap'; readonly count: number };

/** Lines around a change that show where it is. */
const CONTEXT = 3;

/** Above this many pairs of lines the changed stretch is shown as a whole: nobody reads so long a diff line by line. */
const MOST_PAIRS = 1_000_000;

type Line = Exclude<DiffLine, { kind: 'gap' }>;

/** The longest common subsequence of two lists of lines, as a diff. */
function diffMiddle(before: readonly string[], after: readonly string[]): Line[] {
  const removed = (text: string): Line => ({ kind: 'removed', text });
  const added = (text: string): Line => ({ kind: 'added', text });
  if (before.length * after.length > MOST_PAIRS) return [...before.map(removed), ...after.map(added)];
  const width = after.length + 1;
  const common = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = before[i] === after[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const out: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i], after[j]];
    if (old !== undefined && old === fresh) {
      out.push({ kind: 'same', text: old });
      i += 1;
      j += 1;
    } else if (old !== undefined && (fresh === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      out.push(removed(old));
      i += 1;
    } else {
      out.push(added(fresh ?? ''));
      j += 1;
    }
  }
  return out;
}

function fold(lines: readonly Line[]): DiffLine[] {
  const near = new Set<number>();
  for (const [index, { kind }] of lines.entries()) {
    if (kind !== 'same') for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  }
  const out: DiffLine[] = [];
  for (const [index, line] of lines.entries()) {
    const last = out.at(-1);
    if (near.has(index)) out.push(line);
    else if (last?.kind === 'gap') out[out.length - 1] = { kind: 'gap', count: last.count + 1 };
    else out.push({ kind: 'gap', count: 1 });
  }
  return out;
}

/** What changed from one text to the other, line by line, with a few lines around each change. Empty where nothing did. */
export function diffLines(before: string, after: string): DiffLine[] {
  if (before === after) return [];
  const [old, fresh] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const same = (text: string): Line => ({ kind: 'same', text });
  return fold([
    ...old.slice(0, start).map(same),
    ...diffMiddle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map(same),
  ]);
}
