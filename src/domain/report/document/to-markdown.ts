import type { Inline, ReportBlock, ReportDocument } from './types.ts';

/** The document as Markdown that CommonMark, GitHub tables and `parseMarkdown` read alike. Ends in a newline. */
export function toMarkdown({ title, blocks }: ReportDocument): string {
  const parts = blocks.map(renderBlock);
  return `${[...(title === '' ? [] : [`# ${escapeLine(title)}`]), ...parts].join('\n\n')}\n`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.t) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeLine(block.text)}`;
    case 'paragraph':
      return escapeStart(renderInlines(block.c));
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${escapeStart(renderInlines(item))}`).join('\n');
    case 'table':
      return [block.head.map((cell) => [cell]), block.head.map(() => ['---']), ...block.rows]
        .map((row, index) => `| ${row.map((cell) => (index === 1 ? '---' : renderInlines(cell).replaceAll('|', '\\|'))).join(' | ')} |`)
        .join('\n');
    case 'code': {
      const fence = '`'.repeat(Math.max(3, longestRun(block.v) + 1));
      return `${fence}\n${block.v}\n${fence}`;
    }
  }
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeLine(inline);
  switch (inline.t) {
    case 'strong':
      return `**${escapeLine(inline.v)}**`;
    case 'code': {
      const fence = '`'.repeat(longestRun(inline.v) + 1);
      const pad = /^`|`$|^ .* $/.test(inline.v) ? ' ' : '';
      return `${fence}${pad}${oneLine(inline.v)}${pad}${fence}`;
    }
    case 'link':
      return `[${escapeLine(inline.v).replace(/(?<!\\)[[\]]/g, '\\$&')}](<${inline.href}>)`;
  }
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Escapes only what would be read as markup, so that the text stays pleasant to edit. */
function escapeLine(text: string): string {
  return oneLine(text)
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/[*`]|\](?=\()|<(?=[A-Za-z/!?])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\$&');
}

/** What opens a heading, a list, a quote or a table when it stands first on a line. */
function escapeStart(line: string): string {
  return line.replace(/^(?=(?:#{1,6}|[-+>|])(?:\s|$)|[>|]|---)/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
