import type { PackFault } from '#content/packs.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { ShowMore } from '#ui/show-more.tsx';
import styles from './fault-list.module.css';

/** Faults shown at once. */
const STEP = 30;

/** What is wrong in a pack: where, what, and what to do. The sentences are for authors and in English, as in the lint. */
export function FaultList({ faults }: { faults: readonly PackFault[] }) {
  const words = packWords[useLang()];
  return (
    <ShowMore items={faults} step={STEP} more={words.more}>
      {(shown) => (
        <ol className={styles['faults']}>
          {shown.map((fault) => (
            <li key={`${fault.line}:${fault.column} ${fault.path} ${fault.message}`} className={styles['fault']}>
              <p className={styles['place']}>
                {fault.path === '' ? null : <code className={styles['path']}>{fault.path}</code>}
                <span>{words.place(fault.line, fault.column)}</span>
              </p>
              <p lang="en">{fault.message}</p>
              <p lang="en" className={styles['todo']}><span aria-hidden="true">→</span> {fault.todo}</p>
            </li>
          ))}
        </ol>
      )}
    </ShowMore>
  );
}
