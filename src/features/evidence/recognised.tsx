import type { Reading } from '#domain/engine/reader.ts';
import { useEvidence } from '#store/use-stores.ts';
import { useWords } from '#i18n/use-words.ts';
import { ClockTime } from '#ui/clock-time.tsx';
import { ProductPicker } from './product-picker.tsx';
import { recognisedParts } from './recognised-parts.ts';
import styles from './reading-view.module.css';

/** More parts than this are counted, not listed. */
const MOST = 12;

/** What the text was recognised as, and which product it speaks of. */
export function Recognised({ reading }: { reading: Reading }) {
  const words = useWords();
  const several = reading.inputs.length > 1;
  const parts = recognisedParts(reading);
  return (
    <div className={styles['recognised']}>
      <span className={styles['label']}>{words.evidence.recognised}</span>
      <ul className={styles['blocks']}>
        {parts.slice(0, MOST).map((part) => (
          <li key={`${part.input} ${part.startLine} ${part.key ?? ''}`} className={styles['block']}>
            {part.key ? `${part.key} · ` : ''}{words.evidence.blocks[part.type]}
            <span className={styles['muted']}> {several ? `${part.input} ` : ''}{words.evidence.lines(part.startLine, part.endLine)}</span>
          </li>
        ))}
        {parts.length > MOST ? <li className={styles['muted']}>{words.evidence.moreBlocks(parts.length - MOST)}</li> : null}
        {parts.length === 0 ? <li className={styles['muted']}>{words.evidence.nothingRead}</li> : null}
      </ul>
      <PastedAt />
      {reading.resources.length > 0 ? (
        <ProductPicker reading={reading} />
      ) : null}
    </div>
  );
}

/** When the newest part was pasted: ages such as `3m` count from then. */
function PastedAt() {
  const words = useWords();
  const at = useEvidence((state) => state.inputs.flatMap((input) => input.at ?? []).sort().at(-1));
  if (at === undefined) return null;
  return <ClockTime at={at} className={styles['muted']} words={words.evidence.pastedAt} />;
}
