import type { ReactNode } from 'react';
import type { Flow } from '#domain/content-types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { reconsider } from '#domain/fix/reconsider.ts';
import type { WalkAddress } from '#domain/flow/address.ts';
import type { Walk } from '#domain/flow/walk.ts';
import { useGoTo } from '#platform/use-address.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** How a walk goes on once the state after a fix was pasted: only when the reader says so. */
export function useGoOn(flow: Flow, address: WalkAddress, walk: Walk | undefined): (reading: Reading) => ReactNode {
  const goTo = useGoTo();
  const own = fixWords(useLang());
  return (reading) => {
    const next = walk && reconsider(flow, address, walk, reading.settlements[flow.id] ?? {});
    if (!next) return null;
    return (
      <Notice tone="accent">
        <p>{own.check.goOnLead}</p>
        <Button look="primary" onClick={() => goTo(next)}>{own.check.goOn} <span aria-hidden="true">→</span></Button>
      </Notice>
    );
  };
}
