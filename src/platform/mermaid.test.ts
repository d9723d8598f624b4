import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { drawFlowchart } from './mermaid.ts';

const mermaid = { initialize: vi.fn(), render: vi.fn() };
vi.mock('mermaid', () => ({ default: mermaid }));

const host = {} as Element;
let draw: typeof drawFlowchart;

beforeEach(async () => {
  vi.resetModules();
  mermaid.initialize.mockReset();
  mermaid.render.mockReset().mockResolvedValue({ svg: '<svg></svg>' });
  ({ drawFlowchart: draw } = await import('./mermaid.ts'));
});

describe('drawFlowchart', () => {
  it('sets Mermaid up once, strict, with the small layout engine', async () => {
    await draw('flowchart TD', 'a', host);
    await draw('flowchart TD', 'b', host);
    expect(mermaid.initialize).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ securityLevel: 'strict', layout: 'dagre', look: 'classic', startOnLoad: false }),
    );
    expect(mermaid.render).toHaveBeenLastCalledWith('b', 'flowchart TD', host);
  });

  it('never draws two at a time, and a failed one does not hold up the next', async () => {
    const events: string[] = [];
    mermaid.render.mockImplementation(async (id: string) => {
      events.push(`begin ${id}`);
      await Promise.resolve();
      events.push(`end ${id}`);
      if (id === 'a') throw new Error('Parse error on line 2');
      return { svg: id };
    });
    const [first, second] = await Promise.allSettled([draw('', 'a', host), draw('', 'b', host)]);
    expect(events).toEqual(['begin a', 'end a', 'begin b', 'end b']);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'Parse error on line 2' } });
    expect(second).toMatchObject({ status: 'fulfilled', value: { svg: 'b' } });
  });

  it('tries to load Mermaid again after it could not be set up', async () => {
    mermaid.initialize.mockImplementationOnce(() => {
      throw new Error('no network');
    });
    await expect(draw('', 'a', host)).rejects.toThrow('no network');
    await expect(draw('', 'a', host)).resolves.toEqual({ svg: '<svg></svg>' });
  });
});
