import type { FieldName } from '../../case/types.ts';
import type { AnyNode, Remedy } from '../../content-types.ts';
import { withProvenChange } from '../../fix/proven-change.ts';
import { UNSURE } from '../../flow/graph.ts';
import type { Step } from '../../flow/walk.ts';
import { annotateCommand, fillCommand } from '../../rules/commands.ts';
import type { Quote } from '../../rules/types.ts';
import { plainText, type InOneLanguage, type Text } from '../../text.ts';
import { inlinesOf, type Apply } from '../document/from-text.ts';
import type { Inline, ReportBlock } from '../document/types.ts';
import type { Compose, ReportFinding, WalkedFlow } from './types.ts';

type Values = Readonly<Record<string, string | undefined>>;

/** One answered question of the way, with its words. */
export interface AnsweredStep {
  readonly place: string;
  readonly question: string;
  readonly answer: string;
  readonly step: Step;
  readonly quotes: readonly Quote[];
  readonly note: string | undefined;
}

/** The way through all flows of the case. */
export function stepsOf({ source, words }: Compose): AnsweredStep[] {
  return source.walked.flatMap(({ flow, walk, settlement }) =>
    walk.steps.map((step): AnsweredStep => {
      const node = flow.nodes[step.node];
      const settled = settlement[step.node];
      const place = `${flow.id}/${step.node}`;
      return {
        place,
        question: node ? plainText(node.title) : step.node,
        answer: answerOf(node, step.option, words.unsure),
        step,
        quotes: settled?.kind === 'answer' && settled.option === step.option ? settled.quotes : [],
        note: source.case.notes[place],
      };
    }),
  );
}

function answerOf(node: AnyNode | undefined, option: string, unsure: string): string {
  if (option === UNSURE) return unsure;
  const label: Text | undefined = node?.kind === 'question' ? node.options.find((one) => one.id === option)?.label : undefined;
  return label === undefined ? option : plainText(label);
}

/** The flow at hand and the node shown in it. */
export function placeAtHand({ source }: Compose): { readonly walked: WalkedFlow; readonly node: AnyNode } | undefined {
  const walked = source.walked.at(-1);
  const node = walked?.flow.nodes[walked.walk.current];
  return walked && node ? { walked, node } : undefined;
}

/** `lb-xxxxxxxx`: an id that content leaves to the reader. */
const STAND_IN = /(?<![\w<-])[a-z]+-[a-z0-9]{0,4}x{4,}(?![\w>-])/g;

/** Fills in names, marks what is still to be filled in by hand, then hides what must stay here. */
export function applyOf({ source, redactor }: Compose): Apply {
  return (words) => redactor.words(fillCommand(words, source.values).text.replace(STAND_IN, '<$&>'));
}

export function heading(text: string, level: 2 | 3 = 2): ReportBlock {
  return { t: 'heading', level, text };
}

export function paragraph(...c: readonly Inline[]): ReportBlock {
  return { t: 'paragraph', c };
}

/** A list, or nothing where it would be empty. */
export function listOf(items: readonly (readonly Inline[])[], ordered = false): ReportBlock[] {
  return items.length === 0 ? [] : [{ t: 'list', ordered, items }];
}

/** A heading with what stands below it, or nothing where that would be nothing. */
export function section(title: string, blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}

/** The value of a placeholder, or the mark that it is still empty. */
export function fieldOf({ source, words, redactor }: Compose, name: FieldName): string {
  const value = source.fields[name]?.trim() ?? '';
  return value === '' ? words.blank(words.fields[name]) : redactor.secrets(value);
}

/** Rows of two columns: what, and its value. */
export function factTable({ words }: Compose, rows: readonly (readonly [string, readonly Inline[]])[]): ReportBlock {
  return { t: 'table', head: [words.columns.what, words.columns.value], rows: rows.map(([what, value]) => [[what], value]) };
}

/** Quoted lines as code, each led by its place. */
function quoteBlock({ words, redactor }: Compose, quotes: readonly Quote[]): ReportBlock[] {
  if (quotes.length === 0) return [];
  return [{ t: 'code', v: quotes.map((quote) => `${redactor.words(words.lineOf(quote.input, quote.line))}${words.colon}${redactor.quote(quote)}`).join('\n') }];
}

