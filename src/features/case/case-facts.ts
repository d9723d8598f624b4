import { flowSummaries } from '#content/catalogue.ts';
import type { Case, Solved } from '#domain/case/types.ts';
import { plainText, type Lang } from '#domain/text.ts';

/** What a case is called: as the reader named it, else by its first flow. */
export function caseName(one: Case, lang: Lang, untitled: string): string {
  if (one.title !== '') return one.title;
  const flow = one.address.answers[0]?.flow ?? one.address.flow;
  const summary = flowSummaries.find((summary) => summary.id === flow);
  return summary ? plainText(summary.title[lang]) : untitled;
}

/** How a case ended, by the newest word on an outcome. */
export function caseResult(one: Case): Solved | 'open' {
  return one.results.at(-1)?.solved ?? 'open';
}

/** A moment in the reader's own time zone and language. */
export function momentOf(iso: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}
