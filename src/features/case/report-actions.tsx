import { useState, type ReactNode } from 'react';
import type { FieldName } from '#domain/case/types.ts';
import type { ReportKind } from '#domain/report/compose/types.ts';
import { toHtml, toHtmlFile } from '#domain/report/document/to-html.ts';
import { toPlain } from '#domain/report/document/to-plain.ts';
import type { Lang } from '#domain/text.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { reportWords } from '#i18n/report-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { copyText } from '#platform/clipboard.ts';
import { downloadFile } from '#platform/download.ts';
import { copyRich } from '#platform/rich-clipboard.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './report-view.module.css';
import type { Report } from './use-report.ts';

interface ReportActionsProps {
  readonly report: Report;
  readonly kind: ReportKind;
  readonly lang: Lang;
  readonly onFillIn: (name: FieldName) => void;
  /** Copying is not allowed here: the reader must do it by hand. */
  readonly onFailed: () => void;
  readonly children: ReactNode;
}

type Outcome = 'copied' | 'copiedPlain' | 'copyFailed';
type Way = 'rich' | 'markdown' | 'plain' | 'html' | 'fileMd' | 'fileHtml';

/** Copying and downloading a report. While placeholders are empty it asks first, and names them. */
export function ReportActions({ report, kind, lang, onFillIn, onFailed, children }: ReportActionsProps) {
  const words = useCaseWords().report;
  const pageLang = useLang();
  const [asked, setAsked] = useState<Way | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const names = new Intl.ListFormat(pageLang).format(report.missing.map((name) => reportWords(lang).fields[name]));
  const carryOut = async (way: Way): Promise<void> => {
    setAsked(null);
    const result = await deliver(way, report, kind, lang, words.kinds[kind]);
    setOutcome(result);
    if (result === 'copyFailed') onFailed();
  };
  const press = (way: Way) => () => {
    setOutcome(null);
    if (report.missing.length > 0) setAsked(way);
    else void carryOut(way);
  };
  return (
    <div className={styles['actions']}>
      <div className={styles['bar']}>
        {children}
        <div className={styles['copies']} role="group" aria-label={words.copyAs}>
          <span className={styles['muted']}>{words.copyAs}</span>
          <Button look="primary" title={words.richHint} onClick={press('rich')}>{words.rich}</Button>
          <Button onClick={press('markdown')}>{words.markdown}</Button>
          <Button onClick={press('plain')}>{words.plain}</Button>
          <Button onClick={press('html')}>HTML</Button>
        </div>
        <div className={styles['copies']} role="group" aria-label={words.downloads}>
          <span className={styles['muted']}>{words.downloads}</span>
          <Button onClick={press('fileMd')}>.md</Button>
          <Button onClick={press('fileHtml')}>.html</Button>
        </div>
      </div>
      {asked !== null && report.missing.length > 0 ? (
        <Notice tone="warning" live>
          <p>{words.missingAsk(names)}</p>
          <Button onClick={() => report.missing[0] && onFillIn(report.missing[0])}>{words.fillIn}</Button> <Button look="quiet" onClick={() => void carryOut(asked)}>{words.copyAnyway}</Button>
        </Notice>
      ) : null}
      <p role="status" className={styles['outcome']} data-failed={outcome === 'copyFailed' || undefined}>
        {outcome === null ? (names === '' ? '' : words.missing(names)) : words[outcome]}
      </p>
    </div>
  );
}

async function deliver(way: Way, { document, markdown }: Report, kind: ReportKind, lang: Lang, title: string): Promise<Outcome | null> {
  const done = (copied: boolean): Outcome => (copied ? 'copied' : 'copyFailed');
  switch (way) {
    case 'rich': {
      const result = await copyRich(toHtml(document), toPlain(document));
      return result === 'rich' ? 'copied' : result === 'plain' ? 'copiedPlain' : 'copyFailed';
    }
    case 'markdown':
      return done(await copyText(markdown));
    case 'plain':
      return done(await copyText(toPlain(document)));
    case 'html':
      return done(await copyText(toHtmlFile(document, lang, title)));
    case 'fileMd':
      downloadFile(`wenzhen-${kind}.md`, markdown, 'text/markdown');
      return null;
    case 'fileHtml':
      downloadFile(`wenzhen-${kind}.html`, toHtmlFile(document, lang, title), 'text/html');
      return null;
  }
}
