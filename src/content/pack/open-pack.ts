import { LANGS } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSummaries } from '../build/bundles.ts';
import { compileText } from '../build/compile-text.ts';
import { compareFaults } from '../build/fault.ts';
import type { ContentFault } from '../build/fault.ts';
import { parseJsonFile } from '../build/json-file.ts';
import type { JsonFile } from '../build/json-file.ts';
import { lintCommands } from '../build/lint/commands.ts';
import { lintConditions } from '../build/lint/conditions.ts';
import { lintFlowShape, lintFlowTargets } from '../build/lint/flow-graph.ts';
import { lintFlowReferences, lintReferences, lintUnused } from '../build/lint/references.ts';
import { lintRemedies } from '../build/lint/remedies.ts';
import { lintLanguages, lintMarkdown } from '../build/lint/words.ts';
import { schemaFaults } from '../build/schema-faults.ts';
import type { OpenedPack, Pack } from '../packs.ts';
import type { ContentLogic, FindingWordsBundle, FlowBundle, PackBase, PackMark } from '../types.ts';
import { judgeFixtures } from './judge-fixtures.ts';
import { besideBase, contentOfPack, dataOfPack } from './pack-content.ts';
import { lintPackNames } from './pack-names.ts';
import { packSchema } from './pack-schema.ts';
import type { PackDoc } from './pack-schema.ts';

/** Larger files are refused unread. */
export const MOST_CHARACTERS = 2_000_000;

/** What a pack is opened beside. */
export interface Surroundings {
  readonly base: PackBase;
  readonly logic: ContentLogic;
  /** Packs that are there already. */
  readonly others: readonly Pack[];
  readonly preview?: boolean;
}

/** Checks a pack at the door, and builds what is shown of it when nothing keeps it out. Never throws for what is in it. */
export function openPack(file: string, text: string, around: Surroundings): OpenedPack {
  try {
    return checked(file, text, around);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused(file, [{ file, path: '', line: 1, column: 1, message: `The file cannot be read: ${reason}`, todo: 'Make it simpler: nothing in a pack is nested deeply.' }]);
  }
}

function checked(file: string, text: string, around: Surroundings): OpenedPack {
  if (text.length > MOST_CHARACTERS) {
    return refused(file, [{ file, path: '', line: 1, column: 1, message: `The file has more than ${MOST_CHARACTERS} characters`, todo: 'Split it into several packs.' }]);
  }
  const json = parseJsonFile(file, text.replace(/^\uFEFF/, ''));
  if (json.faults.length > 0) return refused(file, json.faults);
  const hidden = prototypeFaults(json, text);
  const parsed = packSchema.safeParse(json.value);
  if (!parsed.success) return refused(file, [...hidden, ...schemaFaults(json, parsed.error.issues)]);
  if (hidden.length > 0) return refused(file, hidden);

  const pack: PackDoc = parsed.data;
  const { base, logic } = around;
  // What is looked at may be the next edition of what the site has.
  const others = around.preview === true ? around.others.filter(({ mark }) => mark.id !== pack.id) : around.others;
  const content = contentOfPack(pack, json);
  const beside = besideBase(content, base);
  const conditions = lintConditions(beside.rows);
  const data = dataOfPack(content, base);
  const faults = [
    ...LANGS.flatMap((lang) => compileText(pack.title[lang]).faults.map(({ message, todo }) => json.faultAt(['title', lang], message, todo))),
    ...lintPackNames(pack, json, base, others),
    ...lintMarkdown(content),
    ...lintFlowTargets(content),
    ...lintFlowShape(content),
    ...lintReferences(beside.entries).map((fault) => ({ ...fault, todo: 'Write the id of an entry of this pack, or of a built-in one.' })),
    ...lintFlowReferences(beside.places).map((fault) => ({ ...fault, todo: fault.todo.replace('a file in content/flows', 'a flow of this pack, or of a built-in one') })),
    ...conditions,
    ...(conditions.length > 0 ? [] : judgeFixtures(pack, json, { ...logic.library, rules: buildLogic(data).library.rules })),
  ];
  if (faults.length > 0) return refused(file, faults);
  const mark: PackMark = { id: pack.id, title: { zh: compileText(pack.title.zh).text, en: compileText(pack.title.en).text }, ...(around.preview === true && { preview: true }) };
  const advice = [...lintUnused(content), ...lintLanguages(content), ...lintCommands(content), ...lintRemedies(content)];
  return { file, pack: packOf(data, mark), faults: [], advice: advice.toSorted(compareFaults) };
}

function refused(file: string, faults: readonly ContentFault[]): OpenedPack {
  return { file, faults: faults.toSorted(compareFaults), advice: [] };
}

function packOf(data: ReturnType<typeof dataOfPack>, mark: PackMark): Pack {
  const flowIn = (id: string, lang: Lang): FlowBundle => {
    const bundle = buildFlow(data, id, lang);
    if (bundle === undefined) throw new Error(`the flow ${id} is gone`);
    return { ...bundle, pack: mark };
  };
  const wordsIn = (lang: Lang): FindingWordsBundle => {
    const words = buildFindingWords(data, lang);
    return { ...words, findings: Object.fromEntries(Object.entries(words.findings).map(([id, finding]) => [id, { ...finding, pack: mark }])) };
  };
  const inBoth = <Value>(make: (lang: Lang) => Value): Record<Lang, Value> => Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, Value>;
  return {
    mark,
    flows: buildSummaries(data).map((flow) => ({ ...flow, pack: mark })),
    bundles: Object.fromEntries(data.flows.map(({ id }) => [id, inBoth((lang) => flowIn(id, lang))])),
    logic: buildLogic(data),
    words: inBoth(wordsIn),
  };
}

/** `__proto__` as a key, which a schema does not see: it is no field but changes what others are. */
function prototypeFaults(json: JsonFile, text: string): ContentFault[] {
  let found = false;
  JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => {
    found ||= key === '__proto__';
    return value;
  });
  return found ? [json.faultAt([], 'There is a key "__proto__" in the file', 'Remove it: it is no field.')] : [];
}
