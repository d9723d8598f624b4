import type { Inline, ReportBlock, ReportDocument } from '../document/types.ts';
import { blocksOf } from '../document/from-text.ts';
import { plainText } from '../../text.ts';
import { openPoints } from './open-points.ts';
import {
  applyOf, commandsRun, environment, factTable, fieldOf, findingBlocks, heading, listOf, paragraph, placeAtHand, remedyBlocks, resume, section, standing, stepsOf, symptomOf,
  timeOf,
} from './parts.ts';
import type { AnsweredStep } from './parts.ts';
import type { Compose } from './types.ts';

/** The note for colleagues: situation, environment, the way with its proof, cause, remedies, what was verified, what is open. */
export function ticketNote(compose: Compose): ReportDocument {
  const { words } = compose;
  const { headings, fields } = words;
  return {
    title: `${words.titles.note}${words.colon}${symptomOf(compose)}`,
    blocks: [
      heading(headings.situation),
      factTable(compose, [
        [fields.ticket, [fieldOf(compose, 'ticket')]],
        [fields.customer, [fieldOf(compose, 'customer')]],
      ]),
      paragraph(`${headings.symptom}${words.colon}${symptomOf(compose)}`),
      ...standing(compose),
      ...environment(compose),
      ...section(headings.path, pathTable(compose)),
      ...section(headings.findings, compose.source.findings.filter((one) => one.dismissed === undefined).flatMap((one) => findingBlocks(compose, one))),
      ...section(headings.dismissed, dismissedList(compose)),
      ...outcomeBlocks(compose),
      ...section(headings.commands, commandsRun(compose, true).map((v) => ({ t: 'code', v }))),
      heading(headings.verified),
      ...verified(compose),
      ...section(headings.open, openPoints(compose)),
      ...section(headings.notes, otherNotes(compose)),
      ...resume(compose),
    ],
  };
}

/** The way as a table: question, answer and who gave it, the lines that prove it, the reader's note. */
export function pathTable(compose: Compose): ReportBlock[] {
  const { words } = compose;
  const { question, answer, proof } = words.columns;
  const steps = stepsOf(compose);
  if (steps.length === 0) return [];
  return [{ t: 'table', head: [question, answer, proof], rows: steps.map((one) => [[one.question], answerCell(compose, one), proofCell(compose, one)]) }];
}

function answerCell({ words }: Compose, { answer, step }: AnsweredStep): Inline[] {
  return step.by === 'user' ? [answer] : [`${answer}${words.aside(words.by[step.by])}`];
}

function proofCell({ words, redactor }: Compose, { quotes, note }: AnsweredStep): Inline[] {
  const lines = quotes.flatMap((quote): Inline[] => [`${redactor.words(words.lineOf(quote.input, quote.line))} `, { t: 'code', v: redactor.quote(quote).trim() || '…' }, ' ']);
  return note === undefined ? lines : [...lines, `${words.sentences.note}${words.colon}${redactor.words(note)}`];
}

function dismissedList({ source, words, redactor }: Compose): ReportBlock[] {
  return listOf(
    source.findings.flatMap((one) => (one.dismissed === undefined ? [] : [[`${redactor.words(plainText(one.title))}${words.colon}${redactor.words(one.dismissed)}`]])),
  );
}

function outcomeBlocks(compose: Compose): ReportBlock[] {
  const { words } = compose;
  const place = placeAtHand(compose);
  if (place?.node.kind !== 'outcome') return [];
  const { node, walked } = place;
  const apply = applyOf(compose);
  const remedies = node.remedies.flatMap((id) => walked.remedies[id] ?? []);
  return [
    ...section(words.headings.cause, blocksOf(node.cause, apply)),
    ...section(words.headings.colleagues, blocksOf(node.internal, apply)),
    ...section(words.headings.remedies, remedies.flatMap((remedy, index) => remedyBlocks(compose, remedy, index + 1))),
  ];
}

/** What the reader said of outcomes, and the checks of this one that he ran or did not. */
function verified(compose: Compose): ReportBlock[] {
  const { source, words } = compose;
  const place = placeAtHand(compose);
  const apply = applyOf(compose);
  const judged = source.case.results.map((result) => {
    const node = source.walked.find((one) => one.flow.id === result.flow)?.flow.nodes[result.node];
    return [`${timeOf(result.at)} ${node ? plainText(node.title) : result.node}${words.colon}${words.solved[result.solved]}`];
  });
  const checks = place?.node.kind === 'outcome' ? place.node.verify.flatMap((probe) => probe.command ?? []) : [];
  const ran = (template: string): boolean => source.case.commands.some((command) => command.template === template && command.ran);
  const items = checks.map((template): Inline[] => [`${ran(template) ? words.sentences.ran : words.sentences.notRun}${words.colon}`, { t: 'code', v: apply(template) }]);
  const all = [...judged, ...items];
  return all.length > 0 ? listOf(all) : [paragraph(words.sentences.notVerified)];
}

/** Notes of steps that are not on the way. */
function otherNotes(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const onTheWay = new Set(stepsOf(compose).map((one) => one.place));
  return listOf(
    Object.entries(source.case.notes)
      .filter(([place]) => !onTheWay.has(place))
      .map(([place, note]) => [`${titleOfPlace(compose, place)}${words.colon}${redactor.words(note)}`]),
  );
}

/** The title of a node by its place (`<flow>/<node>`); its id where its flow is not at hand. */
export function titleOfPlace({ source }: Compose, place: string): string {
  const [flow = '', id = ''] = place.split('/');
  const node = source.walked.find((one) => one.flow.id === flow)?.flow.nodes[id];
  return node ? plainText(node.title) : place;
}
