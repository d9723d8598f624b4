import { LANGS } from '#domain/text.ts';
import { compileText, shownText } from '../build/compile-text.ts';
import { compareFaults } from '../build/fault.ts';
import type { ContentFault } from '../build/fault.ts';
import { parseJsonFile } from '../build/json-file.ts';
import type { JsonFile } from '../build/json-file.ts';
import { lintCommands } from '../build/lint/commands.ts';
import { lintConditions } from '../build/lint/conditions.ts';
import { lintFindingLinks, lintForetold, lintRule, lintStandIns } from '../build/lint/findings.ts';
import { lintFlowShape, lintFlowTargets } from '../build/lint/flow-graph.ts';
import { lintRelated, lintTermNames } from '../build/lint/library.ts';
import { lintFlowReferences, lintReferences, lintUnused } from '../build/lint/references.ts';
import { lintRemedies } from '../build/lint/remedies.ts';
import { lintLanguages, lintMarkdown } from '../build/lint/words.ts';
import { schemaFaults } from '../build/schema-faults.ts';
import type { OpenedPack, Pack } from '../packs.ts';
import type { ContentLogic, PackBase, PackMark } from '../types.ts';
import { buildPack, logicOf } from './build-pack.ts';
import { judgeFixtures } from './judge-fixtures.ts';
import { besideBase, contentOfPack, dataOfPack } from './pack-content.ts';
import { lintPackEvents } from './pack-events.ts';
import { lintPackLimits } from './pack-limits.ts';
import { lintPackNames } from './pack-names.ts';
import { packSchema } from './pack-schema.ts';
import type { PackDoc } from './pack-schema.ts';

/** Larger files are refused unread. */
export const MOST_CHARACTERS = 2_000_000;

/** More are not told: the author mends those first. */
const MOST_FAULTS = 200;

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
  if (!parsed.success) return refused(file, [...hidden, ...schemaFaults(json, parsed.error.issues, MOST_FAULTS)]);
  if (hidden.length > 0) return refused(file, hidden);

  const pack: PackDoc = parsed.data;
  const limits = lintPackLimits(pack, json);
  if (limits.length > 0) return refused(file, limits);
  const { base, logic } = around;
  // What is looked at may be the next edition of what the site has.
  const others = around.preview === true ? around.others.filter(({ mark }) => mark.id !== pack.id) : around.others;
  const content = contentOfPack(pack, json);
  const { library } = logic;
  const beside = besideBase(content, base, library);
  const data = dataOfPack(content, base);
  const own = logicOf(data);
  const uncompiled = [...lintConditions({ ...content, events: beside.findings.events }), ...lintPackEvents(content, library.events)];
  const faults = [
    ...LANGS.flatMap((lang) => compileText(pack.title[lang]).faults.map(({ message, todo }) => json.faultAt(['title', lang], message, todo))),
    ...lintPackNames(pack, json, base, others),
    ...lintMarkdown(content),
    ...lintFlowTargets(content),
    ...lintFlowShape(content),
    ...lintFindingLinks(beside.findings),
    ...lintStandIns(content),
    ...lintForetold(beside.findings),
    ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : lintRule(rule))),
    ...lintRelated(beside.places),
    ...content.glossary.flatMap(lintTermNames),
    ...lintReferences(beside.entries).map((fault) => ({ ...fault, todo: 'Write the id of an entry of this pack, or of a built-in one.' })),
    ...lintFlowReferences(beside.places).map((fault) => ({ ...fault, todo: fault.todo.replace('a file in content/flows', 'a flow of this pack, or of a built-in one') })),
    ...uncompiled,
    ...(uncompiled.length > 0 ? [] : judgeFixtures(pack, json, { ...library, rules: own.library.rules, events: [...library.events, ...own.library.events] })),
  ].filter(({ file: at }) => at !== '');
  if (faults.length > 0) return refused(file, faults);
  const mark: PackMark = { id: pack.id, title: { zh: shownText(pack.title.zh), en: shownText(pack.title.en) }, ...(around.preview === true && { preview: true }) };
  const advice = [...lintUnused(content), ...lintLanguages(content), ...lintCommands(content), ...lintRemedies(content)];
  return { file, pack: buildPack(data, base, mark), faults: [], advice: advice.toSorted(compareFaults) };
}

function refused(file: string, faults: readonly ContentFault[]): OpenedPack {
  return { file, faults: faults.toSorted(compareFaults).slice(0, MOST_FAULTS), advice: [] };
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
