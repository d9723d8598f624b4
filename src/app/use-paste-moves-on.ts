import { useState } from 'react';
import type { Flow } from '#domain/content-types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { judgeSteps } from '#domain/fix/reconsider.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import { enterFlow } from '#domain/flow/case-walk.ts';
import type { Walk } from '#domain/flow/walk.ts';
import { useGoTo } from '#platform/use-address.ts';

interface Pasted {
  /** How many questions the paste answered. */
  readonly answered: number;
  /** How many answers already given it contradicts. They stay: the list of answers offers to change them. */
  readonly contradicted: number;
}

interface PasteMovesOn {
  /** What the newest paste did; null before there was one, and once the reader goes on from where it led. */
  readonly newest: Pasted | null;
  readonly onRead: (reading: Reading) => void;
}

/**
 * Pasting beside a question is asking for it to be answered: when the reading settles the question shown, its answer
 * and those after it are taken, up to the first that stays open. Where the reader jumped to it, questions on the way that
 * were assumed and that the reading proves are taken too. Answers already given are never replaced.
 */
export function usePasteMovesOn(flow: Flow, address: WalkAddress, walk: Walk | undefined, open: boolean): PasteMovesOn {
  const goTo = useGoTo();
  const current = walk?.current ?? flow.start;
  const [newest, setNewest] = useState<(Pasted & { readonly at: string }) | null>(null);
  const onRead = (reading: Reading) => {
    const settlement = reading.settlements[flow.id] ?? {};
    const { proven, contradicted } = judgeSteps(flow.id, walk?.steps ?? [], settlement);
    const known = { ...address, answers: [...address.answers, ...proven], node: current };
    const next = open ? enterFlow(flow, known, settlement) : known;
    const answered = next.answers.length - address.answers.length;
    setNewest({ answered, contradicted, at: (answered > 0 ? next.node : undefined) ?? current });
    if (answered > 0) goTo(next);
  };
  return { newest: newest?.at === current ? newest : null, onRead };
}
