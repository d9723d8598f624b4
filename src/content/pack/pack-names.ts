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

/** Ids of a pack begin with its own id, are taken by nothing else, and can stand in an address; no term takes a name from another. */
export function lintPackNames(pack: PackDoc, json: JsonFile, base: PackBase, others: readonly Pack[]): ContentFault[] {
  const listed = (path: JsonPath, list: readonly { readonly id: string }[] = []): Named[] => list.map(({ id }, index) => ({ id, path: [...path, index, 'id'] }));
  const rows = (pack.events ?? []).flatMap((file, index) => listed(['events', index, 'rows'], file.rows));
  const kinds = [
    listed(['flows'], pack.flows),
    [...listed(['rules'], pack.rules), ...rows],
    listed(['events'], pack.events),
    listed(['articles'], pack.articles),
    listed(['glossary', 'terms'], pack.glossary?.terms),
    listed(['remedies'], pack.remedies),
    listed(['sources'], pack.sources),
  ];
  const { flows, findings, annotations, articles, terms } = base.pages;
  const taken = new Set([flows, findings, annotations, articles, terms, base.remedies, base.sources].flatMap((list) => list.map(({ id }) => id)));
  const elsewhere = new Map(others.flatMap((other) => idsOf(other).map((id) => [id, other.mark.id])));
  const check = ({ id, path }: Named): ContentFault[] => {
    if (taken.has(id)) return [json.faultAt(path, `"${id}" is built in`, `Choose another id: nothing built in can be replaced. Begin it with "${pack.id}-".`)];
    if (!id.startsWith(`${pack.id}-`)) return [json.faultAt(path, `"${id}" does not begin with the id of the pack`, `Write "${pack.id}-${id}", and so where it is referred to.`)];
    const other = elsewhere.get(id);
    return other === undefined ? [] : [json.faultAt(path, `"${id}" is taken by the pack "${other}"`, 'Choose another id.')];
  };
  return [...ownName(pack, json, others), ...kinds.flat().flatMap(check), ...kinds.flatMap((list) => twice(list, json)), ...unaddressable(pack, json), ...takenSpellings(pack, json, base, others)];
}

function idsOf({ flows, logic, articles, terms }: Pack): string[] {
  const { rules, events } = logic.library;
  return [...[...flows, ...rules, ...events, ...terms.en.terms].map(({ id }) => id), ...Object.keys(articles.en.articles)];
}

/** A spelling by which readers know a built-in term, or one of another pack, is not explained in another way. */
function takenSpellings(pack: PackDoc, json: JsonFile, base: PackBase, others: readonly Pack[]): ContentFault[] {
  const owners = new Map([...base.pages.terms, ...others.flatMap(({ terms }) => terms.en.terms)].flatMap(({ id, names }) => names.map((name) => [name.toLowerCase(), id])));
  return (pack.glossary?.terms ?? []).flatMap(({ names }, index) =>
    names.flatMap((name, at) => {
      const owner = owners.get(name.toLowerCase());
      return owner === undefined ? [] : [json.faultAt(['glossary', 'terms', index, 'names', at], `"${name}" is a name of the term "${owner}"`, 'Leave it out: that term is explained already.')];
    }),
  );
}

function ownName({ id }: PackDoc, json: JsonFile, others: readonly Pack[]): ContentFault[] {
  if (product.safeParse(id).success) return [json.faultAt(['id'], `"${id}" is a product, and leads ids that are built in`, 'Name the pack after your team, as "my-team".')];
  return others.some(({ mark }) => mark.id === id) ? [json.faultAt(['id'], `Another pack has the id "${id}"`, 'Choose another id, or take one of the two out of packs.json.')] : [];
}

function twice(list: readonly Named[], json: JsonFile): ContentFault[] {
  const seen = new Set<string>();
  return list
    .filter(({ id }) => seen.size === seen.add(id).size)
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
