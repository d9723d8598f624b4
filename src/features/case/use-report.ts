import { useMemo, useState } from 'react';
import { composeReport, emptyFields } from '#domain/report/compose/compose-report.ts';
import type { ReportKind, ReportSource } from '#domain/report/compose/types.ts';
import { parseMarkdown } from '#domain/report/document/parse-markdown.ts';
import { toMarkdown } from '#domain/report/document/to-markdown.ts';
import type { ReportDocument } from '#domain/report/document/types.ts';
import type { FieldName } from '#domain/case/types.ts';
import { createRedactor } from '#domain/report/redactor.ts';
import { reportWords } from '#i18n/report-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import { redactEdits } from './edited-text.ts';

/** A report as it stands: generated, or as the reader changed it. Everything in it is redacted. */
export interface Report {
  readonly document: ReportDocument;
  readonly markdown: string;
  /** What the reader typed, while it differs from the generated text; undefined: as generated. */
  readonly draft: string | undefined;
  readonly missing: readonly FieldName[];
  /** Rule -> how often it hid something. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly edit: (text: string) => void;
  readonly reset: () => void;
}

/** Writes the report of a kind, and keeps what the reader changes in each of them until he leaves the page. */
export function useReport(kind: ReportKind, source: ReportSource | undefined, pseudonyms: boolean): Report | undefined {
  const inputs = useEvidence((state) => state.inputs);
  const objects = useEvidence((state) => state.reading?.resources);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const key = `${kind} ${source?.lang}`;
  const draft = drafts[key];
  const made = useMemo(() => {
    if (!source) return undefined;
    const words = reportWords(source.lang);
    const redactor = createRedactor(inputs, pseudonyms ? (objects ?? []) : null);
    const generated = toMarkdown(composeReport(kind, { source, words, redactor }));
    const markdown = draft === undefined ? generated : redactEdits(draft, generated, redactor);
    return { markdown, document: parseMarkdown(markdown), missing: emptyFields(markdown, words), hidden: redactor.hidden() };
  }, [kind, source, inputs, objects, pseudonyms, draft]);
  if (!made) return undefined;
  return {
    ...made,
    draft,
    edit: (text) => setDrafts({ ...drafts, [key]: text }),
    reset: () => setDrafts(Object.fromEntries(Object.entries(drafts).filter(([one]) => one !== key))),
  };
}
