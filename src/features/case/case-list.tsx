import { useId, useState, type FormEvent } from 'react';
import { rename } from '#domain/case/progress.ts';
import type { Case } from '#domain/case/types.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useCases } from '#store/use-cases.ts';
import { Badge, type Tone } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { caseName, caseResult, momentOf } from './case-facts.ts';
import styles from './case-list.module.css';
import { SureButton } from './sure-button.tsx';
import { useOpenCase } from './use-open-case.ts';

const TONES: Readonly<Record<ReturnType<typeof caseResult>, Tone>> = { yes: 'ok', partly: 'warning', no: 'error', open: 'neutral' };

/** The cases of this browser: go on, rename, delete. */
export function CaseList() {
  const words = useCaseWords();
  const saved = useCases((state) => state.saved);
  const removeAll = useCases((state) => state.removeAll);
  const keeps = useCases((state) => state.keeps);
  return (
    <>
      {keeps ? null : <p className={styles['denied']}>{words.notSaved}</p>}
      {saved.length === 0 ? <p className={styles['muted']}>{words.cases.none}</p> : null}
      <ul className={styles['list']}>
        {saved.map((one) => <CaseItem key={one.id} one={one} />)}
      </ul>
      {saved.length > 1 ? <p><SureButton label={words.cases.removeAll} sure={words.cases.removeAllSure(saved.length)} onSure={removeAll} /></p> : null}
    </>
  );
}

function CaseItem({ one }: { one: Case }) {
  const { cases: words, untitled, spent } = useCaseWords();
  const lang = useLang();
  const open = useOpenCase();
  const remove = useCases((state) => state.remove);
  const current = useCases((state) => state.current?.id === one.id);
  const [renaming, setRenaming] = useState(false);
  const result = caseResult(one);
  const minutes = Math.floor(one.visits.reduce((sum, visit) => sum + visit.spent, 0) / 60_000);
  return (
    <li className={styles['item']}>
      {renaming ? (
        <RenameForm one={one} onDone={() => setRenaming(false)} />
      ) : (
        <div className={styles['words']}>
          <strong className={styles['name']}>{caseName(one, lang, untitled)}</strong>
          <span className={styles['meta']}>
            <Badge tone={TONES[result]}>{words.results[result]}</Badge>
            {current ? <Badge tone="accent">{words.current}</Badge> : null}
            <span>{words.updated(momentOf(one.updatedAt, lang))} · {spent(minutes)}</span>
          </span>
        </div>
      )}
      {renaming ? null : (
        <div className={styles['actions']}>
          <Button onClick={() => open(one)}>{words.open}</Button>
          <Button look="quiet" onClick={() => setRenaming(true)}>{words.rename}</Button>
          <SureButton label={words.remove} sure={words.removeSure} onSure={() => remove(one.id)} />
        </div>
      )}
    </li>
  );
}

function RenameForm({ one, onDone }: { one: Case; onDone: () => void }) {
  const { cases: words, untitled } = useCaseWords();
  const lang = useLang();
  const id = useId();
  const changeSaved = useCases((state) => state.changeSaved);
  const [title, setTitle] = useState(() => caseName(one, lang, untitled));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changeSaved(one.id, (saved) => rename(saved, title, new Date().toISOString()));
    onDone();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">{words.name}</label>
      <input
        id={id}
        className={styles['input']}
        value={title}
        maxLength={200}
        // The field is what the press on the button asked for.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="submit" look="primary">{words.save}</Button>
      <Button look="quiet" onClick={onDone}>{words.cancel}</Button>
    </form>
  );
}
