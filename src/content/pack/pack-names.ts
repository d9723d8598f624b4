import { parseAnswers } from '#domain/flow/address.ts';
import type { ContentFault, JsonPath } from '../build/fault.ts';
import type { JsonFile } from '../build/json-file.ts';
import { product } from '../build/schema-parts.ts';
import type { Pack } from '../packs.ts';
import type { PackBase } from '../types.ts';
import type { PackDoc } from './pack-schema.ts';

interface Named {
  readonly id: string;
  readonly path: JsonPath;
}

/** Ids of a pack begin with its own id, are taken by nothing else, and can stand in an address. */
export function lintPackNames(pack: PackDoc, json: JsonFile, base: PackBase, others: readonly Pack[]): ContentFault[] {
  const flows = pack.flows.map(({ id }, index) => ({ id, path: ['flows', index, 'id'] }));
  const rules = (pack.rules ?? []).map(({ id }, index) => ({ id, path: ['rules', index, 'id'] }));
  const remedies = (pack.remedies ?? []).map(({ id }, index) => ({ id, path: ['remedies', index, 'id'] }));
  const sources = (pack.sources ?? []).map(({ id }, index) => ({ id, path: ['sources', index, 'id'] }));
  const taken = new Set([
    ...Object.keys(base.flows),
    ...[...base.rules, ...base.eventRows, ...base.otherFindings],
    ...[...base.remedies, ...base.sources].map(({ id }) => id),
  ]);
  const elsewhere = new Map(others.flatMap((other) => [...other.flows.map(({ id }) => id), ...other.logic.library.rules.map(({ id }) => id)].map((id) => [id, other.mark.id])));
  const check = ({ id, path }: Named): ContentFault[] => {
    if (taken.has(id)) return [json.faultAt(path, `"${id}" is built in`, `Choose another id: nothing built in can be replaced. Begin it with "${pack.id}-".`)];
    if (!id.startsWith(`${pack.id}-`)) return [json.faultAt(path, `"${id}" does not begin with the id of the pack`, `Write "${pack.id}-${id}", and so where it is referred to.`)];
    const other = elsewhere.get(id);
    return other === undefined ? [] : [json.faultAt(path, `"${id}" is taken by the pack "${other}"`, 'Choose another id.')];
  };
  return [
    ...ownName(pack, json, others),
    ...[...flows, ...rules, ...remedies, ...sources].flatMap(check),
    ...[flows, rules, remedies, sources].flatMap((list) => twice(list, json)),
    ...unaddressable(pack, json),
  ];
}

function ownName({ id }: PackDoc, json: JsonFile, others: readonly Pack[]): ContentFault[] {
  if (product.safeParse(id).success) return [json.faultAt(['id'], `"${id}" is a product, and leads ids that are built in`, 'Name the pack after your team, as "my-team".')];
  return others.some(({ mark }) => mark.id === id) ? [json.faultAt(['id'], `Another pack has the id "${id}"`, 'Choose another id, or take one of the two out of packs.json.')] : [];
}

function twice(list: readonly Named[], json: JsonFile): ContentFault[] {
  return list
    .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => json.faultAt(path, `The id "${id}" stands here a second time`, 'Give one of the two another id.'));
}

/** Steps that an address would drop when it is opened again. */
function unaddressable(pack: PackDoc, json: JsonFile): ContentFault[] {
  return pack.flows.flatMap((flow, index) =>
    Object.entries(flow.nodes).flatMap(([id, node]) => {
      const options = node.kind === 'question' ? node.options.map((option) => option.id) : [];
      const lost = [...options, 'unsure'].some((option) => parseAnswers(`${flow.id}/${id}.${option}`, flow.id).malformed > 0);
      return lost ? [json.faultAtKey(['flows', index, 'nodes', id], 'An id of this flow, of the node or of an option cannot stand in an address', 'Begin ids with a letter or digit, and keep to 80 characters.')] : [];
    }),
  );
}