/** A finding: its title, what it is about, and the lines that prove it. */
export function findingBlocks(compose: Compose, finding: ReportFinding): ReportBlock[] {
  const { words, redactor } = compose;
  const { severity, certainty, state, resource } = finding;
  const about = [words.severity[severity], words.certainty[certainty], ...(state === 'active' ? [] : [words.state[state]])].join(words.comma);
  const title: Inline = { t: 'strong', v: redactor.words(plainText(finding.title)).trim() };
  const object: Inline[] = resource === null ? [] : [' ', { t: 'code', v: redactor.words(resource) }];
  return [paragraph(title, words.aside(about), ...object), ...quoteBlock(compose, finding.quotes)];
}

/** A remedy: its title and risk, its commands, and what it costs. */
export function remedyBlocks(compose: Compose, remedy: InOneLanguage<Remedy>, rank: number): ReportBlock[] {
  const { words } = compose;
  const apply = applyOf(compose);
  const cost = remedy.cost === undefined ? [] : [paragraph(`${words.sentences.cost}${words.colon}`, ...inlinesOf(remedy.cost, apply))];
  return [paragraph(`${rank}) `, ...inlinesOf(remedy.title, apply), words.aside(words.risk[remedy.risk])), ...commandBlocks(remedyCommands(remedy, compose.source.values), apply), ...cost];
}

/** The commands and YAML of a remedy, as content writes them; those of its proven change where the values hold its proposal. */
export function remedyCommands(remedy: InOneLanguage<Remedy>, values: Values): string[] {
  const { annotation, commands, yaml } = withProvenChange(remedy, values);
  const annotate = annotation && !commands ? annotateCommand(annotation) : undefined;
  return [...(annotate === undefined ? [] : [annotate]), ...(commands ?? []), ...(yaml === undefined ? [] : [yaml])];
}

export function commandBlocks(templates: readonly string[], apply: Apply): ReportBlock[] {
  return templates.map((template) => ({ t: 'code', v: apply(template) }));
}

/** The moment as people write it; reports are read in other time zones. */
export function timeOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** The flow in which the case began: its title is the symptom. */
export function symptomOf({ source }: Compose): string {
  const [first] = source.walked;
  return first ? plainText(first.flow.title) : '';
}

/** Where the case stands, in one sentence. */
export function standing(compose: Compose): ReportBlock[] {
  const place = placeAtHand(compose);
  if (!place) return [];
  const { concluded, standsAt } = compose.words.sentences;
  return [paragraph(`${place.node.kind === 'outcome' ? concluded : standsAt}${compose.words.colon}`, { t: 'strong', v: plainText(place.node.title) })];
}

/** Product, object and what was pasted. */
export function environment(compose: Compose): ReportBlock[] {
  const { source, words, redactor } = compose;
  const { rows } = words;
  return [
    heading(words.headings.environment),
    factTable(compose, [
      [rows.product, [source.product ?? words.unknown]],
      [rows.subject, source.subject === null ? [words.unknown] : [{ t: 'code', v: redactor.words(source.subject) }]],
      ...(source.recognised.length === 0 ? [] : [[rows.pasted, [redactor.words(source.recognised.join(words.comma))]] as const]),
    ]),
  ];
}

/** Where to go on, and what it was made with. */
export function resume(compose: Compose): ReportBlock[] {
  const { source, words } = compose;
  return [
    heading(words.headings.resume),
    factTable(compose, [
      [words.rows.link, [{ t: 'link', href: source.link, v: source.link }]],
      [words.rows.version, [source.contentVersion]],
      [words.rows.made, [timeOf(source.now)]],
    ]),
  ];
}

/** Commands that were run, names filled in. */
export function commandsRun(compose: Compose, ran: boolean): string[] {
  const apply = applyOf(compose);
  return compose.source.case.commands.filter((command) => command.ran === ran).map((command) => apply(command.template));
}
