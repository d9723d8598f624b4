import type { Reading } from '#domain/engine/reader.ts';
import type { BlockType } from '#domain/evidence/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Badge } from '#ui/badge.tsx';
import styles from './reading-view.module.css';

/** Neither says anything about the cluster. */
const QUIET: ReadonlySet<BlockType> = new Set(['text', 'command']);

/** More blocks than this are counted, not listed. */
const MOST = 12;

/** What the text was recognised as, and which product it speaks of. */
export function Recognised({ reading }: { reading: Reading }) {
  const words = useWords();
  const { product } = reading.diagnosis;
  const several = reading.inputs.length > 1;
  const blocks = reading.inputs.flatMap((input) => input.blocks.filter((block) => !QUIET.has(block.type)).map((block) => ({ input: input.name, block })));
  return (
    <div className={styles['recognised']}>
      <span className={styles['label']}>{words.evidence.recognised}</span>
      <ul className={styles['blocks']}>
        {blocks.slice(0, MOST).map(({ input, block }) => (
          <li key={`${input} ${block.startLine}`} className={styles['block']}>
            {block.kind ? `${block.kind} · ` : ''}{words.evidence.blocks[block.type]}
            <span className={styles['muted']}> {several ? `${input} ` : ''}{words.evidence.lines(block.startLine, block.endLine)}</span>
          </li>
        ))}
        {blocks.length > MOST ? <li className={styles['muted']}>{words.evidence.moreBlocks(blocks.length - MOST)}</li> : null}
        {blocks.length === 0 ? <li className={styles['muted']}>{words.evidence.nothingRead}</li> : null}
      </ul>
      {reading.resources.length > 0 ? (
        <Badge tone={product ? 'accent' : 'neutral'}>
          {product ? `${words.evidence.product}: ${words.products[product]}` : words.evidence.productUnknown}
        </Badge>
      ) : null}
    </div>
  );
}
