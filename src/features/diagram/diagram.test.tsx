// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toGraph } from '#domain/diagram/diagram-graph.ts';
import { drawFlowchart } from '#platform/mermaid.ts';
import { makeFlow } from '#testing/make-flow.ts';
import { Diagram } from './diagram.tsx';

vi.mock('#platform/mermaid.ts', () => ({ drawFlowchart: vi.fn() }));

const flow = makeFlow('type', {
  type: { options: { yes: 'ready', no: 'wrong' }, unsure: 'ready' },
  ready: { options: { yes: 'elsewhere', no: 'wrong' }, unsure: 'ask' },
  wrong: 'outcome',
  elsewhere: 'handoff',
  ask: 'outcome',
});
const onOpenNode = vi.fn<(nodeId: string) => void>();
const draw = vi.mocked(drawFlowchart);

/** What Mermaid's drawing looks like to us: named groups with a shape, named lines, labels, a style sheet. */
function fakeSvg(id: string): string {
  const { nodes, edges } = toGraph(flow);
  const groups = nodes.map(
    (node, index) =>
      `<g class="node" id="${id}-flowchart-${node.key}-${index}" style="color:red">` +
      `<rect class="label-container" width="80" height="40"></rect></g>`,
  );
  const lines = edges.map((edge) => `<path class="flowchart-link" data-id="${edge.key}"></path>`);
  return `<svg id="${id}" viewBox="0 0 300 200"><style>p{color:red}</style>${lines.join('')}${groups.join('')}</svg>`;
}

function panel(props: Partial<Parameters<typeof Diagram>[0]> = {}) {
  const path = [{ node: 'type', option: 'yes' }];
  return (
    <Diagram flow={flow} path={path} current="ready" lang="en" hrefOf={(id) => `#/f/sketch/${id}`} onOpenNode={onOpenNode} {...props} />
  );
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  Element.prototype.scrollBy = () => undefined;
  draw.mockReset().mockImplementation((_text, id) => Promise.resolve({ svg: fakeSvg(id) }));
  onOpenNode.mockReset();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Diagram', () => {
  it('names every node with its kind, title and mark', async () => {
    render(panel());
    const here = await screen.findByRole('link', { name: 'Question: title of ready (Current step)' });
    expect(here.getAttribute('aria-current')).toBe('step');
    screen.getByRole('link', { name: 'Question: title of type (Answered)' });
    screen.getByRole('link', { name: 'Outcome: title of ask (Still possible)' });
    expect(screen.getAllByRole('link')).toHaveLength(5);
  });

  it('opens a node by click, Enter and Space', async () => {
    render(panel());
    const node = await screen.findByRole('link', { name: /title of elsewhere/ });
    expect(node.tabIndex).toBe(0);
    fireEvent.click(node);
    fireEvent.keyDown(node, { key: 'Enter' });
    fireEvent.keyDown(node, { key: ' ' });
    expect(onOpenNode.mock.calls).toEqual([['elsewhere'], ['elsewhere'], ['elsewhere']]);
  });

  it('follows the walk without drawing again, and draws again for another language', async () => {
    const { rerender } = render(panel());
    const node = await screen.findByRole('link', { name: /title of wrong/ });
    rerender(panel({ path: [{ node: 'type', option: 'no' }], current: 'wrong', flow: { ...flow } }));
    expect(screen.getByRole('link', { name: 'Outcome: title of wrong (Current step)' }).id).toBe(node.id);
    screen.getByRole('link', { name: 'Outcome: title of ask (Ruled out)' });
    expect(draw).toHaveBeenCalledTimes(1);
    rerender(panel({ lang: 'zh' }));
    await screen.findByRole('link', { name: '问题：title of ready（当前步骤）' });
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('adopts no style of the drawing, so that themes and a strict policy hold', async () => {
    const { container } = render(panel());
    await screen.findByRole('link', { name: /title of wrong/ });
    expect(container.querySelectorAll('figure style, figure [style]')).toHaveLength(0);
  });

  it('shows the same graph as an outline of links', async () => {
    render(panel());
    await screen.findByRole('link', { name: /title of wrong/ });
    fireEvent.click(screen.getByRole('button', { name: 'Outline' }));
    const outline = within(screen.getByRole('navigation', { name: 'Outline' }));
    expect(new Set(outline.getAllByRole('link').map((link) => link.getAttribute('href')))).toEqual(
      new Set(['ask', 'elsewhere', 'ready', 'type', 'wrong'].map((id) => `#/f/sketch/${id}`)),
    );
    expect(outline.getAllByRole('link')).toHaveLength(5);
    const here = outline.getByRole('link', { current: 'step' });
    expect(here.textContent).toBe('title of ready');
    fireEvent.click(here);
    expect(onOpenNode).toHaveBeenCalledExactlyOnceWith('ready');
    fireEvent.click(outline.getByRole('button', { name: '→ see 2' }));
    expect(document.activeElement).toBe(here);
  });

  it('says in this panel that the drawing failed, shows the outline, and can try again', async () => {
    draw.mockRejectedValueOnce(new Error('Failed to fetch the module'));
    render(panel());
    const status = await screen.findByRole('status');
    await within(status).findByText('Failed to fetch the module');
    screen.getByRole('navigation', { name: 'Outline' });
    fireEvent.click(within(status).getByRole('button', { name: 'Draw it again' }));
    await screen.findByRole('link', { name: /Current step/ });
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('fails when the drawing is not that of the flow', async () => {
    draw.mockResolvedValueOnce({ svg: '<svg id="x" viewBox="0 0 9 9"></svg>' });
    render(panel());
    await screen.findByText('the drawing lacks type');
  });

  it('shows the outline while a slow drawing is on its way, then the drawing', async () => {
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    draw.mockImplementationOnce((_text, id) => new Promise((resolve) => (finish = () => resolve({ svg: fakeSvg(id) }))));
    render(panel());
    expect(screen.queryByRole('navigation')).toBeNull();
    act(() => void vi.advanceTimersByTime(4_000));
    screen.getByRole('navigation', { name: 'Outline' });
    await act(async () => finish());
    screen.getByRole('link', { name: /Current step/ });
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
