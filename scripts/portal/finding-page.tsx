import type { ReactNode } from 'react';
import type { FindingText, FindingWordsBundle } from '#content/types.ts';
import { Remedies, Sources } from './parts.tsx';
import { Rich } from './rich-text.tsx';
import type { PortalWords } from './words.ts';

interface FindingArticleProps {
  readonly id: string;
  readonly finding: FindingText;
  readonly bundle: FindingWordsBundle;
  readonly flowHref: (flow: string, node?: string) => string;
  readonly titleOf: (flow: string) => string;
  readonly words: PortalWords;
}

/** What one finding means, what it breaks, and what to do about it. */
export function FindingArticle({ id, finding, bundle, flowHref, titleOf, words }: FindingArticleProps): ReactNode {
  const { leadsTo } = finding;
  return (
    <>
      <p className="product">{words.products[finding.product]} · {words.severities[finding.severity]} · <code>{id}</code></p>
      <h1><Rich text={finding.title} /></h1>
      <p className="lead"><Rich text={finding.cause} /></p>
      {finding.impact ? <p><b>{words.impact}{words.colon}</b><Rich text={finding.impact} /></p> : null}
      {finding.remedies.length > 0 ? <><h2>{words.remedies}</h2><Remedies ids={finding.remedies} remedies={bundle.remedies} words={words} /></> : null}
      {leadsTo ? <p>{words.more}{words.colon}<a href={flowHref(leadsTo.flow, leadsTo.node)}>{titleOf(leadsTo.flow)}</a></p> : null}
      <Sources refs={finding.sources} sources={bundle.sources} words={words} />
    </>
  );
}
