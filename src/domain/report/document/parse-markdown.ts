import type { Inline, ReportBlock, ReportDocument } from './types.ts';

/**
 * Reads Markdown as `toMarkdown` writes it and as people edit it: headings, paragraphs, lists of one level, tables, fenced
 * code; bold, code and links in a line. Anything else stays the text that it is; nothing is refused.
 */
export function parseMarkdown(markdown: string): ReportDocument {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
  const blocks: ReportBlock[] = [];
  let title = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      const [, marks = '', text = ''] = heading;
      if (marks.length === 1 && title === '' && blocks.length === 0) title = unescapeText(text.trim());
      else blocks.push({ t: 'heading', level: marks.length > 2 ? 3 : 2, text: unescapeText(text.trim()) });
      at += 1;
    } else {
      const { block, next } = readBlock(lines, at);
      blocks.push(block);
      at = next;
    }
  }
  return { title, blocks };
}

interface Read {
  readonly block: ReportBlock;
  readonly next: number;
}

const BULLET = /^[-*+]\s+(.*)$/;
const NUMBER = /^\d{1,9}[.)]\s+(.*)$/;

function readBlock(lines: readonly string[], at: number): Read {
  const line = lines[at] ?? '';
  const fence = /^(`{3,})/.exec(line)?.[1];
  if (fence !== undefined) return readCode(lines, at, fence);
  if (/^\|.*\|\s*$/.test(line) && /^\|[\s:|-]+\|\s*$/.test(lines[at + 1] ?? '')) return readTable(lines, at);
  if (BULLET.test(line)) return readList(lines, at, BULLET, false);
  if (NUMBER.test(line)) return readList(lines, at, NUMBER, true);
  const text: string[] = [];
  let next = at;
  while (next < lines.length && (next === at || isPlain(lines[next] ?? ''))) text.push((lines[next++] ?? '').trim());
  return { block: { t: 'paragraph', c: parseInlines(text.join(' ')) }, next };
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && !/^(?:#{1,6}\s|`{3}|\|)/.test(line) && !BULLET.test(line) && !NUMBER.test(line);
}

function readCode(lines: readonly string[], at: number, fence: string): Read {
  let next = at + 1;
  while (next < lines.length && (lines[next] ?? '').trimEnd() !== fence) next += 1;
  return { block: { t: 'code', v: lines.slice(at + 1, next).join('\n') }, next: next + 1 };
}

function readList(lines: readonly string[], at: number, form: RegExp, ordered: boolean): Read {
  const items: Inline[][] = [];
  let next = at;
  for (let match = form.exec(lines[next] ?? ''); match; match = form.exec(lines[next] ?? '')) {
    items.push(parseInlines((match[1] ?? '').trim()));
    next += 1;
  }
  return { block: { t: 'list', ordered, items }, next };
}

function readTable(lines: readonly string[], at: number): Read {
  const head = cellsOf(lines[at] ?? '').map(unescapeText);
  const rows: Inline[][][] = [];
  let next = at + 2;
  while (/^\|.*\|\s*$/.test(lines[next] ?? '')) {
    const cells = cellsOf(lines[next] ?? '').map(parseInlines);
    rows.push(head.map((_, column) => cells[column] ?? []));
    next += 1;
  }
  return { block: { t: 'table', head, rows }, next };
}

/** The cells of a row; a pipe that belongs to a cell is written `\|`. */
function cellsOf(row: string): string[] {
  return row.trim().slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim());
}

const INLINE = /\\([!-/:-@[-`{-~])|(`+)(?!`)(.*?[^`])\2(?!`)|\*\*((?:\\.|[^*\\])+)\*\*|\[((?:\\.|[^[\]\\])*)\]\(<?([^\s<>()]+)>?\)/g;

/** The pieces of one line. */
function parseInlines(text: string): Inline[] {
  const out: Inline[] = [];
  let plain = '';
  let from = 0;
  const flush = (): void => {
    if (plain !== '') out.push(plain);
    plain = '';
  };
  for (const match of text.matchAll(INLINE)) {
    const [whole, escaped, , code, strong, label, href] = match;
    plain += text.slice(from, match.index);
    from = match.index + whole.length;
    if (escaped !== undefined) plain += escaped;
    else {
      flush();
      if (code !== undefined) out.push({ t: 'code', v: /^ .*(?:`| ) ?$|^ ?` ?.* $/.test(code) ? code.slice(1, -1) : code });
      else if (strong !== undefined) out.push({ t: 'strong', v: unescapeText(strong) });
      else out.push({ t: 'link', href: href ?? '', v: unescapeText(label ?? '') });
    }
  }
  plain += text.slice(from);
  flush();
  return out;
}

function unescapeText(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
