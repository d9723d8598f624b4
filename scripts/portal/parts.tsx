import type { ReactNode } from 'react';
import type { RemedyText, SourceText } from '#content/types.ts';
import type { Probe, SourceRef } from '#domain/content-types.ts';
import { annotateCommand } from '#domain/rules/commands.ts';
import { plainText, type InOneLanguage } from '#domain/text.ts';
import { Rich, shown } from './rich-text.tsx';
import type { PortalWords } from './words.ts';

interface Worded {
  readonly words: PortalWords;
}

/** Commands and console paths, each with what to look for. */
export function Probes({ probes, words }: Worded & { readonly probes: readonly InOneLanguage<Probe>[] }): ReactNode {
  return (
    <ul className="probes">
      {probes.map((probe, index) => (
        <li key={index}>
          {probe.command ? <pre><code>{shown(probe.command)}</code></pre> : null}
          {probe.console ? <div><b>{words.console}{words.colon}</b><Rich text={probe.console} /></div> : null}
          <div><b>{words.look}{words.colon}</b><Rich text={probe.look} /></div>
        </li>
      ))}
    </ul>
  );
}

/** What to do, best first, with its risk and its cost. */
export function Remedies({ ids, remedies, words }: Worded & { readonly ids: readonly string[]; readonly remedies: Readonly<Record<string, RemedyText>> }): ReactNode {
  const list = ids.flatMap((id) => remedies[id] ?? []);
  if (list.length === 0) return null;
  return <ol className="remedies">{list.map((remedy) => <li key={remedy.id}><RemedyItem remedy={remedy} words={words} /></li>)}</ol>;
}

function RemedyItem({ remedy, words }: Worded & { readonly remedy: RemedyText }): ReactNode {
  const { annotation, commands } = remedy;
  const annotate = annotation && !commands ? annotateCommand(annotation) : undefined;
  return (
    <>
      <p><strong><Rich text={remedy.title} /></strong> <span className="risk" data-risk={remedy.risk}>{words.risks[remedy.risk]}</span></p>
      {remedy.body ? <div><Rich text={remedy.body} /></div> : null}
      {annotation ? <p><code>{annotation.value === null ? annotation.key : `${annotation.key}: "${annotation.value}"`}</code></p> : null}
      {[...(annotate ? [annotate] : []), ...(commands ?? []), ...(remedy.yaml ? [remedy.yaml] : [])].map((text) => <pre key={text}><code>{shown(text)}</code></pre>)}
      {remedy.cost ? <p><b>{words.cost}{words.colon}</b><Rich text={remedy.cost} /></p> : null}
    </>
  );
}

/** Where statements come from. */
export function Sources({ refs, sources, reviewed, words }: Worded & { readonly refs: readonly SourceRef[]; readonly sources: Readonly<Record<string, SourceText>>; readonly reviewed?: string }): ReactNode {
  return (
    <p className="sources">
      {words.sources}{words.colon}
      {refs.map((ref, index) => {
        const source = sources[ref.source];
        const title = source ? plainText(source.title) : ref.source;
        return (
          <span key={`${ref.source} ${ref.section ?? ''}`}>
            {index > 0 ? words.listComma : ''}
            {source?.url ? <a href={source.url} rel="noopener noreferrer">{title}</a> : title}
            {ref.section ? <span lang="zh-CN"> · {ref.section}</span> : null}
          </span>
        );
      })}
      {reviewed ? `${words.brackets[0]}${words.reviewed(reviewed)}${words.brackets[1]}` : null}
    </p>
  );
}
