import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ContentKind, Fixture } from './content-shape.ts';

export type { ContentKind, Fixture } from './content-shape.ts';

/** Kinds that no reader sees: the version of the content does not hang on them. */
const UNSEEN: ReadonlySet<ContentKind> = new Set(['expect', 'drawing', 'core-rules']);

/** One JSON file of the content folder as it stands on disk. */
export interface ContentFile {
  readonly kind: ContentKind;
  /** With the content folder leading and `/` between the steps: `content/flows/x.json`. */
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/** The words of what is found about annotations; the other files of that folder hold entries. */
const ANNOTATION_FINDINGS = 'findings.json';

/** Every JSON file that the content consists of, in a stable order. */
export function readContentFiles(root: string): ContentFile[] {
  const read = (kind: ContentKind, ...steps: string[]): ContentFile => ({
    kind,
    file: [basename(root), ...steps].join('/'),
    path: join(root, ...steps),
    text: readFileSync(join(root, ...steps), 'utf8'),
  });
  const readFolder = (kind: ContentKind, folder: string): ContentFile[] =>
    namesIn(join(root, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => read(kind, folder, name));
  const readOne = (kind: ContentKind, ...steps: string[]): ContentFile[] =>
    existsSync(join(root, ...steps)) ? [read(kind, ...steps)] : [];
  return [
    ...readFolder('flow', 'flows'),
    ...ruleFolders(root).flatMap(([product, id]) => [
      ...readOne('rule', 'rules', product, id, 'rule.json'),
      ...readOne('expect', 'rules', product, id, 'expect.json'),
    ]),
    ...readFolder('events', 'events'),
    ...readFolder('annotations', 'annotations').filter(({ path }) => basename(path) !== ANNOTATION_FINDINGS),
    ...readOne('annotation-findings', 'annotations', ANNOTATION_FINDINGS),
    ...readFolder('remedies', 'remedies'),
    ...readOne('sources', 'sources.json'),
    ...readOne('samples', 'samples', 'samples.json'),
    ...readFolder('drawing', 'drawings'),
    ...readOne('synonyms', 'synonyms.json'),
    ...readFolder('article', 'articles'),
    ...readOne('glossary', 'glossary.json'),
    ...readOne('changelog', 'changelog.json'),
    ...readOne('coverage', 'coverage.json'),
    ...readFolder('core-rules', 'core-rules'),
  ];
}

/** `[product, rule id]` of each folder under `rules/`. */
export function ruleFolders(root: string): (readonly [string, string])[] {
  return foldersIn(join(root, 'rules')).flatMap((product) =>
    foldersIn(join(root, 'rules', product)).map((id) => [product, id] as const),
  );
}

/** What else lies in the folder of a rule. */
export function fixturesOf(root: string, product: string, id: string): Fixture[] {
  return namesIn(join(root, 'rules', product, id))
    .filter((name) => name !== 'rule.json' && name !== 'expect.json')
    .map((name) => ({
      name,
      file: [basename(root), 'rules', product, id, name].join('/'),
      path: join(root, 'rules', product, id, name),
    }));
}

/** Eight hexadecimal digits that change with any file that reaches the product. */
export function contentVersionOf(files: readonly ContentFile[], sampleTexts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const { kind, file, text } of files) if (!UNSEEN.has(kind)) hash.update(`${file.split('/').slice(1).join('/')}\0${text}\0`);
  for (const text of sampleTexts) hash.update(`${text}\0`);
  return hash.digest('hex').slice(0, 8);
}

function namesIn(folder: string): string[] {
  return entriesIn(folder, (entry) => entry.isFile());
}

function foldersIn(folder: string): string[] {
  return entriesIn(folder, (entry) => entry.isDirectory());
}

function entriesIn(folder: string, keep: (entry: { isFile(): boolean; isDirectory(): boolean }) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => keep(entry) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .toSorted();
}
