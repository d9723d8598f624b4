import type { Reading } from '#domain/engine/reader.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import { recognisedParts } from './recognised-parts.ts';
import styles from './reading-view.module.css';

/** More parts than this are counted, not listed. */
const MOST = 12;

/** What the text was recognised as, and which product it speaks of. */
export function Recognised({ reading }: { reading: Reading }) {
  const words = useWords();
  const { product } = reading.diagnosis;
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
      {reading.resources.length > 0 ? (
        <Badge tone={product ? 'accent' : 'neutral'}>
          {product ? `${words.evidence.product}: ${words.products[product]}` : words.evidence.productUnknown}
        </Badge>
      ) : null}
    </div>
  );
}
