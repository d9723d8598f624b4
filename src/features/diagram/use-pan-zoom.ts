import { useEffect, useState } from 'react';
import { hiddenSides, setZoom, zoomOf } from './pan-zoom.ts';
import type { Canvas, Direction } from './pan-zoom.ts';

const WHEEL_STEP = 1.0015;
/** A pointer that moved less than this has clicked, not dragged. */
const CLICK_SLACK_PX = 4;

/** What the box of a canvas shows: whether it has a size yet, and in which directions there is more to see. */
export interface View {
  readonly isSized: boolean;
  readonly sides: readonly Direction[];
}

/** Wires a canvas to wheel, mouse and size. Touch scrolls natively, and so does the page under a plain wheel. */
export function usePanZoom(canvas: Canvas | undefined): View {
  const [view, setView] = useState<View>({ isSized: false, sides: [] });
  useEffect(() => {
    if (!canvas) return;
    const { viewport } = canvas;
    const gone = new AbortController();
    const { signal } = gone;
    const update = (): void => {
      const next: View = { isSized: viewport.clientWidth > 0, sides: hiddenSides(canvas) };
      setView((last) => (last.isSized === next.isSized && last.sides.join() === next.sides.join() ? last : next));
    };
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      setZoom(canvas, zoomOf(canvas) * WHEEL_STEP ** -event.deltaY, { x: event.clientX, y: event.clientY });
    };
    const observer = new ResizeObserver(update);
    observer.observe(viewport);
    observer.observe(canvas.svg);
    viewport.addEventListener('wheel', onWheel, { passive: false, signal });
    viewport.addEventListener('scroll', update, { passive: true, signal });
    listenForDrag(viewport, signal);
    return () => {
      gone.abort();
      observer.disconnect();
    };
  }, [canvas]);
  return view;
}

function listenForDrag(viewport: HTMLElement, signal: AbortSignal): void {
  let from: { x: number; y: number; left: number; top: number } | undefined;
  let dragged = false;
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, left: viewport.scrollLeft, top: viewport.scrollTop };
    dragged = false;
  };
  const onMove = (event: PointerEvent): void => {
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragged && Math.hypot(dx, dy) < CLICK_SLACK_PX) return;
    dragged = true;
    viewport.toggleAttribute('data-dragging', true);
    viewport.scrollTo(from.left - dx, from.top - dy);
  };
  const onUp = (): void => {
    from = undefined;
    viewport.removeAttribute('data-dragging');
  };
  const onClick = (event: MouseEvent): void => {
    if (dragged) event.stopPropagation();
    dragged = false;
  };
  viewport.addEventListener('pointerdown', onDown, { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onUp, { signal });
  viewport.addEventListener('click', onClick, { signal, capture: true });
}
