import { cleanLabel } from '#domain/diagram/escape-label.ts';
import { edgeId, toMermaid } from '#domain/diagram/to-mermaid.ts';
import type { Flow, FlowDoc } from '#domain/content-types.ts';
import { LANGS, plainText } from '#domain/text.ts';
import type { Lang } from '#domain/text.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import { shownText } from '../compile-text.ts';
import { inOneLanguage } from '../localize.ts';
import type { Content, Doc } from '../read-content.ts';
import { isWhole } from './flow-graph.ts';
import type { MermaidGraph } from './mermaid-graph.ts';

type Parse = (text: string) => Promise<MermaidGraph>;

const UNSURE = 'unsure';
const WHAT_TO_DO = 'Rewrite the label; if it is an ordinary one, the diagram generator is at fault.';

/** The Mermaid text of each flow, read back by Mermaid's parser, has the same nodes, labels and edges as the flow. */
export async function lintDiagrams(content: Content, parse: Parse = parseWithMermaid): Promise<ContentFault[]> {
  const faults: ContentFault[] = [];
  for (const doc of content.flows) {
    if (isDrawable(doc.value)) for (const lang of LANGS) faults.push(...(await diagramFaults(doc, lang, parse)));
  }
  return faults;
}

/** Mermaid is loaded only when there is something to parse. */
const parseWithMermaid: Parse = async (text) => (await import('./mermaid-graph.ts')).mermaidGraph(text);

/** Broken ways and ambiguous options have faults of their own. */
function isDrawable(flow: FlowDoc): boolean {
  const hasTwins = Object.values(flow.nodes).some((node) => node.kind === 'question' && new Set([...node.options.map(({ id }) => id), UNSURE]).size <= node.options.length);
  return isWhole(flow) && !hasTwins;
}

async function diagramFaults(doc: Doc<FlowDoc>, lang: Lang, parse: Parse): Promise<ContentFault[]> {
  const flow: Flow = inOneLanguage(doc.value, lang, shownText);
  const drawn = toMermaid(flow, { unsure: UNSURE });
  try {
    return compare(doc, flow, lang, drawn, await parse(drawn.text));
  } catch (error) {
    return [doc.faultAt([], `Mermaid cannot read the diagram (${lang}): ${String(error).split('\n', 1)[0]}`, WHAT_TO_DO)];
  }
}

function compare(doc: Doc<FlowDoc>, flow: Flow, lang: Lang, drawn: ReturnType<typeof toMermaid>, graph: MermaidGraph): ContentFault[] {
  const refused = (path: JsonPath, message: string): ContentFault => doc.faultAt(path, `${message} (${lang})`, WHAT_TO_DO);
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const wrongLabels = [...drawn.ids].flatMap(([id, key]) => {
    const short = cleanLabel(plainText(flow.nodes[id]?.short ?? '')) || id;
    return labels.get(key) === short ? [] : [refused(['nodes', id, 'short', lang], `The diagram shows "${labels.get(key) ?? 'nothing'}" for "${short}"`)];
  });
  const lostEdges = waysOf(flow).flatMap(({ from, option, to, path }) => {
    const edge = graph.edges.find(({ id }) => id === drawn.edges.get(edgeId(from, option)));
    const isDrawn = edge !== undefined && edge.from === drawn.ids.get(from) && edge.to === drawn.ids.get(to);
    return isDrawn || !drawn.ids.has(from) ? [] : [refused(path, `The diagram has no such edge to "${to}"`)];
  });
  const isMore = graph.nodes.length !== drawn.ids.size || graph.edges.length !== drawn.edges.size;
  return [...wrongLabels, ...lostEdges, ...(isMore ? [refused([], 'The diagram has nodes or edges that the flow has not')] : [])];
}

/** Every way that the diagram must show: the options, and `unsure` where no option leads to the same node. */
function waysOf(flow: Flow): { from: string; option: string; to: string; path: JsonPath }[] {
  return Object.entries(flow.nodes).flatMap(([from, node]) => {
    if (node.kind !== 'question') return [];
    const options = node.options.map(({ id, next }, index) => ({ from, option: id, to: next, path: ['nodes', from, 'options', index] }));
    const unsure = { from, option: UNSURE, to: node.unsure, path: ['nodes', from, 'unsure'] };
    return options.some(({ to }) => to === node.unsure) ? options : [...options, unsure];
  });
}
