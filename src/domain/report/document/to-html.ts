import type { Lang } from '../../text.ts';
import type { Inline, ReportBlock, ReportDocument } from './types.ts';

/** The document as HTML that editors such as Confluence and Feishu take from the clipboard with its headings and tables. */
export function toHtml({ title, blocks }: ReportDocument): string {
  return `${title === '' ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${blocks.map(renderBlock).join('\n')}\n`;
}

const STYLE = `body{margin:0;background:#f6f5f1;color:#1b2426;font:15px/1.65 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:860px;margin:0 auto;padding:40px 24px;background:#fff;min-height:100vh;box-sizing:border-box}
h1{font-size:1.6rem;line-height:1.3}h2{margin-top:2em;font-size:1.15rem;border-bottom:1px solid #dcdad2;padding-bottom:4px}h3{font-size:1rem}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #dcdad2;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#efeee8}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}code{background:#efeee8;border-radius:4px;padding:0 4px;overflow-wrap:anywhere}
pre{background:#efeee8;border-radius:6px;padding:10px 14px;overflow-x:auto}pre code{padding:0;background:none}a{color:#0a6b68}
@media print{body,main{background:#fff;padding:0}pre{white-space:pre-wrap}}`;

/** The document as one file that needs nothing else: no script, no picture, no address to load from. */
export function toHtmlFile(document: ReportDocument, lang: Lang, fallbackTitle: string): string {
  const title = escapeHtml(document.title === '' ? fallbackTitle : document.title);
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
${toHtml(document)}</main>
</body>
</html>
`;
}

function renderBlock(block: ReportBlock): string {
  switch (block.t) {
    case 'heading':
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${renderInlines(block.c)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${renderInlines(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const head = block.head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
      const rows = block.rows.map((row) => `<tr>${row.map((cell) => `<td>${renderInlines(cell)}</td>`).join('')}</tr>`).join('');
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
    }
    case 'code':
      return `<pre><code>${escapeHtml(block.v)}</code></pre>`;
  }
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join('');
}

function renderInline(inline: Inline): string {
  if (typeof inline === 'string') return escapeHtml(inline);
  switch (inline.t) {
    case 'strong':
      return `<strong>${escapeHtml(inline.v)}</strong>`;
    case 'code':
      return `<code>${escapeHtml(inline.v)}</code>`;
    case 'link':
      return isSafeLink(inline.href) ? `<a href="${escapeHtml(inline.href)}">${escapeHtml(inline.v)}</a>` : escapeHtml(inline.v);
  }
}

/** Whether a link of an edited text may be a link: anything but the web and mail stays words. */
export function isSafeLink(href: string): boolean {
  return /^(?:https?:|mailto:|file:)/i.test(href);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
