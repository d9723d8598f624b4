import { useContext, useMemo } from 'react';
import { toPowerShell } from '#domain/fix/powershell.ts';
import { useWords } from '#i18n/use-words.ts';
import { CodeBlock } from './code-block.tsx';
import styles from './command.module.css';
import { CopyTextButton } from './copy-text-button.tsx';
import { ShellContext } from './shell-context.ts';

/** A command with the reader's own names in it, written for his shell, and a button that copies it. */
export function Command({ text }: { text: string }) {
  const { shell } = useContext(ShellContext);
  const powershell = useMemo(() => toPowerShell(text), [text]);
  const shown = shell === 'powershell' ? (powershell ?? text) : text;
  return (
    <CodeBlock
      text={shown}
      action={
        <span className={styles['actions']}>
          {powershell === text ? null : <ShellSwitch possible={powershell !== undefined} />}
          <CopyTextButton text={shown} label={shown} />
        </span>
      }
    />
  );
}

/** Which shell a command is written for. One press writes every command for the other, where it can be said there. */
export function ShellSwitch({ possible = true }: { possible?: boolean }) {
  const words = useWords();
  const { shell, choose } = useContext(ShellContext);
  if (!possible) return shell === 'sh' ? null : <span className={styles['fixed']} title={words.shell.onlySh}>{words.shell.sh}</span>;
  const other = shell === 'sh' ? 'powershell' : 'sh';
  return (
    <button type="button" className={styles['shell']} aria-label={words.shell.switchTo(words.shell[other])} title={words.shell.switchTo(words.shell[other])} onClick={() => choose(other)}>
      {words.shell[shell]}
    </button>
  );
}
