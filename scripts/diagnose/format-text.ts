import type { DiagnoseReport, ReportedFinding, ReportedInput } from '#domain/report/diagnose-report.ts';
import type { DiagnoseWords } from './words.ts';

/** What the terminal report says about a finding beyond the JSON. */
export interface FindingDetail {
  readonly cause: string;
  /** Titles of remedies, best first. */
  readonly remedies: readonly string[];
}

/** Key of a reported resource, as findings name it. */
function nameOf(resource: DiagnoseReport['resources'][number]): string {
  const metadata = resource['metadata'] as { name?: string; namespace?: string } | undefined;
  return `${resource.kind} ${metadata?.namespace === undefined ? '' : `${metadata.namespace}/`}${metadata?.name ?? '?'}`;
}

function findingLines(finding: ReportedFinding, detail: FindingDetail | undefined, words: DiagnoseWords): string[] {
  const { severity, certainty, state, resource, title, evidence, details, causedBy, link } = finding;
  const marks = [words.severity[severity], words.certainty[certainty], words.state[state]].filter((mark) => mark !== '');
  return [
    `[${marks.join(' · ')}] ${title}${resource === null ? '' : `  (${resource})`}`,
    ...evidence.map(({ input, line, text }) => `    ${input}:${line}  ${text.trim()}`),
    ...(detail === undefined ? [] : [`  ${words.cause}${detail.cause}`, ...detail.remedies.map((remedy) => `  ${words.remedy}${remedy}`)]),
    ...(details ?? []).flatMap(({ name, items }) => [`  ${words.details[name]}`, ...items.map((item) => `    ${words.detailItem(item)}`)]),
    ...(causedBy === undefined ? [] : [`  ${words.causedBy}${causedBy}`]),
    `  ${words.more}${link}`,
    '',
  ];
}

function problemLines({ name, problems }: ReportedInput): string[] {
  return problems.map(({ line, message }) => `  ${name}${line === null ? '' : `:${line}`}  ${message}`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

/** The report for a terminal: what was read, findings with the lines that prove them, and what to run next. */
export function formatText(report: DiagnoseReport, details: readonly (FindingDetail | undefined)[], words: DiagnoseWords): string {
  const names = [...new Set(report.resources.map(nameOf))];
  const lines = [
    ...(names.length === 0 ? [] : [words.read(names.join(words.separator)), '']),
    ...report.findings.flatMap((finding, index) => findingLines(finding, details[index], words)),
    ...(report.findings.length === 0 && names.length > 0 ? [words.nothingFound, ''] : []),
    ...section(words.nextTitle, report.next.map(({ command, settles }) => `  ${command}   # ${words.settles(settles.length)}`)),
    ...section(words.problemsTitle, report.inputs.flatMap(problemLines)),
    ...section(words.faults, report.faults.map(({ id, message }) => `  ${id}: ${message}`)),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
