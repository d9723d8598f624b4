import type { ReactNode } from 'react';
import type { FlowBundle } from '#content/types.ts';
import type { AnyNode } from '#domain/content-types.ts';
import { toGraph } from '#domain/diagram/diagram-graph.ts';
import { plainText, type Lang } from '#domain/text.ts';
import { Probes, Remedies, Sources } from './parts.tsx';
import { Rich } from './rich-text.tsx';
import type { PortalWords } from './words.ts';

interface FlowArticleProps {
  readonly bundle: FlowBundle;
  /** The diagram as SVG text; without one the steps must do. */
  readonly svg: string | undefined;
  /** Address of a flow's page, and of one of its nodes there. */
  readonly hrefOf: (flow: string, node?: string) => string;
  readonly titleOf: (flow: string) => string;
  readonly lang: Lang;
  readonly words: PortalWords;
}

/** A whole flow to read or print: its diagram, then every node in the order in which questions lead to it. */
export function FlowArticle({ bundle, svg, hrefOf, titleOf, lang, words }: FlowArticleProps): ReactNode {
  const { flow } = bundle;
  return (
    <>
      <p className="product">{words.products[flow.product]}</p>
      <h1><Rich text={flow.title} /></h1>
      <p className="lead"><Rich text={flow.summary} /></p>
      <p className="start"><a className="button" href={`#/f/${flow.id}?lang=${lang}`}>{words.start}</a> <span>{words.startLead}</span></p>
      <h2>{words.symptoms}</h2>
      <ul>{flow.symptoms.map((symptom) => <li key={plainText(symptom)}><Rich text={symptom} /></li>)}</ul>
      {svg === undefined ? null : (
        <>
          <h2>{words.diagram}</h2>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by key */}
          <figure tabIndex={0} role="group" aria-label={words.diagram} dangerouslySetInnerHTML={{ __html: svg }} />
        </>
      )}
      <h2>{words.steps}</h2>
      {toGraph(flow).nodes.map(({ id }) => {
        const node = flow.nodes[id];
        return node ? <NodeSection key={id} id={id} node={node} {...{ bundle, hrefOf, titleOf, lang, words }} /> : null;
      })}
      <Sources refs={flow.sources} sources={bundle.sources} words={words} />
    </>
  );
}

type NodeProps = Omit<FlowArticleProps, 'svg'> & { readonly id: string; readonly node: AnyNode };

function NodeSection({ id, node, ...rest }: NodeProps): ReactNode {
  const { bundle, words } = rest;
  return (
    <section id={id} className="node" data-kind={node.kind}>
      <h3><span className="kind">{words.kinds[node.kind]}</span> <Rich text={node.title} /></h3>
      <NodeBody node={node} {...rest} />
      <Sources refs={node.sources} sources={bundle.sources} reviewed={node.reviewed} words={words} />
    </section>
  );
}

function NodeBody({ node, bundle, hrefOf, titleOf, words }: Omit<NodeProps, 'id'>): ReactNode {
  const { flow } = bundle;
  if (node.kind === 'handoff') {
    return (
      <>
        <div><Rich text={node.why} /></div>
        <p>{words.more}{words.colon}<a href={hrefOf(node.to.flow, node.to.node)}>{titleOf(node.to.flow)}</a></p>
      </>
    );
  }
  if (node.kind === 'question') {
    return (
      <>
        <div><Rich text={node.why} /></div>
        {node.probes.length > 0 ? <><h4>{words.how}</h4><Probes probes={node.probes} words={words} /></> : null}
        <h4>{words.answers}</h4>
        <ul>
          {[...node.options.map(({ label, next }) => ({ label, next })), { label: words.unsure, next: node.unsure }].map(({ label, next }) => (
            <li key={plainText(label)}><Rich text={label} /> → <a href={`#${next}`}><Rich text={flow.nodes[next]?.title ?? next} /></a></li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <>
      <p><b>{words.cause}{words.colon}</b><Rich text={node.cause} /></p>
      {node.detail ? <div><Rich text={node.detail} /></div> : null}
      {node.remedies.length > 0 ? <><h4>{words.remedies}</h4><Remedies ids={node.remedies} remedies={bundle.remedies} words={words} /></> : null}
      {node.verify.length > 0 ? <><h4>{words.verify}</h4><Probes probes={node.verify} words={words} /></> : null}
    </>
  );
}
