import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { readContent } from '#content/build/read-content.ts';
import { ROOT } from '../lib/run.mjs';
import { renderDocument, type PortalPage, type Site } from './document.tsx';
import { portalPages } from './pages.tsx';
import { prerenderHome } from './prerender.ts';

// Writes the portal's pages into dist/, beside the app. SITE_URL, where it is set, makes whole addresses and a sitemap.
const dist = path.resolve(ROOT, process.argv[2] ?? 'dist');
const folder = path.resolve(ROOT, process.argv[3] ?? 'content');
const content = loadForNode(folder);
const drawings = new Map(readContent(folder).drawings.map((doc) => [path.basename(doc.file, '.json'), doc.value]));
const configFile = path.resolve(ROOT, process.argv[4] ?? 'vite.config.ts');
await prerenderHome(dist, configFile);
const index = readFileSync(path.join(dist, 'index.html'), 'utf8');
const site: Site = {
  url: process.env['SITE_URL']?.replace(/\/*$/, '/'),
  files: [...index.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:css|js))"/g)].flatMap(([, file]) => file ?? []).toSorted((one, other) => Number(one.endsWith('.js')) - Number(other.endsWith('.js'))),
  contentVersion: content.contentVersion,
};

function write(file: string, text: string): void {
  const target = path.join(dist, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** What a page that pastes a link shows of it: the flow itself, in a frame. */
function oembed(page: PortalPage, url: string): string {
  const src = `${url}#/f/${page.embeds}?embed=1&lang=${page.lang}`;
  return JSON.stringify({
    version: '1.0', type: 'rich', title: page.title, provider_name: 'Wenzhen', provider_url: url, width: 900, height: 900,
    html: `<iframe src="${src.replaceAll('&', '&amp;')}" width="900" height="900" style="border:0" title="Wenzhen"></iframe>`,
  });
}

const pages = portalPages(content, drawings);
for (const page of pages) {
  write(`${page.path}/index.html`, renderDocument(page, site));
  if (page.embeds !== undefined) write(`${page.path}/oembed.json`, oembed(page, site.url ?? './'));
}

const tokens = readFileSync(path.join(ROOT, 'src/ui/tokens.css'), 'utf8');
const dark = /:root\[data-theme='dark'\] (\{[^}]*\})/.exec(tokens)?.[1] ?? '';
write('portal.css', `${tokens}\n@media (prefers-color-scheme: dark) { :root:not([data-theme]) ${dark} }\n${readFileSync(path.join(ROOT, 'scripts/portal/portal.css'), 'utf8')}`);

write('llms.txt', [
  '# Wenzhen (问诊)',
  '',
  '> Decision procedures for broken Kubernetes Services, Ingresses and cloud load balancers on Tencent TKE, TKE Serverless and Alibaba ACK. Each page below holds a whole procedure or problem: causes, exact commands, remedies with their risk, sources.',
  '',
  ...pages.map((page) => `- [${page.title}](${site.url ?? ''}${page.path}/): ${page.description}`),
  '',
].join('\n'));
if (site.url !== undefined) {
  const urls = pages.map((page) => `<url><loc>${site.url}${page.path}/</loc></url>`);
  write('sitemap.xml', `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`);
}
console.log(`${pages.length} pages of the portal.`);
