import type { ReactNode } from 'react';
import type { ArticleBundle, GlossaryBundle, PageLink } from '#content/types.ts';
import { annotateCommand } from '#domain/rules/commands.ts';
import { plainText, type Lang } from '#domain/text.ts';
import { libraryWords } from '#i18n/library-words.ts';
import { Sources } from './parts.tsx';
import { Rich, shown } from './rich-text.tsx';
import type { PortalWords } from './words.ts';

interface Shared {
  readonly lang: Lang;
  readonly words: PortalWords;
  /** Address of the page of a thing, by its address in the app. */
  readonly hrefOf: (address: string) => string;
}

/** A how-to or reference answer to read or print. */
export function ArticlePage({ article, sources, lang, words, hrefOf }: Shared & { readonly article: ArticleBundle['articles'][string]; readonly sources: ArticleBundle['sources'] }): ReactNode {
  const own = libraryWords(lang);
  const { kind, pitfalls = [] } = article;
  return (
    <>
      <p className="product">{words.products[article.product]} · {own.kinds[kind]}</p>
      <h1><Rich text={article.title} /></h1>
      <p className="lead"><Rich text={article.summary} /></p>
      {article.steps.map((step, index) => (
        <section key={index} className="node">
          <h2>{kind === 'howto' ? `${index + 1}. ` : null}<Rich text={step.title ?? own.step(index + 1)} /></h2>
          <div><Rich text={step.body} /></div>
          <StepTexts step={step} />
        </section>
      ))}
      {pitfalls.length > 0 ? <><h2>{own.pitfalls}</h2><ul>{pitfalls.map((pitfall) => <li key={plainText(pitfall)}><Rich text={pitfall} /></li>)}</ul></> : null}
      <h2>{own.related}</h2>
      <Links links={article.related} hrefOf={hrefOf} />
      <Sources refs={article.sources} sources={sources} reviewed={article.reviewed} words={words} />
    </>
  );
}

function StepTexts({ step }: { readonly step: ArticleBundle['articles'][string]['steps'][number] }): ReactNode {
  const { annotation, commands = [], yaml } = step;
  const annotate = annotation ? annotateCommand(annotation) : undefined;
  return (
    <>
      {annotation ? <p><code>{`${annotation.key}: "${annotation.value}"`}</code></p> : null}
      {[...(annotate === undefined ? [] : [annotate]), ...commands, ...(yaml === undefined ? [] : [yaml])].map((text) => <pre key={text}><code>{shown(text)}</code></pre>)}
    </>
  );
}

/** Every term on one page, each under its id, and what the two clouds call the same thing. */
export function GlossaryPage({ bundle, lang, words, hrefOf }: Shared & { readonly bundle: GlossaryBundle }): ReactNode {
  const own = libraryWords(lang);
  return (
    <>
      <h1>{own.glossary}</h1>
      <p className="lead">{own.glossaryLead}</p>
      {bundle.terms.map((term) => (
        <section key={term.id} id={term.id} className="node">
          <h2><Rich text={term.term} /></h2>
          <p><Rich text={term.definition} /></p>
          <Links links={term.related} hrefOf={hrefOf} />
          <Sources refs={term.sources} sources={bundle.sources} words={words} />
        </section>
      ))}
      <h2>{own.equivalents}</h2>
      <p>{own.equivalentsLead}</p>
      {/* A scrolling region must be reachable by keyboard (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="scroll" tabIndex={0} role="group" aria-label={own.equivalents}>
        <table>
          <thead><tr>{[own.topic, own.tencent, own.alibaba, own.difference].map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {bundle.equivalents.map(({ topic, tencent, alibaba, difference }) => (
              <tr key={plainText(topic)}>
                <th scope="row"><Rich text={topic} /></th>
                <td><Rich text={tencent} /></td>
                <td><Rich text={alibaba} /></td>
                <td>{difference ? <Rich text={difference} /> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Links({ links, hrefOf }: Pick<Shared, 'hrefOf'> & { readonly links: readonly PageLink[] }): ReactNode {
  return links.length === 0 ? null : <ul>{links.map(({ address, title }) => <li key={address}><a href={hrefOf(address)}><Rich text={title} /></a></li>)}</ul>;
}
