import { useRef, useState, type RefObject } from 'react';
import { FIELD_NAMES, type Case } from '#domain/case/types.ts';
import { REPORT_KINDS, type ReportKind } from '#domain/report/compose/types.ts';
import { LANGS, type Lang } from '#domain/text.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Choice } from './choice.tsx';
import { DocumentView } from './document-view.tsx';
import { ExportCase } from './export-case.tsx';
import { FieldForm, fieldId } from './field-form.tsx';
import { RedactionCard } from './redaction-card.tsx';
import { ReportActions } from './report-actions.tsx';
import styles from './report-view.module.css';
import { useReport, type Report } from './use-report.ts';
import { useReportSource } from './use-report-source.ts';

interface ReportViewProps {
  readonly one: Case;
  readonly initial: ReportKind;
  /** Link back to where the case stands. */
  readonly backHref: string;
}

/** The three reports of a case: choose, fill in, check, change, copy. */
export function ReportView({ one, initial, backHref }: ReportViewProps) {
  const words = useCaseWords().report;
  const { errors } = useWords();
  const pageLang = useLang();
  const [kind, setKind] = useState(initial);
  const [lang, setLang] = useState<Lang>(pageLang);
  const [editing, setEditing] = useState(false);
  const [pseudonyms, setPseudonyms] = useState(false);
  const { source, known } = useReportSource(one, lang);
  const report = useReport(kind, source, pseudonyms);
  const lost = useEvidence((state) => state.inputs.length === 0) && usedEvidence(one);
  const area = useRef<HTMLTextAreaElement>(null);
  const selectAll = () => {
    setEditing(true);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.select();
    });
  };
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <a href={backHref}><span aria-hidden="true">←</span> {words.back}</a>
        <h1 className={styles['title']}>{words.title}</h1>
        <p className={styles['muted']}>{words.lead}</p>
      </header>
      <div className={styles['choices']}>
        <Choice label={words.kindsLabel} value={kind} options={REPORT_KINDS.map((value) => ({ value, label: words.kinds[value] }))} onChange={setKind} />
        <Choice label={words.language} value={lang} options={LANGS.map((value) => ({ value, label: words.languages[value] }))} onChange={setLang} />
      </div>
      {lost ? <p className={styles['muted']}>{words.noEvidence}</p> : null}
      <div className={styles['columns']}>
        <section className={styles['main']} aria-label={words.kinds[kind]}>
          {report ? (
            <>
              <ReportActions key={`${kind} ${lang}`} report={report} kind={kind} lang={lang} onFillIn={(name) => document.getElementById(fieldId(name))?.focus()} onFailed={selectAll}>
                <Choice
                  label={words.view}
                  value={editing ? 'edit' : 'preview'}
                  options={[{ value: 'preview', label: words.preview }, { value: 'edit', label: words.edit }]}
                  onChange={(view) => setEditing(view === 'edit')}
                />
              </ReportActions>
              {report.draft === undefined ? null : (
                <Notice tone="neutral">{words.edited} <Button look="quiet" onClick={report.reset}>{words.reset}</Button></Notice>
              )}
              {editing ? <Editor report={report} lang={lang} area={area} /> : <DocumentView document={report.document} lang={lang} label={words.preview} />}
            </>
          ) : <p role="status">{errors.loading}</p>}
        </section>
        <aside className={styles['side']}>
          <FieldForm lang={lang} known={known} names={FIELD_NAMES} missing={report?.missing ?? []} />
          <RedactionCard hidden={report?.hidden ?? {}} pseudonyms={pseudonyms} onPseudonyms={setPseudonyms} />
          <ExportCase one={one} />
        </aside>
      </div>
    </div>
  );
}

/** Whether anything was ever pasted in a case: what it remembers of a paste are findings, and the answers that it gave. */
function usedEvidence({ findings, address }: Case): boolean {
  return findings.length > 0 || address.answers.some(({ by }) => by === 'evidence');
}

function Editor({ report, lang, area }: { report: Report; lang: Lang; area: RefObject<HTMLTextAreaElement | null> }) {
  const words = useCaseWords().report;
  const text = report.draft ?? report.markdown;
  return (
    <textarea
      ref={area}
      className={styles['editor']}
      aria-label={words.editLabel}
      lang={lang === 'zh' ? 'zh-CN' : 'en'}
      rows={Math.min(40, Math.max(14, text.split('\n').length + 1))}
      spellCheck={false}
      value={text}
      onChange={(event) => report.edit(event.target.value)}
      // What was hidden in the copy is hidden here too, once the reader looks up from it.
      onBlur={() => report.draft !== undefined && report.draft !== report.markdown && report.edit(report.markdown)}
    />
  );
}
