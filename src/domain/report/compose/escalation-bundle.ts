import { plainText } from '../../text.ts';
import type { FieldName } from '../../case/types.ts';
import type { Inline, ReportBlock, ReportDocument } from '../document/types.ts';
import { openPoints } from './open-points.ts';
import { commandsRun, environment, factTable, fieldOf, findingBlocks, heading, listOf, paragraph, resume, section, standing, symptomOf, timeOf } from './parts.ts';
import { pathTable, titleOfPlace } from './ticket-note.ts';
import type { Compose } from './types.ts';

const VENDOR: readonly FieldName[] = ['customer', 'ticket', 'engineer', 'region', 'cluster', 'clb', 'serviceUid', 'requestId', 'timeWindow'];

/** Everything the next level needs to go on without asking back. */
export function escalationBundle(compose: Compose): ReportDocument {
  const { source, words } = compose;
  const { headings, sentences } = words;
  const missing = openPoints(compose);
  return {
    title: `${words.titles.bundle}${words.colon}${symptomOf(compose)}`,
    blocks: [
      heading(headings.vendor),
      factTable(compose, VENDOR.map((name) => [words.fields[name], [fieldOf(compose, name)]])),
      heading(headings.symptom),
      paragraph(symptomOf(compose)),
      ...standing(compose),
      ...section(headings.timeline, timeline(compose)),
      ...environment(compose),
      ...section(headings.evidence, source.findings.filter((one) => one.dismissed === undefined).flatMap((one) => findingBlocks(compose, one))),
      ...section(headings.tried, [...pathTable(compose), ...tried(compose)]),
      heading(headings.missing),
      ...(missing.length > 0 ? missing : [paragraph(sentences.nothing)]),
      ...resume(compose),
    ],
  };
}

interface Moment {
  readonly at: string;
  readonly event: readonly Inline[];
  readonly spent: string;
}

/** What was done when: where the reader stood and for how long, what he said of outcomes, his notes beside. */
function timeline(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const { columns, sentences, colon } = words;
  const noted = new Set<string>();
  const visits = source.case.visits.map(({ flow, node, at, spent }): Moment => {
    const place = `${flow}/${node}`;
    const note = noted.has(place) ? undefined : source.case.notes[place];
    noted.add(place);
    const event: Inline[] = [`${sentences.visited}${colon}${titleOfPlace(compose, place)}`];
    return { at, event: note === undefined ? event : [...event, words.aside(`${sentences.note}${colon}${redactor.words(note)}`)], spent: words.minutes(Math.round(spent / 6000) / 10) };
  });
  const results = source.case.results.map(({ flow, node, at, solved }): Moment => ({ at, event: [`${sentences.judged}${colon}${titleOfPlace(compose, `${flow}/${node}`)}${colon}${words.solved[solved]}`], spent: '' }));
  const moments = [...visits, ...results].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (moments.length === 0) return [];
  return [{ t: 'table', head: [columns.time, columns.event, columns.spent], rows: moments.map(({ at, event, spent }) => [[timeOf(at)], event, spent === '' ? [] : [spent]]) }];
}

/** Commands that were run, outcomes that did not help, findings put aside. */
function tried(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const commands = commandsRun(compose, true).map((v): Inline[] => [`${words.sentences.ran}${words.colon}`, { t: 'code', v }]);
  const failed = source.case.results
    .filter((result) => result.solved !== 'yes')
    .map((result): Inline[] => [`${words.sentences.answeredNo}${words.colon}${titleOfPlace(compose, `${result.flow}/${result.node}`)}${words.aside(words.solved[result.solved])}`]);
  const aside = source.findings.flatMap((one): Inline[][] =>
    one.dismissed === undefined ? [] : [[`${words.headings.dismissed}${words.colon}${redactor.words(plainText(one.title))}${words.aside(redactor.words(one.dismissed))}`]],
  );
  return listOf([...commands, ...failed, ...aside]);
}
