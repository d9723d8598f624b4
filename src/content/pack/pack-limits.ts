import type { ContentFault, JsonPath } from '../build/fault.ts';
import type { JsonFile } from '../build/json-file.ts';
import { localizedLeaves } from '../build/localize.ts';
import type { PackDoc } from './pack-schema.ts';

/**
 * What no pack needs and some parser, engine or drawing would take minutes for. What is built in stays below a third of
 * each.
 */
const MOST = { title: 120, characters: 10_000, markup: 400, nesting: 10, condition: 4_000, commas: 60, quantifiers: 6, nodes: 120, rules: 500, rows: 300, message: 1_000, holes: 12, sample: 4_000, fixtures: 200, fixtureCharacters: 400_000 } as const;

/** Controls, marks that turn the direction of writing, and characters without a shape: what stands beside them would not be what it looks like. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/;

/** Where a pack is larger than anything can be checked in the page of a reader. To be asked before any other check. */
export function lintPackLimits(pack: PackDoc, json: JsonFile): ContentFault[] {
  const over = (path: JsonPath, what: string, todo = 'Make it shorter, or split it.'): ContentFault => json.faultAt(path, what, todo);
  const rules = pack.rules ?? [];
  const fixtures = rules.flatMap((rule) => Object.values(rule.fixtures ?? {}).flat());
  const rows = (pack.events ?? []).reduce((sum, file) => sum + file.rows.length, 0);
  return [
    ...localizedLeaves(pack).flatMap(({ path, words }) => Object.entries(words).flatMap(([lang, text]) => heavyText(String(text)).map((what) => over([...path, lang], what)))),
    ...conditionsOf(pack).flatMap(({ path, source }) => heavyCondition(source).map((what) => over(path, what, 'Ask for less at once; several rules are better.'))),
    ...pack.flows.flatMap(({ nodes }, index) => (Object.keys(nodes).length > MOST.nodes ? [over(['flows', index, 'nodes'], `The flow has more than ${MOST.nodes} nodes`, 'Split it, and lead from one flow to the other with a hand-off.')] : [])),
    ...Object.entries(pack.title).flatMap(([lang, text]) => (text.length > MOST.title ? [over(['title', lang], `The title of the pack has more than ${MOST.title} characters`, 'Make it shorter: it stands beside everything of the pack.')] : [])),
    ...heavyRows(pack).map(({ path, what }) => over(path, what)),
    ...(rules.length > MOST.rules ? [over(['rules'], `There are more than ${MOST.rules} rules`)] : []),
    ...(rows > MOST.rows ? [over(['events'], `There are more than ${MOST.rows} event rows`)] : []),
    ...(fixtures.length > MOST.fixtures ? [over(['rules'], `There are more than ${MOST.fixtures} fixtures`)] : []),
    ...(fixtures.reduce((sum, text) => sum + text.length, 0) > MOST.fixtureCharacters ? [over(['rules'], `The fixtures have more than ${MOST.fixtureCharacters} characters`)] : []),
  ];
}

function heavyText(text: string): string[] {
  return [
    ...(UNSEEN.test(text) ? ['The text holds characters that cannot be seen'] : []),
    ...(text.length > MOST.characters ? [`The text has more than ${MOST.characters} characters`] : []),
    ...((text.match(/[[\]*_<>&!`\\]/g) ?? []).length > MOST.markup ? [`The text has more than ${MOST.markup} marks of Markdown`] : []),
    ...(text.split('\n').some((line) => (/^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)]))+/.exec(line)?.[0] ?? '').replace(/[ \t\d]/g, '').length > MOST.nesting) ? ['Lists and quotes are nested too deep'] : []),
  ];
}

function heavyRows({ events = [] }: PackDoc): { path: JsonPath; what: string }[] {
  return events.flatMap(({ rows }, file) =>
    rows.flatMap(({ messages = [], samples, counterSamples }, row) => {
      const at = (field: string, index: number): JsonPath => ['events', file, 'rows', row, field, index];
      const long = (field: string, texts: readonly string[]): { path: JsonPath; what: string }[] =>
        texts.flatMap((text, index) => (text.length > MOST.sample ? [{ path: at(field, index), what: `The sample has more than ${MOST.sample} characters` }] : []));
      return [
        ...messages.flatMap((text, index) => (text.length > MOST.message || text.split('{').length > MOST.holes + 1 ? [{ path: at('messages', index), what: `The pattern has more than ${MOST.message} characters or ${MOST.holes} holes` }] : [])),
        ...long('samples', samples),
        ...long('counterSamples', counterSamples),
      ];
    }),
  );
}

function conditionsOf({ flows, rules = [] }: PackDoc): { path: JsonPath; source: string }[] {
  return [
    ...rules.flatMap(({ when, certainWhen }, index) => [
      { path: ['rules', index, 'when'], source: when },
      ...(certainWhen === undefined ? [] : [{ path: ['rules', index, 'certainWhen'], source: certainWhen }]),
    ]),
    ...flows.flatMap(({ nodes }, index) =>
      Object.entries(nodes).flatMap(([id, node]) =>
        node.kind !== 'question' ? [] : node.options.flatMap(({ when }, at) => (when === undefined ? [] : [{ path: ['flows', index, 'nodes', id, 'options', at, 'when'], source: when }])),
      ),
    ),
  ];
}

/** Lists that are written out are walked for each item of those around them: their items together bound how often. */
function heavyCondition(source: string): string[] {
  if (source.length > MOST.condition) return [`The condition has more than ${MOST.condition} characters`];
  const bare = source.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '');
  return [
    ...((bare.match(/,/g) ?? []).length > MOST.commas ? [`The condition lists more than ${MOST.commas} things`] : []),
    ...(quantifierDepth(bare) > MOST.quantifiers ? [`Lists are asked about within lists more than ${MOST.quantifiers} deep`] : []),
  ];
}

function quantifierDepth(source: string): number {
  const open: number[] = [];
  let [depth, deepest] = [0, 0];
  for (const [bracket] of source.matchAll(/(?:\.\s*(?:all|exists)\s*)?\(|\)/g)) {
    if (bracket === ')') depth -= open.pop() ?? 0;
    else {
      open.push(bracket === '(' ? 0 : 1);
      depth += open.at(-1) ?? 0;
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
