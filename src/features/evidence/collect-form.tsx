import { useContext, useId, useState } from 'react';
import { collectScript, type CollectSubject } from '#domain/fix/collect.ts';
import { isObjectName } from '#domain/rules/commands.ts';
import { useEvidence } from '#store/use-stores.ts';
import { fixWords } from '#i18n/fix-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { CodeBlock } from '#ui/code-block.tsx';
import { ShellSwitch } from '#ui/command.tsx';
import { CopyTextButton } from '#ui/copy-text-button.tsx';
import { InlineCode } from '#ui/inline-code.tsx';
import { ShellContext } from '#ui/shell-context.ts';
import styles from './collect.module.css';

const KINDS = ['Service', 'Ingress'] as const;

/** Which object, and the block of commands about it. */
export function CollectForm({ about }: { about: Partial<Pick<CollectSubject, 'kind' | 'namespace' | 'name'>> }) {
  const words = useWords();
  const own = fixWords(useLang());
  const { shell } = useContext(ShellContext);
  const subject = useEvidence((state) => state.reading?.diagnosis.subjects.find(({ key }) => key === state.reading?.subject));
  const chosen = useEvidence((state) => state.product);
  const [kind, setKind] = useState<CollectSubject['kind']>(about.kind ?? subject?.kind ?? 'Service');
  const known = subject?.kind === kind ? subject : undefined;
  const [namespace, setNamespace] = useState(about.namespace ?? known?.namespace ?? '');
  const [name, setName] = useState(about.name ?? known?.name ?? '');
  const script = collectScript({ kind, namespace, name, product: chosen ?? subject?.product ?? null }, shell);
  return (
    <div className={styles['form']}>
      <p className={styles['muted']}>{own.collect.lead}</p>
      <div className={styles['fields']}>
        <label className={styles['field']}>
          <span>{own.collect.kind}</span>
          <select className={styles['input']} value={kind} onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'Service')}>
            {KINDS.map((one) => <option key={one}>{one}</option>)}
          </select>
        </label>
        <NameField label={own.collect.namespace} value={namespace} onChange={setNamespace} />
        <NameField label={own.collect.name} value={name} onChange={setName} />
      </div>
      <CodeBlock text={script} label={words.collect.open} action={<span className={styles['actions']}><ShellSwitch /><CopyTextButton text={script} label={words.collect.open} /></span>} />
      <p className={styles['muted']}><InlineCode text={own.collect.care} /></p>
    </div>
  );
}

function NameField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const own = fixWords(useLang());
  const id = useId();
  const invalid = value !== '' && !isObjectName(value);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles['input']}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={invalid || undefined}
        aria-describedby={invalid ? `${id}-invalid` : undefined}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      {invalid ? <span id={`${id}-invalid`} className={styles['invalid']}>{own.collect.invalid}</span> : null}
    </div>
  );
}
