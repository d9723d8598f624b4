/** How far a control point may lie from where the knots put it: both were rounded to tenths. */
const TOLERANCE = 0.35;

/**
 * The knots (x, y, x, y, …) of a path that is the monotone curve through them, as Mermaid draws arrows from above to
 * below; undefined for any other path.
 */
export function knotsOf(path: string): readonly number[] | undefined {
  if (!/^M[^A-Z]+(?:L[^A-Z]+|(?:C[^A-Z]+)+)$/.test(path)) return undefined;
  const numbers = numbersOf(path);
  const knots = path.includes('C') ? numbers.filter((_, index) => index < 2 || (index - 2) % 6 > 3) : numbers;
  const made = numbersOf(monotonePath(knots));
  return made.length === numbers.length && made.every((value, index) => Math.abs(value - (numbers[index] ?? 0)) <= TOLERANCE) ? knots : undefined;
}

/** The path of the smooth curve through knots that never turns back between two of them (Steffen 1990), going by y. */
export function monotonePath(knots: readonly number[]): string {
  const points = Array.from({ length: knots.length / 2 }, (_, index) => ({ x: knots[2 * index] ?? 0, y: knots[2 * index + 1] ?? 0 }));
  const [first, second] = points;
  if (first === undefined) return '';
  const start = `M${round(first.x)},${round(first.y)}`;
  if (points.length === 2 && second) return `${start}L${round(second.x)},${round(second.y)}`;
  const slopes = slopesAt(points);
  const curves = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const third = (to.y - from.y) / 3;
    const [leaving = 0, arriving = 0] = slopes.slice(index, index + 2);
    return `C${[from.x + third * leaving, from.y + third, to.x - third * arriving, to.y - third, to.x, to.y].map(round).join(',')}`;
  });
  return start + curves.join('');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How much x changes with y at each point. */
function slopesAt(points: readonly Point[]): number[] {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { height: to.y - from.y, slope: to.y === from.y ? 0 : (to.x - from.x) / (to.y - from.y) };
  });
  const inner = steps.slice(1).map((after, index) => {
    const before = steps[index] ?? after;
    const mean = (before.slope * after.height + after.slope * before.height) / (before.height + after.height);
    const sign = Math.sign(before.slope) + Math.sign(after.slope);
    return sign * Math.min(Math.abs(before.slope), Math.abs(after.slope), 0.5 * Math.abs(mean)) || 0;
  });
  const [first, last] = [steps[0]?.slope ?? 0, steps.at(-1)?.slope ?? 0];
  return [(3 * first - (inner[0] ?? first)) / 2, ...inner, (3 * last - (inner.at(-1) ?? last)) / 2];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function numbersOf(path: string): number[] {
  return (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
}
