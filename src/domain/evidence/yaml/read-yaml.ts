import type { SourceLine } from '../normalise/source-line.ts';
import type { Problem, Resource } from '../types.ts';
import { splitDocuments } from './documents.ts';
import { newKeys, type KnownKeys } from './fast/scan.ts';
import { mendDocument, parseDocument, type DocumentReading, type YamlOptions } from './parse-document.ts';
import { toResource } from './to-resource.ts';

export interface YamlResult {
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
  /** Kind of the first object. */
  readonly kind?: string;
  /** Where YAML could not be read: reads it once more without the lines that are at fault. */
  readonly mend?: () => YamlResult;
}

/** What one document gave. */
interface Part {
  readonly document: readonly SourceLine[];
  readonly reading: DocumentReading;
  readonly last: boolean;
  readonly resources: readonly Resource[];
  readonly problems: readonly Problem[];
}

/** Reads a block of YAML or JSON: every document on its own, so that a broken one does not take the others along. */
export function readYaml(lines: readonly SourceLine[], input: string, given: YamlOptions): YamlResult {
  const documents = given.json ? [lines.slice()] : splitDocuments(lines);
  const options = { ...given, keys: newKeys() };
  const parts = documents.map((document, index) => toPart(document, parseDocument(document, options), input, index === documents.length - 1));
  const result = joinParts(parts);
  if (given.json || !parts.some(({ reading }) => reading.fault)) return result;
  return { ...result, mend: () => mendParts(parts, input, newKeys()) };
}

/** Characters that the library may read again to find the lines of a block that cannot be read. */
const READ_AGAIN = 1_000_000;

function mendParts(parts: readonly Part[], input: string, keys: KnownKeys): YamlResult {
  const budget = { keys, left: READ_AGAIN };
  return joinParts(parts.map((part) => {
    const { document, reading, last } = part;
    const mended = reading.fault && mendDocument(document, reading.fault, budget, last);
    return mended ? toPart(document, mended, input, last) : part;
  }));
}

function joinParts(parts: readonly Part[]): YamlResult {
  const resources = parts.flatMap((part) => part.resources);
  const kind = resources[0]?.kind;
  return { resources, problems: parts.flatMap((part) => part.problems), ...(kind === undefined ? {} : { kind }) };
}

const NOTHING: readonly Resource[] = [];

function toPart(document: readonly SourceLine[], reading: DocumentReading, input: string, last: boolean): Part {
  const { items, cut } = reading;
  if (items.length === 0) return { document, reading, last, resources: NOTHING, problems: reading.problems };
  const problems = [...reading.problems];
  const endLine = document.at(-1)?.n ?? 1;
  const resources = items.map((item, index, all) => {
    const startLine = item.line ?? document[0]?.n ?? 1;
    const next = all[index + 1];
    const nextLine = next?.line;
    const isLast = last && index === all.length - 1;
    const place = {
      input, startLine,
      endLine: nextLine === undefined ? endLine : Math.max(startLine, nextLine - 1),
      last: isLast && (item.pointer === '' || reading.endsInItems),
      cut: cut && isLast,
    };
    return toResource(item.tree, item.kind, place, problems);
  });
  return { document, reading, last, resources, problems };
}
