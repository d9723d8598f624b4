import { useContext, useEffect, useMemo, useState } from 'react';
import { diffLines, type DiffLine } from '#domain/fix/diff-lines.ts';
import { ownYaml } from '#domain/fix/own-yaml.ts';
import type { ObjectChange } from '#domain/fix/read-change.ts';
import { useEvidence } from '#store/use-stores.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { CopyContext } from '#ui/copy-context.ts';
import { InlineCode } from '#ui/inline-code.tsx';
import styles from './fix-change.module.css';

/** The lines of the reader's own YAML that a change touches. Nothing where the object is not in the paste as YAML. */
export function FixDiff({ change }: { change: ObjectChange }) {
  const words = useWords();
  const own = fixWords(useLang());
  const copy = useContext(CopyContext);
  const yaml = useOwnYaml(change);
  const fixed = useEdited(yaml?.text, change);
  const lines = useMemo(() => (yaml === undefined || fixed === undefined ? [] : diffLines(yaml.text, fixed)), [yaml, fixed]);
  if (yaml === undefined || fixed === undefined) return null;
  if (lines.length === 0) return <p className={styles['note']}>{own.fix.same(yaml.key)}</p>;
  return (
    <figure className={styles['diff']}>
      <figcaption className={styles['caption']}>
        <span>{own.fix.diff(yaml.key)}</span>
        <CopyButton words={{ ...words.copy, copy: own.fix.whole }} onCopy={() => copy(fixed)} />
      </figcaption>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['lines']} tabIndex={0} aria-label={own.fix.diff(yaml.key)}>{lines.map((line, index) => <Line key={index} line={line} />)}</pre>
      {/^ +resourceVersion:/m.test(yaml.text) ? <p className={styles['note']}><InlineCode text={own.fix.conflict} /></p> : null}
    </figure>
  );
}

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

function Line({ line }: { line: DiffLine }) {
  const own = fixWords(useLang());
  if (line.kind === 'gap') return <span className={styles['line']} data-kind="gap">{own.fix.gap(line.count)}{'\n'}</span>;
  return <span className={styles['line']} data-kind={line.kind}>{SIGNS[line.kind]} {line.text}{'\n'}</span>;
}

/** The newest YAML of the object that a change is about, as a document of its own. */
function useOwnYaml({ kind, name, namespace }: ObjectChange): { readonly key: string; readonly text: string } | undefined {
  const reading = useEvidence((state) => state.reading);
  const inputs = useEvidence((state) => state.inputs);
  return useMemo(() => {
    const resource = reading?.resources.find((one) => one.kind === kind && one.name === name && (namespace === undefined || (one.namespace ?? namespace) === namespace));
    const input = inputs.find((one) => one.name === resource?.yaml?.input);
    const text = resource?.yaml && input && ownYaml(input.text, resource.yaml.startLine, resource.yaml.endLine);
    return resource === undefined || text === undefined ? undefined : { key: resource.key, text };
  }, [reading, inputs, kind, name, namespace]);
}

/** The text after the change; undefined until the YAML library has arrived, and where the change cannot be made exactly. */
function useEdited(text: string | undefined, { edits }: ObjectChange): string | undefined {
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string | undefined } | undefined>();
  const key = JSON.stringify(edits);
  useEffect(() => {
    if (text === undefined) return undefined;
    let alive = true;
    void import('#domain/fix/edit-yaml.ts').then(
      ({ editYaml }) => alive && setEdited({ of: key + text, text: editYaml(text, JSON.parse(key) as ObjectChange['edits']) }),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [text, key]);
  return text !== undefined && edited?.of === key + text ? edited.text : undefined;
}
