import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '#domain/text.ts';
import { PORTAL_WORDS } from './words.ts';

/** A page of the portal, in one language. */
export interface PortalPage {
  readonly lang: Lang;
  /** Folders below the root of the site, as `f/tke-clb-loopback`; the language leads where it is English. */
  readonly path: string;
  /** The same page in the other language. */
  readonly twin: string;
  readonly title: string;
  readonly description: string;
  readonly body: ReactNode;
  /** Set: an oEmbed description lies beside the page. */
  readonly embeds?: string;
}

/** What every page needs of the build. */
export interface Site {
  /** Address of the root with a slash at its end, when it is known: search engines want whole addresses. */
  readonly url: string | undefined;
  /** Files that the app begins with, below the root. */
  readonly files: readonly string[];
  readonly contentVersion: string;
}

/** The way from a page back to the root of the site. */
export function toRoot(path: string): string {
  return '../'.repeat(path.split('/').filter(Boolean).length) || './';
}

/** A whole HTML document that works without script, below any path. */
export function renderDocument(page: PortalPage, site: Site): string {
  const { lang, path, twin, title, description } = page;
  const words = PORTAL_WORDS[lang];
  const root = toRoot(path);
  const place = (to: string): string => (site.url ?? root) + (to === '' ? '' : `${to}/`);
  const languages: readonly (readonly [string, string])[] = [[htmlLang(lang), path], [htmlLang(lang === 'zh' ? 'en' : 'zh'), twin]];
  const markup = renderToStaticMarkup(
    <html lang={htmlLang(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${words.brand}`}</title>
        <meta name="description" content={description} />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:type" content="article" />
        <meta property="og:site_name" content={words.brand} />
        <meta property="og:locale" content={lang === 'zh' ? 'zh_CN' : 'en_US'} />
        {site.url === undefined ? null : <meta property="og:url" content={place(path)} />}
        {site.url === undefined ? null : <link rel="canonical" href={place(path)} />}
        {languages.map(([code, to]) => <link key={code} rel="alternate" hrefLang={code} href={place(to)} />)}
        {page.embeds === undefined ? null : <link rel="alternate" type="application/json+oembed" href={`${site.url === undefined ? './' : place(path)}oembed.json`} title={title} />}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={`${root}favicon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${root}portal.css`} />
        <script src={`${root}door.js`} data-files={site.files.join(' ')} />
      </head>
      <body>
        <div id="root">
          <div className="portal">
            <header>
              <a href={`${root}${lang === 'zh' ? '' : 'en/'}all/`}>{words.brand} · {words.index}</a>
              <a href={`${root}${twin === '' ? '' : `${twin}/`}`} hrefLang={htmlLang(lang === 'zh' ? 'en' : 'zh')}>{words.other}</a>
            </header>
            <main>{page.body}</main>
            <footer><p>{words.version(site.contentVersion)}</p></footer>
          </div>
        </div>
      </body>
    </html>,
  );
  return `<!doctype html>\n${markup}\n`;
}

function htmlLang(lang: Lang): string {
  return lang === 'zh' ? 'zh-CN' : 'en';
}
