import type { FindingWordsBundle } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { NextCommand } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { Command } from '#ui/command.tsx';
import styles from './next-commands.module.css';

const MOST = 3;

interface NextCommandsProps {
  readonly next: readonly NextCommand[];
  readonly unknown: number;
  /** Names what a command would settle; undefined while the words are on their way, null without them. */
  readonly content: FindingWordsBundle | null | undefined;
}

/** The commands whose output would settle most, best first. */
export function NextCommands({ next, unknown, content }: NextCommandsProps) {
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
            <span className={styles['muted']}>{words.evidence.nextLead}{words.colon}{one.settles.map((id) => titleOf(id, content)).join(words.listComma)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function titleOf(id: string, content: FindingWordsBundle | null | undefined): string {
  const text = content && Object.hasOwn(content.findings, id) ? content.findings[id] : undefined;
  return text ? plainText(fillText(text.title, {})) : id;
}
