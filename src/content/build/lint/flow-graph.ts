import type { FlowDoc, FlowNode } from '#domain/content-types.ts';
import type { ContentFault, JsonPath } from '../fault.ts';
import type { Content, Doc } from '../content-shape.ts';

interface Edge {
  readonly to: string;
  /** Where in the flow the target is written. */
  readonly path: JsonPath;
}

/** Targets that are no node of the flow: the flow cannot be walked. */
export function lintFlowTargets(content: Content): ContentFault[] {
  return content.flows.flatMap((doc) => {
    const { nodes, renamed = {} } = doc.value;
    return [
      ...lostEdges(doc.value).map(({ to, path }) => doc.faultAt(path, `There is no node "${to}" in this flow`, nodeTodo(nodes, to))),
      ...Object.entries(renamed).flatMap(([from, to]) => [
        ...(Object.hasOwn(nodes, from) ? [doc.faultAtKey(['renamed', from], `"${from}" still is a node`, 'List only ids that are gone.')] : []),
        ...(Object.hasOwn(nodes, to) ? [] : [doc.faultAt(['renamed', from], `There is no node "${to}" in this flow`, nodeTodo(nodes, to))]),
      ]),
    ];
  });
}

/** The shape of each graph: acyclic, everything reachable, so that every path ends in an outcome or a hand-off. */
export function lintFlowShape(content: Content): ContentFault[] {
  return content.flows.flatMap((doc) => [...optionFaults(doc), ...cycleFaults(doc), ...(isWhole(doc.value) ? unreachedFaults(doc) : [])]);
}

/** Whether everything that a flow points to within itself is there: else its shape cannot be judged. */
export function isWhole(flow: FlowDoc): boolean {
  return lostEdges(flow).length === 0;
}

function lostEdges({ nodes, start }: FlowDoc): Edge[] {
  const edges: Edge[] = [{ to: start, path: ['start'] }, ...Object.keys(nodes).flatMap((id) => edgesOf(nodes, id))];
  return edges.filter(({ to }) => !Object.hasOwn(nodes, to));
}

function optionFaults(doc: Doc<FlowDoc>): ContentFault[] {
  return Object.entries(doc.value.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'question') return [];
    return node.options.flatMap((option, index) => {
      const path = ['nodes', id, 'options', index, 'id'];
      if (option.id === 'unsure') return [doc.faultAt(path, '"unsure" is an answer that every question has', 'Choose another id, or use the field "unsure".')];
      const first = node.options.findIndex((other) => other.id === option.id);
      return first === index ? [] : [doc.faultAt(path, `Option id "${option.id}" is used twice in this question`, 'Give each option its own id.')];
    });
  });
}

function cycleFaults(doc: Doc<FlowDoc>): ContentFault[] {
  const { nodes, start } = doc.value;
  const faults: ContentFault[] = [];
  const done = new Set<string>();
  const visit = (id: string, trail: readonly string[]): void => {
    if (done.has(id)) return;
    for (const { to, path } of edgesOf(nodes, id)) {
      const at = [...trail, id].indexOf(to);
      if (at >= 0) {
        const cycle = [...trail, id].slice(at).concat(to).join(' -> ');
        faults.push(doc.faultAt(path, `The flow goes in a circle: ${cycle}`, 'Lead one of these answers to an outcome or to a later question.'));
      } else visit(to, [...trail, id]);
    }
    done.add(id);
  };
  visit(start, []);
  return faults;
}

function unreachedFaults(doc: Doc<FlowDoc>): ContentFault[] {
  const { nodes, start } = doc.value;
  const reached = new Set([start]);
  for (const id of reached) for (const { to } of edgesOf(nodes, id)) reached.add(to);
  return Object.keys(nodes)
    .filter((id) => !reached.has(id))
    .map((id) => doc.faultAtKey(['nodes', id], `No answer leads to "${id}"`, 'Lead an option or an "unsure" to it, or delete the node.'));
}

function edgesOf(nodes: Readonly<Record<string, FlowNode>>, id: string): Edge[] {
  const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  if (node?.kind !== 'question') return [];
  return [
    ...node.options.map((option, index) => ({ to: option.next, path: ['nodes', id, 'options', index, 'next'] })),
    { to: node.unsure, path: ['nodes', id, 'unsure'] },
  ];
}

function nodeTodo(nodes: Readonly<Record<string, FlowNode>>, wrong: string): string {
  const near = Object.keys(nodes).find((id) => id.startsWith(wrong) || wrong.startsWith(id));
  return near === undefined ? 'Write the id of a node that is there, or add the node.' : `Did you mean "${near}"? Else add the node.`;
}
