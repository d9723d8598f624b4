import type { ObjectChange } from '#domain/fix/read-change.ts';
import { isImmutableField } from '#domain/fix/immutable-fields.ts';
import { quoteForShell } from '#domain/rules/commands.ts';
import { pointerSteps } from '#domain/evidence/field-state.ts';
import { useAnnotations } from '#platform/use-annotations.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { Command } from '#ui/command.tsx';
import { AnnotationLinks } from './annotation-links.tsx';
import { FixDiff } from './fix-diff.tsx';
import styles from './fix-change.module.css';

interface FixChangeProps {
  /** The command, names filled in. */
  readonly command: string;
  readonly change: ObjectChange;
}

/** A change made concrete: the lines of the reader's own manifest, the command as a dry run, and the command itself. */
export function FixChange({ command, change }: FixChangeProps) {
  const own = fixWords(useLang());
  const isExample = /x{4}|<[A-Za-z][A-Za-z0-9-]*>/.test(command);
  return (
    <div className={styles['fix']}>
      <FixDiff change={change} />
      <FixedAnnotations change={change} />
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

/** A field that cannot change while the object exists: deleting and making it anew, and what that interrupts. */
function Recreate({ change: { kind, name, namespace, edits } }: { change: ObjectChange }) {
  const own = fixWords(useLang());
  if (!edits.some(({ pointer }) => isImmutableField(kind, pointer))) return null;
  const word = WORDS[kind] ?? kind.toLowerCase();
  // A command that deletes must not run in whatever namespace happens to be the current one.
  const scope = namespace === undefined ? undefined : `-n ${quoteForShell(namespace)}`;
  return (
    <div className={styles['recreate']}>
      <p>{own.fix.recreateField}</p>
      {scope === undefined ? null : (
        <>
          <p className={styles['step']}>{own.fix.recreate}</p>
          <Command text={`kubectl ${scope} get ${word} ${name} -o yaml > ${name}-backup.yaml\nkubectl ${scope} delete ${word} ${name}\nkubectl ${scope} create -f ${name}-fixed.yaml`} />
        </>
      )}
    </div>
  );
}

/** Annotations that count only at creation, each with the way to its page. What it takes to change them there is no part of this remedy. */
function FixedAnnotations({ change: { edits } }: { change: ObjectChange }) {
  const own = fixWords(useLang());
  const keys = edits.flatMap(({ pointer }) => (pointer.startsWith('/metadata/annotations/') ? pointerSteps(pointer).slice(-1) : []));
  const bundle = useAnnotations(useLang(), keys.length > 0);
  if (!bundle) return null;
  const ids = Object.entries(bundle.annotations).flatMap(([id, { key, immutable }]) => (immutable && keys.includes(key) ? [id] : []));
  return ids.length === 0 ? null : <div className={styles['fixed']}><AnnotationLinks label={own.fix.fixedAnnotation} ids={ids} bundle={bundle} /></div>;
}
