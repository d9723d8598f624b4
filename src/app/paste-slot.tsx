import type { ReactNode } from 'react';
import { CheckAgain } from '#features/evidence/check-part.tsx';
import { CollectEverything } from '#features/evidence/collect-part.tsx';
import { PasteBox } from '#features/evidence/paste-box.tsx';
import type { AnyNode, Flow } from '#domain/content-types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { ErrorRegion } from '#ui/error-region.tsx';
import { useHidden } from './use-embed.ts';
import type { usePasteMovesOn } from './use-paste-moves-on.ts';
import styles from './flow-page.module.css';

interface PasteSlotProps {
  readonly flow: Flow;
  readonly node: AnyNode;
  /** Whether the question is still to be answered. */
  readonly open: boolean;
  readonly pasted: ReturnType<typeof usePasteMovesOn>;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly goOn: (reading: Reading) => ReactNode;
}

/**
 * The box beside a question, and what the newest paste did for it; at an outcome, the place for the state after the fix.
 * Nothing where the host of an embed wants none of it.
 */
export function PasteSlot({ flow, node, open, pasted: { newest, onRead }, values, goOn }: PasteSlotProps) {
  const words = useWords();
  const empty = useEvidence((state) => state.reading === null);
  const isHidden = useHidden();
  if (isHidden('paste')) return null;
  const asked = node.kind === 'question' && open;
  if (node.kind === 'outcome' && !empty) return <ErrorRegion words={words.errors}><CheckAgain goOn={goOn} /></ErrorRegion>;
  return (
    <ErrorRegion words={words.errors}>
      <div className={styles['paste']}>
        <PasteBox compact label={words.wizard.pasteHere} onRead={onRead} />
        <p role="status" className={styles['pasted']}>
          {newest === null || empty ? '' : said(newest, asked, words.wizard)}
        </p>
        {node === flow.nodes[flow.start] && empty ? <CollectEverything about={{ ...values, kind: flow.subject }} /> : null}
      </div>
    </ErrorRegion>
  );
}

/** What the newest paste did, in words. */
function said({ answered, contradicted }: NonNullable<PasteSlotProps['pasted']['newest']>, asked: boolean, words: ReturnType<typeof useWords>['wizard']): string {
  const moved = answered > 0 ? words.pasted(answered) : asked && contradicted === 0 ? words.pastedNothing : '';
  return [moved, contradicted > 0 ? words.pastedContradicts(contradicted) : ''].filter((sentence) => sentence !== '').join(' ');
}
