// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toGraph } from '#domain/diagram/diagram-graph.ts';
import { loadDrawing } from '#content/catalogue.ts';
import { drawingKey, type Drawing } from '#domain/diagram/drawing.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import { makeFlow } from '#testing/make-flow.ts';
import { Diagram } from './diagram.tsx';
import { drawInPage } from './draw-in-page.ts';
import { diagramWords } from './words.ts';

vi.mock('#content/catalogue.ts', () => ({ loadDrawing: vi.fn() }));
vi.mock('./draw-in-page.ts', () => ({ drawInPage: vi.fn() }));

const flow = makeFlow('type', {
  type: { options: { yes: 'ready', no: 'wrong' }, unsure: 'ready' },
  ready: { options: { yes: 'elsewhere', no: 'wrong' }, unsure: 'ask' },
  wrong: 'outcome',
  elsewhere: 'handoff',
  ask: 'outcome',
});
const onOpenNode = vi.fn<(nodeId: string) => void>();
const draw = vi.mocked(drawInPage);
const load = vi.mocked(loadDrawing);

/** A drawing with everything of the flow, in a row. */
function drawingOf(text: string): Drawing {
  const { nodes, edges } = toGraph(flow);
  return {
    key: drawingKey(text),
    box: [0, 0, 600, 200],
    nodes: nodes.map((node, index) => ({ x: 100 * index + 50, y: 100, width: 80, height: 40, lines: [node.short] })),
    edges: edges.map((edge, index) => ({ path: `M${index} 0L9 9`, ...(edge.label === undefined ? {} : { label: { x: 9, y: 9, width: 40, height: 20, lines: [edge.label] } }) })),
  };
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
  draw.mockReset().mockImplementation((text) => Promise.resolve(drawingOf(text)));
  load.mockReset().mockResolvedValue(undefined);
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
    expect(screen.getByRole('link', { name: 'Outcome: title of wrong (Current step)' }).getAttribute('data-node')).toBe(node.getAttribute('data-node'));
    screen.getByRole('link', { name: 'Outcome: title of ask (Ruled out)' });
    expect(draw).toHaveBeenCalledTimes(1);
    rerender(panel({ lang: 'zh' }));
    await screen.findByRole('link', { name: '问题：title of ready（当前步骤）' });
    expect(draw).toHaveBeenCalledTimes(2);
  });

  it('shows the drawing that comes with the content, without Mermaid and without styles', async () => {
    load.mockResolvedValue(drawingOf(toMermaid(flow, diagramWords.en).text));
    const { container } = render(panel());
    await screen.findByRole('link', { name: /title of wrong/ });
    expect(draw).not.toHaveBeenCalled();
    expect(container.querySelectorAll('figure style, figure [style], figure foreignObject')).toHaveLength(0);
    expect(container.querySelectorAll('figure path.edge')).toHaveLength(toGraph(flow).edges.length);
  });

  it('draws anew when the drawing that comes with the content is of another text, or cannot be fetched', async () => {
    load.mockResolvedValueOnce(drawingOf('flowchart of yesterday'));
    render(panel());
    await screen.findByRole('link', { name: /title of wrong/ });
    expect(draw).toHaveBeenCalledTimes(1);
    cleanup();
    load.mockRejectedValueOnce(new Error('offline'));
    render(panel());
    await screen.findByRole('link', { name: /title of wrong/ });
    expect(draw).toHaveBeenCalledTimes(2);
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
    draw.mockResolvedValueOnce({ ...drawingOf(''), nodes: [] });
    render(panel());
    await screen.findByText('the drawing is not of this flow');
  });

  it('shows the outline while a slow drawing is on its way, then the drawing', async () => {
    vi.useFakeTimers();
    let finish: () => void = () => undefined;
    draw.mockImplementationOnce((text) => new Promise((resolve) => (finish = () => resolve(drawingOf(text)))));
    render(panel());
    expect(screen.queryByRole('navigation')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(4_000));
    screen.getByRole('navigation', { name: 'Outline' });
    await act(async () => {
      finish();
      await vi.advanceTimersByTimeAsync(0);
    });
    screen.getByRole('link', { name: /Current step/ });
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});
