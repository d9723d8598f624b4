import type { ObjectChange } from '#domain/fix/read-change.ts';
import { isImmutableField } from '#domain/fix/immutable-fields.ts';
import { quoteForShell } from '#domain/rules/commands.ts';
import { pointerSteps } from '#domain/evidence/field-state.ts';
import type { RemedyText } from '#content/types.ts';
import { useAnnotations } from '#platform/use-annotations.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Command } from '#ui/command.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { FixDiff } from './fix-diff.tsx';
import styles from './fix-change.module.css';

interface FixChangeProps {
  /** The command, names filled in. */
  readonly command: string;
  readonly change: ObjectChange;
}

/** A change made concrete: the lines of the reader's own YAML, the command as a dry run, and the command itself. */
export function FixChange({ command, change }: FixChangeProps) {
  const own = fixWords(useLang());
  const isExample = /x{4}|<[A-Za-z][A-Za-z0-9-]*>/.test(command);
  return (
    <div className={styles['fix']}>
      <FixDiff change={change} />
      {isExample ? <p className={styles['note']}>{own.fix.example}</p> : null}
      <p className={styles['step']}>{own.fix.dryRun}</p>
      <Command text={`${command} --dry-run=server`} />
      <p className={styles['step']}>{own.fix.apply}</p>
      <Command text={command} />
      <Recreate change={change} />
    </div>
  );
}

const WORDS: Readonly<Record<string, string>> = { Service: 'service', Ingress: 'ingress' };

/** What cannot change while the object exists: deleting and making it anew, and what that interrupts. */
function Recreate({ change: { kind, name, namespace, edits } }: { change: ObjectChange }) {
  const own = fixWords(useLang());
  const isField = edits.some(({ pointer }) => isImmutableField(kind, pointer));
  const keys = edits.flatMap(({ pointer }) => (pointer.startsWith('/metadata/annotations/') ? pointerSteps(pointer).slice(-1) : []));
  const note = useImmutableNote(keys);
  if (!isField && note === undefined) return null;
  const word = WORDS[kind] ?? kind.toLowerCase();
  const scope = namespace === undefined ? '' : `-n ${quoteForShell(namespace)} `;
  return (
    <div className={styles['recreate']}>
      <p>{note === undefined ? null : <><RichText text={note} /> </>}{isField ? own.fix.recreateField : own.fix.recreateAnnotation}</p>
      <p className={styles['step']}>{own.fix.recreate}</p>
      <Command text={`kubectl ${scope}get ${word} ${name} -o yaml > ${name}-backup.yaml\nkubectl ${scope}delete ${word} ${name}\nkubectl ${scope}create -f ${name}-fixed.yaml`} />
    </div>
  );
}

/** What an annotation that counts only at creation says of itself. */
function useImmutableNote(keys: readonly string[]): RemedyText['title'] | undefined {
  const bundle = useAnnotations(useLang(), keys.length > 0);
  const entries = bundle ? Object.values(bundle.annotations) : [];
  return entries.find((entry) => keys.includes(entry.key) && entry.immutable)?.immutable?.note;
}
