import { useMemo } from 'react';
import { contentVersion } from '#content/catalogue.ts';
import type { FindingWordsBundle } from '#content/types.ts';
import { caseLink } from '#domain/case/link.ts';
import type { Product } from '#domain/content-types.ts';
import type { Case, FieldName } from '#domain/case/types.ts';
import type { Reading } from '#domain/engine/reader.ts';
import { flowsOnTheWay, walkCase } from '#domain/flow/case-walk.ts';
import type { ReportFinding, ReportSource, WalkedFlow } from '#domain/report/compose/types.ts';
import { vendorFields } from '#domain/report/vendor-fields.ts';
import { findingKey, type Dismissal } from '#domain/rules/dismissal.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import type { Lang, Text } from '#domain/text.ts';
import { words as chrome } from '#i18n/words.ts';
import { useFindingWords } from '#platform/use-finding-words.ts';
import { useFlows } from '#platform/use-flows.ts';
import { useEvidence } from '#store/use-stores.ts';

/** A report is read to its end: it holds the findings that come first. */
const MOST_FINDINGS = 30;

/** What a report of this case may say, in the report's language. Undefined while content is on its way. */
export function useReportSource(one: Case, lang: Lang): { source: ReportSource | undefined; known: Partial<Record<FieldName, string>>; loading: boolean } {
  const { address } = one;
  const states = useFlows(flowsOnTheWay(address), lang);
  const content = useFindingWords(lang, true);
  const reading = useEvidence((state) => state.reading);
  const inputs = useEvidence((state) => state.inputs);
  const dismissed = useEvidence((state) => state.dismissed);
  const loading = content === undefined || Object.values(states).some((state) => state.status === 'loading');
  const ready = Object.values(states).flatMap((state) => (state.status === 'ready' ? [state.bundle] : []));
  const known = useMemo(() => vendorFields(inputs), [inputs]);
  const key = ready.map((bundle) => `${bundle.flow.id} ${typeof bundle.flow.title === 'string' ? bundle.flow.title : ''}`).join('\n');
  const source = useMemo((): ReportSource | undefined => {
    if (loading || !content) return undefined;
    const graphs = Object.fromEntries(ready.map(({ flow }) => [flow.id, flow]));
    const { before, walk } = walkCase(address, graphs);
    const walked = [...before, ...(walk ? [walk] : [])].flatMap((replay): WalkedFlow[] => {
      const bundle = ready.find(({ flow }) => flow.id === replay.flow);
      return bundle ? [{ flow: bundle.flow, walk: replay, settlement: reading?.settlements[replay.flow] ?? {}, remedies: bundle.remedies }] : [];
    });
    const product = reading?.diagnosis.product ?? one.product ?? productOf(walked);
    return {
      lang,
      case: one,
      walked,
      findings: findingsOf(one, reading, dismissed, content),
      subject: reading?.subject ?? null,
      product: product === null ? null : chrome[lang].products[product],
      recognised: reading ? recognisedOf(reading, lang) : [],
      next: (reading?.diagnosis.next ?? []).map(({ command, settles }) => ({ command, settles: settles.map((id) => titleOf(content, id, {})) })),
      values: reading?.about[walked.at(-1)?.flow.subject ?? 'Service'].values ?? {},
      fields: { ...known, ...one.fields },
      link: caseLink(window.location.href.split('#')[0] ?? '', address, contentVersion, lang).href,
      contentVersion,
      now: new Date().toISOString(),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the flows that have arrived, in their language
  }, [one, lang, content, reading, dismissed, known, loading, key]);
  return { source, known, loading };
}

/** The product that the newest flow on the way is made for; null where they hold for any cluster. */
function productOf(walked: readonly WalkedFlow[]): Product | null {
  return walked.map(({ flow }) => flow.product).findLast((product) => product !== 'kubernetes') ?? null;
}

function titleOf(content: FindingWordsBundle, id: string, facts: Readonly<Record<string, string>>): Text {
  const text = Object.hasOwn(content.findings, id) ? content.findings[id] : undefined;
  return text ? fillText(text.title, facts) : id;
}

/** The findings of the paste; without it, those that the case remembers, without lines. */
function findingsOf(one: Case, reading: Reading | null, dismissed: readonly Dismissal[], content: FindingWordsBundle): ReportFinding[] {
  if (!reading) {
    return one.findings
      .filter((finding) => finding.state !== 'benign')
      .slice(0, MOST_FINDINGS)
      .map(({ id, severity, certainty, state, dismissed: aside }) => ({ id, severity, certainty, state, title: titleOf(content, id, {}), resource: null, quotes: [], ...(aside && { dismissed: aside.reason }) }));
  }
  const reasons = new Map(dismissed.map((dismissal) => [dismissal.findingKey, dismissal.reason]));
  return reading.diagnosis.findings
    .filter((finding) => finding.state !== 'benign')
    .slice(0, MOST_FINDINGS)
    .map((finding) => {
      const { id, severity, certainty, state, resource, quotes, facts } = finding;
      const reason = reasons.get(findingKey(finding));
      return { id, severity, certainty, state, resource, quotes, title: titleOf(content, id, facts), ...(reason === undefined ? {} : { dismissed: reason }) };
    });
}

/** What was pasted, a sort each: `kubectl describe Service`, `YAML Pod × 3`. */
function recognisedOf({ inputs }: Reading, lang: Lang): string[] {
  const sorts = new Map<string, number>();
  for (const { type, kind } of inputs.flatMap((input) => input.blocks)) {
    if (type === 'text' || type === 'command') continue;
    const name = [chrome[lang].evidence.blocks[type], kind].filter(Boolean).join(' ');
    sorts.set(name, (sorts.get(name) ?? 0) + 1);
  }
  return [...sorts].map(([name, count]) => (count === 1 ? name : `${name} × ${count}`));
}
