import { fillField } from '#domain/case/progress.ts';
import type { FieldName } from '#domain/case/types.ts';
import type { Lang } from '#domain/text.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { reportWords } from '#i18n/report-words.ts';
import { useCases } from '#store/use-cases.ts';
import { Badge } from '#ui/badge.tsx';
import styles from './report-view.module.css';

/** Id of the field of a placeholder on the page. */
export function fieldId(name: FieldName): string {
  return `wz-field-${name}`;
}

interface FieldFormProps {
  readonly lang: Lang;
  readonly names: readonly FieldName[];
  /** What the paste tells. */
  readonly known: Readonly<Partial<Record<FieldName, string>>>;
  readonly missing: readonly FieldName[];
}

/** The placeholders of the reports. What the paste tells is shown and used until the reader writes something else. */
export function FieldForm({ lang, names, known, missing }: FieldFormProps) {
  const words = useCaseWords().report;
  const fields = useCases((state) => state.current?.fields ?? {});
  const change = useCases((state) => state.change);
  return (
    <section className={styles['card']} aria-labelledby="wz-fields">
      <h2 id="wz-fields" className={styles['heading']}>{words.fields}</h2>
      <p className={styles['muted']}>{words.fieldsLead}</p>
      <div className={styles['fields']}>
        {names.map((name) => {
          const fromPaste = fields[name] === undefined && known[name] !== undefined;
          return (
            <div key={name} className={styles['field']}>
              <label htmlFor={fieldId(name)}>
                {reportWords(lang).fields[name]} {fromPaste ? <Badge tone="accent">{words.fromPaste}</Badge> : null}
              </label>
              <input
                id={fieldId(name)}
                autoComplete="off"
                spellCheck={false}
                data-missing={missing.includes(name) || undefined}
                value={fields[name] ?? known[name] ?? ''}
                onChange={(event) => change((one) => fillField(one, name, event.target.value, new Date().toISOString()))}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
