import { drawingToSvg } from '#domain/diagram/drawing-svg.ts';
import type { Drawing } from '#domain/diagram/drawing.ts';
import { drawingKey } from '#domain/diagram/drawing.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import type { WholeContent } from '#content/types.ts';
import { LANGS, plainText, type Lang } from '#domain/text.ts';
import { diagramWords } from '#features/diagram/words.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { toRoot, type PortalPage } from './document.tsx';
import { FindingArticle } from './finding-page.tsx';
import { FlowArticle } from './flow-page.tsx';
import { ArticlePage, GlossaryPage } from './library-page.tsx';
import { Rich, shown } from './rich-text.tsx';
import { PORTAL_WORDS } from './words.ts';

type Drawings = ReadonlyMap<string, Drawing>;

const inLang = (lang: Lang, path: string): string => (lang === 'zh' ? path : `en/${path}`);
const twinOf = (lang: Lang, path: string): string => inLang(lang === 'zh' ? 'en' : 'zh', path);
const oneLine = (text: string): string => shown(text).replace(/\s+/g, ' ').trim();

/** Every page of the portal: a list of all, a page a flow, a finding and an article, one of all terms; in both languages. */
export function portalPages(content: WholeContent, drawings: Drawings): PortalPage[] {
  return LANGS.flatMap((lang) => [indexPage(content, lang), ...flowPages(content, drawings, lang), ...findingPages(content, lang), ...articlePages(content, lang), glossaryPage(content, lang)]);
}

function indexPage(content: WholeContent, lang: Lang): PortalPage {
  const words = PORTAL_WORDS[lang];
  const path = inLang(lang, 'all');
  const { findings } = content.findingWords(lang);
  const to = (rest: string): string => `${toRoot(path)}${inLang(lang, rest)}/`;
  return {
    lang, path, twin: twinOf(lang, 'all'), title: words.index, description: words.indexLead,
    body: (
      <>
        <h1>{words.index}</h1>
        <p className="lead">{words.indexLead}</p>
        <p className="start"><a className="button" href={`#/?lang=${lang}`}>{words.start}</a> <span>{words.startLead}</span></p>
        <h2>{words.flows}</h2>
        <ul className="list">{content.flowSummaries().map((flow) => <li key={flow.id}><a href={to(`f/${flow.id}`)}><Rich text={flow.title[lang]} /></a> <span className="product">{words.products[flow.product]}</span></li>)}</ul>
        <h2>{libraryWords(lang).articles}</h2>
        <ul className="list">{Object.values(content.articles(lang).articles).map((article) => <li key={article.id}><a href={to(`h/${article.id}`)}><Rich text={article.title} /></a> <span className="product">{words.products[article.product]}</span></li>)}</ul>
        <p><a href={to('g')}>{libraryWords(lang).glossary}</a></p>
        <h2>{words.findings}</h2>
        <ul className="list">{Object.entries(findings).map(([id, finding]) => <li key={id}><a href={to(`x/${id}`)}><Rich text={finding.title} /></a> <code>{id}</code></li>)}</ul>
      </>
    ),
  };
}

function flowPages(content: WholeContent, drawings: Drawings, lang: Lang): PortalPage[] {
  const words = PORTAL_WORDS[lang];
  return content.flowSummaries().flatMap(({ id }) => {
    const bundle = content.flow(id, lang);
    if (!bundle) return [];
    const path = inLang(lang, `f/${id}`);
    const drawing = drawings.get(`${id}.${lang}`);
    const isCurrent = drawing?.key === drawingKey(toMermaid(bundle.flow, diagramWords[lang]).text);
    return [{
      lang, path, twin: twinOf(lang, `f/${id}`), title: oneLine(plainText(bundle.flow.title)), description: oneLine(plainText(bundle.flow.summary)), embeds: id,
      body: <FlowArticle bundle={bundle} svg={drawing && isCurrent ? drawingToSvg(drawing, bundle.flow) : undefined} hrefOf={linkTo(lang, path)} titleOf={titles(content, lang)} lang={lang} words={words} />,
    }];
  });
}

function findingPages(content: WholeContent, lang: Lang): PortalPage[] {
  const bundle = content.findingWords(lang);
  return Object.entries(bundle.findings).map(([id, finding]) => {
    const path = inLang(lang, `x/${id}`);
    return {
      lang, path, twin: twinOf(lang, `x/${id}`), title: oneLine(plainText(finding.title)), description: oneLine(plainText(finding.cause)),
      body: <FindingArticle {...{ id, finding, bundle }} flowHref={linkTo(lang, path)} titleOf={titles(content, lang)} words={PORTAL_WORDS[lang]} />,
    };
  });
}

function articlePages(content: WholeContent, lang: Lang): PortalPage[] {
  const { articles, sources } = content.articles(lang);
  return Object.entries(articles).map(([id, article]) => {
    const path = inLang(lang, `h/${id}`);
    return {
      lang, path, twin: twinOf(lang, `h/${id}`), title: oneLine(plainText(article.title)), description: oneLine(plainText(article.summary)),
      body: <ArticlePage {...{ article, sources, lang }} hrefOf={placeOf(lang, path)} words={PORTAL_WORDS[lang]} />,
    };
  });
}

function glossaryPage(content: WholeContent, lang: Lang): PortalPage {
  const path = inLang(lang, 'g');
  const { glossary, glossaryLead } = libraryWords(lang);
  return {
    lang, path, twin: twinOf(lang, 'g'), title: glossary, description: glossaryLead,
    body: <GlossaryPage bundle={content.glossary(lang)} lang={lang} hrefOf={placeOf(lang, path)} words={PORTAL_WORDS[lang]} />,
  };
}

/** The page of an address of the app, as seen from a page: steps and terms are anchors, and annotations are in the app only. */
function placeOf(lang: Lang, path: string): (address: string) => string {
  return (address) => {
    const [, kind = '', id = '', node] = address.split('/');
    if (kind === 'f') return linkTo(lang, path)(id, node);
    if (kind === 'g') return `${toRoot(path)}${inLang(lang, 'g')}/#${id}`;
    return kind === 'a' ? `#${address}?lang=${lang}` : `${toRoot(path)}${inLang(lang, `${kind}/${id}`)}/`;
  };
}

/** Addresses of flows and their nodes, as seen from a page. */
function linkTo(lang: Lang, path: string): (flow: string, node?: string) => string {
  return (flow, node) => `${toRoot(path)}${inLang(lang, `f/${flow}`)}/${node === undefined ? '' : `#${node}`}`;
}

function titles(content: WholeContent, lang: Lang): (flow: string) => string {
  const all = new Map(content.flowSummaries().map((flow) => [flow.id, plainText(flow.title[lang])]));
  return (flow) => all.get(flow) ?? flow;
}
