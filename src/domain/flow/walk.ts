import type { Answer } from './answer.ts';
import { currentId, getNode, nextNode, UNSURE, type FlowGraph } from './graph.ts';
import { cheapestPath } from './path.ts';

/** One answered (or assumed) question on the way to where the reader stands. */
export interface Step {
  readonly node: string;
  readonly option: string;
  /** `assumed`: nobody answered it; it lies on the shortest way to a node opened directly. */
  readonly by: 'user' | 'evidence' | 'assumed';
  /** True when this step, or one before it, was answered with "not sure". */
  readonly conditional: boolean;
  /** The option answered before, when the way shown takes another: it is set aside, not forgotten. */
  readonly overruled?: string;
}

/** The replay of answers over one flow. Derived, never stored. */
export interface Walk {
  readonly flow: string;
  /** The way to `current`, in order. */
  readonly steps: readonly Step[];
  /** The node shown. */
  readonly current: string;
  /** Where the answers lead by themselves; differs from `current` when the reader went back or jumped. */
  readonly end: string;
  /** True when the answers do not reach `current`: some steps are assumed. */
  readonly jumped: boolean;
  /** True when nodes up to `current` hang on a "not sure". */
  readonly conditional: boolean;
  /** Answers of this flow whose question is no longer on the way. */
  readonly stale: readonly Answer[];
  /** Answers that no longer exist in this flow: the link was made with other content. */
  readonly dropped: readonly Answer[];
  /** The node asked for does not exist in this flow. */
  readonly missingNode?: string;
}

/**
 * Replays answers over a flow. Answers are looked up by node id, so a link survives edits of the flow: those whose
 * node or option is gone come back in `dropped`, those off the way in `stale`; there is always a node to show.
 *
 * @param entry where the flow is entered, when a hand-off names a node; else the flow's start
 * @param requested the node the address names
 */
export function walkFlow(flow: FlowGraph, answers: readonly Answer[], requested?: string, entry?: string): Walk {
  const { known, dropped } = sortAnswers(flow, answers);
  const start = (entry && currentId(flow, entry)) ?? flow.start;
  const replay = follow(flow, start, known);
  const wanted = requested === undefined ? replay.end : currentId(flow, requested);
  const current = wanted ?? replay.end;

  const at = replay.steps.findIndex((step) => step.node === current);
  const onTheWay = current === replay.end || at >= 0;
  const steps = onTheWay ? (at >= 0 ? replay.steps.slice(0, at) : replay.steps) : assume(flow, start, current, known);
  const walked = new Set([...(onTheWay ? replay.steps : steps).map((step) => step.node), current]);
  return {
    flow: flow.id,
    steps,
    current,
    end: replay.end,
    jumped: !onTheWay,
    conditional: steps.at(-1)?.conditional ?? false,
    stale: [...known.values()].filter((answer) => !walked.has(answer.node)),
    dropped,
    ...(wanted === undefined && requested !== undefined ? { missingNode: requested } : {}),
  };
}

function sortAnswers(flow: FlowGraph, answers: readonly Answer[]) {
  const known = new Map<string, Answer>();
  const dropped: Answer[] = [];
  for (const answer of answers) {
    if (answer.flow !== flow.id) continue;
    const node = currentId(flow, answer.node);
    if (node !== undefined && nextNode(flow, node, answer.option) !== undefined) known.set(node, { ...answer, node });
    else dropped.push(answer);
  }
  return { known, dropped };
}

function follow(flow: FlowGraph, start: string, known: ReadonlyMap<string, Answer>): { steps: Step[]; end: string } {
  const steps: Step[] = [];
  let at = start;
  let conditional = false;
  for (;;) {
    const answer = known.get(at);
    const next = answer && getNode(flow, at)?.kind === 'question' ? nextNode(flow, at, answer.option) : undefined;
    // A flow is acyclic (the lint proves it); the guard keeps a broken pack from hanging the page.
    if (!answer || next === undefined || steps.some((step) => step.node === at)) return { steps, end: at };
    conditional ||= answer.option === UNSURE;
    steps.push({ node: at, option: answer.option, by: answer.by, conditional });
    at = next;
  }
}

function assume(flow: FlowGraph, start: string, target: string, known: ReadonlyMap<string, Answer>): Step[] {
  const costOf = (node: string, option: string) => {
    const answer = known.get(node);
    if (!answer) return option === UNSURE ? 1.5 : 1;
    return answer.option === option ? 0 : 4;
  };
  let conditional = false;
  return (cheapestPath(flow, start, target, costOf) ?? []).map(({ node, option }) => {
    const answer = known.get(node);
    conditional ||= option === UNSURE;
    if (answer?.option === option) return { node, option, by: answer.by, conditional };
    return { node, option, by: 'assumed' as const, conditional, ...(answer ? { overruled: answer.option } : {}) };
  });
}
