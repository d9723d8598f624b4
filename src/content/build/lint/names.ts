import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { product } from '../schema-parts.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../read-content.ts';

interface Named {
  readonly doc: Doc<unknown>;
  readonly path: JsonPath;
  readonly id: string;
}

/** Ids agree with the names of files and folders, and no id is given twice. */
export function lintNames(content: Content): ContentFault[] {
  return [
    ...[...content.flows, ...content.events, ...content.annotations].flatMap((doc) => sameName(doc, ['id'], doc.value.id, stemOf(doc.file))),
    ...content.rules.flatMap(({ rule, id, product: folder }) =>
      rule === undefined ? [] : [...sameName(rule, ['id'], rule.value.id, id), ...sameName(rule, ['product'], rule.value.product, folder)],
    ),
    ...content.remedies.flatMap((doc) =>
      product.safeParse(stemOf(doc.file)).success ? [] : [doc.faultAt([], `"${stemOf(doc.file)}" is no product`, `Name the file after one of ${product.options.join(', ')}.`)],
    ),
    ...content.samples.flatMap((doc) =>
      doc.value.samples.flatMap(({ file }, index) =>
        existsSync(join(content.root, 'samples', file)) ? [] : [doc.faultAt(['samples', index, 'file'], `There is no file "${file}" in content/samples`, 'Add the file, or correct the name.')],
      ),
    ),
    ...twice(content.sources.flatMap((doc) => doc.value.sources.map(({ id }, index) => ({ doc, id, path: ['sources', index, 'id'] })))),
    ...twice(content.remedies.flatMap((doc) => doc.value.remedies.map(({ id }, index) => ({ doc, id, path: ['remedies', index, 'id'] })))),
    ...twice(content.annotations.flatMap((doc) => doc.value.annotations.map(({ id }, index) => ({ doc, id, path: ['annotations', index, 'id'] })))),
    ...twice(content.samples.flatMap((doc) => doc.value.samples.map(({ id }, index) => ({ doc, id, path: ['samples', index, 'id'] })))),
    ...twice([
      ...content.rules.flatMap(({ rule }) => (rule === undefined ? [] : [{ doc: rule, id: rule.value.id, path: ['id'] }])),
      ...content.events.flatMap((doc) => doc.value.rows.map(({ id }, index) => ({ doc, id, path: ['rows', index, 'id'] }))),
      ...content.annotationFindings.flatMap((doc) => doc.value.findings.map(({ id }, index) => ({ doc, id, path: ['findings', index, 'id'] }))),
    ]),
  ];
}

function sameName(doc: Doc<unknown>, path: JsonPath, value: string, name: string): ContentFault[] {
  const field = String(path.at(-1));
  return value === name ? [] : [doc.faultAt(path, `The ${field} "${value}" is not the name "${name}" it is filed under`, 'Make the two the same.')];
}

function twice(all: readonly Named[]): ContentFault[] {
  const first = new Map<string, Named>();
  return all.flatMap((named) => {
    const other = first.get(named.id);
    if (other === undefined) {
      first.set(named.id, named);
      return [];
    }
    return [named.doc.faultAt(named.path, `The id "${named.id}" is taken by ${other.doc.file}`, 'Give one of the two another id.')];
  });
}

function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.json$/, '');
}
