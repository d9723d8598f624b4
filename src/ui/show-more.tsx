import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';

interface ShowMoreProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first, and how many more with each press. */
  readonly step: number;
  readonly more: (count: number) => string;
  /** The list around the items shown. */
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** A long list a piece at a time: thousands of cards at once would freeze the page. */
export function ShowMore<Item>({ items, step, more, children }: ShowMoreProps<Item>) {
  const [count, setCount] = useState(step);
  const rest = items.length - count;
  return (
    <>
      {children(rest > 0 ? items.slice(0, count) : items)}
      {rest > 0 ? <div><Button onClick={() => setCount(count + step)}>{more(Math.min(step, rest))}</Button></div> : null}
    </>
  );
}
