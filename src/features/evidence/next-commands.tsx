import type { NextCommand } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Command } from '#ui/command.tsx';
import styles from './next-commands.module.css';

const MOST = 3;

/** The commands whose output would settle most, best first. */
export function NextCommands({ next, unknown }: { next: readonly NextCommand[]; unknown: number }) {
  const words = useWords();
  if (next.length === 0) return null;
  return (
    <section className={styles['next']}>
      <h2 className={styles['heading']}>{words.evidence.next}</h2>
      <p className={styles['muted']}>{words.evidence.unknown(unknown)}</p>
      <ul className={styles['list']}>
        {next.slice(0, MOST).map((one) => (
          <li key={one.command}>
            <Command text={one.command} />
            <span className={styles['muted']}>{words.evidence.nextLead(one.settles.length)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
