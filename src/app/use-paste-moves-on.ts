import { useState } from 'react';
import type { Flow } from '#domain/content-types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { enterFlow } from '#domain/flow/case-walk.ts';
import { useGoTo } from '#platform/use-address.ts';

interface PasteMovesOn {
  /** How many questions the newest paste answered; null before there was one. */
  readonly answered: number | null;
  readonly onRead: (reading: Reading) => void;
}

/**
 * Pasting beside a question is asking for it to be answered: when the reading settles the question shown, its answer
 * and those after it are taken, up to the first that stays open. Answers already given are never replaced.
 */
export function usePasteMovesOn(flow: Flow, address: WalkAddress, current: string, open: boolean): PasteMovesOn {
  const goTo = useGoTo();
  const [answered, setAnswered] = useState<number | null>(null);
  const onRead = (reading: Reading) => {
    const next = enterFlow(flow, { ...address, node: current }, reading.settlements[flow.id] ?? {});
    const count = open ? next.answers.length - address.answers.length : 0;
    setAnswered(count);
    if (count > 0) goTo(next);
  };
  return { answered, onRead };
}
