import { indentOf, isBlank, type SourceLine } from '../normalise/source-line.ts';

/** Splits a YAML block at `---`, which no scalar of an indented document can hold at its left edge. */
export function splitDocuments(lines: readonly SourceLine[]): SourceLine[][] {
  let document: SourceLine[] = [];
  const documents = [document];
  for (const line of dedent(lines)) {
    if (startsDocument(line.text)) {
      const rest = line.text.slice(3).trim();
      document = rest === '' || rest.startsWith('#') ? [] : [{ n: line.n, text: rest }];
      documents.push(document);
    } else document.push(line);
  }
  return documents.map(withoutEnd).filter((candidate) => candidate.some((line) => !isBlank(line.text) && !line.text.trimStart().startsWith('#')));
}

/** A document without the `...` that ends it; with text behind them, the dots stand for something else. */
function withoutEnd(document: SourceLine[]): SourceLine[] {
  if (!document.some((line) => line.text === '...')) return document;
  const end = document.findLastIndex(({ text }) => !isBlank(text) && !text.startsWith('#') && text !== '...');
  return document.filter((line, index) => index < end || line.text !== '...');
}

function startsDocument(text: string): boolean {
  return text.startsWith('---') && (text.length === 3 || /\s/.test(text.charAt(3)));
}

const STARTS_LINE = /^ *(?:---(?:\s|$)|(?:- )?["']?[\w./-]+["']?:(?:\s|$))/;

/** The margin of a block: that of its first line, unless that is the rest of an object whose head was cut off. */
function dedent(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = indentOf(lines.find((line) => !isBlank(line.text))?.text ?? '');
  const base = first === 0 ? 0 : lines.reduce((least, { text }) => (indentOf(text) < least && STARTS_LINE.test(text) ? indentOf(text) : least), first);
  return base === 0 ? lines : lines.map((line) => ({ ...line, text: line.text.slice(Math.min(base, indentOf(line.text))) }));
}

const NESTED_AFTER = /^(?:metadata|spec|selector|template|annotations|labels|data): *$/;

/** Fewer lines than this show nothing. */
const FEWEST = 3;

/** The line at which a document shows that its indentation was lost: a mapping opens and its first key stands at the left edge. */
export function findFlattened(lines: readonly SourceLine[]): number | undefined {
  if (lines.length < FEWEST) return undefined;
  const isReal = ({ text }: SourceLine): boolean => !isBlank(text) && !text.startsWith('#');
  if (lines.some((line) => /^[ \t]/.test(line.text) && isReal(line))) return undefined;
  const real = lines.filter(isReal);
  if (real.length < FEWEST) return undefined;
  const at = real.findIndex((line, index) => NESTED_AFTER.test(line.text) && /^[A-Za-z"'][^:]*:(?: |$)/.test(real[index + 1]?.text ?? ''));
  return at < 0 ? undefined : real[at]?.n;
}

/** The first line that a template language wrote: the text is no YAML until it is rendered. */
export function findTemplate(lines: readonly SourceLine[]): number | undefined {
  return lines.find((line) => /\{\{[^{}]{0,400}\}\}/.test(line.text))?.n;
}

/** The first line that is indented by a tab. */
export function findTab(lines: readonly SourceLine[]): number | undefined {
  return lines.find((line) => /^ *\t\s*\S/.test(line.text))?.n;
}

/** Brackets and dashes nested deeper than any Kubernetes object; parsing them would only cost the stack. */
export function nestsTooDeep(lines: readonly SourceLine[]): boolean {
  let depth = 0;
  for (const { text } of lines) {
    if (indentOf(text) > 400 || /^ *(?:- ){50}/.test(text) || /^ *(?:\? ){50}/.test(text)) return true;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 123 || code === 91) depth++;
      else if ((code === 125 || code === 93) && depth > 0) depth--;
      if (depth > 400) return true;
    }
  }
  return false;
}
