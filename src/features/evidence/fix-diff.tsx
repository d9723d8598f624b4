import { useContext, useEffect, useMemo, useState } from 'react';
import { diffLines, type DiffLine } from '#domain/fix/diff-lines.ts';
import { ownJson } from '#domain/fix/own-json.ts';
import { ownYaml } from '#domain/fix/own-yaml.ts';
import type { ObjectChange } from '#domain/fix/read-change.ts';
import { useEvidence } from '#store/use-stores.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { CopyButton } from '#ui/copy-button.tsx';
import { CopyContext } from '#ui/copy-context.ts';
import { InlineCode } from '#ui/inline-code.tsx';
import styles from './fix-change.module.css';

/** The lines of the reader's own manifest that a change touches. Nothing where the object is in the paste neither as YAML nor as JSON. */
export function FixDiff({ change }: { change: ObjectChange }) {
  const words = useWords();
  const own = fixWords(useLang());
  const copy = useContext(CopyContext);
  const manifest = useManifest(change);
  const fixed = useEdited(manifest, change);
  const lines = useMemo(() => (manifest === undefined || fixed === undefined ? [] : diffLines(manifest.text, fixed)), [manifest, fixed]);
  if (manifest === undefined || fixed === undefined) return null;
  const { key, text, format } = manifest;
  if (lines.length === 0) return <p className={styles['note']}>{own.fix.same(key, NAMES[format])}</p>;
  return (
    <figure className={styles['diff']}>
      <figcaption className={styles['caption']}>
        <span>{own.fix.diff(key, NAMES[format])}</span>
        <CopyButton words={{ ...words.copy, copy: own.fix.whole(NAMES[format]) }} onCopy={() => copy(fixed)} />
      </figcaption>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles['lines']} tabIndex={0} aria-label={own.fix.diff(key, NAMES[format])}>{lines.map((line, index) => <Line key={index} line={line} />)}</pre>
      {/^\s+"?resourceVersion"?:/m.test(text) ? <p className={styles['note']}><InlineCode text={own.fix.conflict(NAMES[format])} /></p> : null}
    </figure>
  );
}

const NAMES = { yaml: 'YAML', json: 'JSON' } as const;

const SIGNS = { same: ' ', removed: '-', added: '+' } as const;

function Line({ line }: { line: DiffLine }) {
  const own = fixWords(useLang());
  if (line.kind === 'gap') return <span className={styles['line']} data-kind="gap">{own.fix.gap(line.count)}{'\n'}</span>;
  return <span className={styles['line']} data-kind={line.kind}>{SIGNS[line.kind]} {line.text}{'\n'}</span>;
}

interface Manifest {
  readonly key: string;
  readonly text: string;
  readonly format: 'yaml' | 'json';
}

/** The newest manifest of the object that a change is about, as a document of its own. */
function useManifest({ kind, name, namespace }: ObjectChange): Manifest | undefined {
  const reading = useEvidence((state) => state.reading);
  const inputs = useEvidence((state) => state.inputs);
  return useMemo(() => {
    const resource = reading?.resources.find((one) => one.kind === kind && one.name === name && (namespace === undefined || (one.namespace ?? namespace) === namespace));
    const place = resource?.text;
    const input = inputs.find((one) => one.name === place?.input);
    if (resource === undefined || place === undefined || input === undefined) return undefined;
    const text = (place.format === 'json' ? ownJson : ownYaml)(input.text, place.startLine, place.endLine);
    return text === undefined ? undefined : { key: resource.key, text, format: place.format };
  }, [reading, inputs, kind, name, namespace]);
}

/** The text after the change; undefined until its editor has arrived, and where the change cannot be made exactly. */
function useEdited(manifest: Manifest | undefined, change: ObjectChange): string | undefined {
  const [edited, setEdited] = useState<{ readonly of: string; readonly text: string | undefined } | undefined>();
  const { text, format } = manifest ?? {};
  const key = JSON.stringify(change);
  useEffect(() => {
    if (text === undefined || format === undefined) return undefined;
    let alive = true;
    void import('#domain/fix/edit-manifest.ts').then(
      ({ editManifest }) => alive && setEdited({ of: key + text, text: editManifest(text, format, JSON.parse(key) as ObjectChange) }),
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [text, format, key]);
  return text !== undefined && edited?.of === key + text ? edited.text : undefined;
}
