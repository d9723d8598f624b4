import { fitZoom, setZoom, step, zoomOf } from './pan-zoom.ts';
import type { Canvas, Direction } from './pan-zoom.ts';

/** How much one press of a zoom button or key enlarges. */
export const ZOOM_STEP = 1.25;

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'right',
};

/** Nodes open on click, Enter and Space; arrows move the view, + - 0 zoom it, while the focus is inside. */
export function listenForKeys(canvas: Canvas, onOpenNode: (nodeId: string) => void, signal: AbortSignal): void {
  const { viewport } = canvas;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actionOf(event, canvas, onOpenNode);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  const onClick = (event: MouseEvent): void => {
    const node = nodeAt(event.target);
    if (node !== undefined) onOpenNode(node);
  };
  viewport.addEventListener('keydown', onKeyDown, { signal });
  viewport.addEventListener('click', onClick, { signal });
}

function actionOf(event: KeyboardEvent, canvas: Canvas, onOpenNode: (nodeId: string) => void): (() => void) | undefined {
  const direction = ARROWS[event.key];
  if (direction) return () => step(canvas, direction);
  switch (event.key) {
    case '+':
    case '=':
      return () => setZoom(canvas, zoomOf(canvas) * ZOOM_STEP);
    case '-':
      return () => setZoom(canvas, zoomOf(canvas) / ZOOM_STEP);
    case '0':
      return () => setZoom(canvas, fitZoom(canvas));
    case 'Enter':
    case ' ': {
      const node = nodeAt(event.target);
      return node === undefined ? undefined : () => onOpenNode(node);
    }
    default:
      return undefined;
  }
}

function nodeAt(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest('[data-node]') : null;
  return node?.getAttribute('data-node') ?? undefined;
}
