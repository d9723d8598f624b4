/** Zoom by scrolling: the drawing is an ordinary wide element in a box that scrolls, so focus and touch just work. */
export interface Canvas {
  readonly viewport: HTMLElement;
  readonly svg: SVGSVGElement;
  /** Size of the drawing at zoom 1, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export type Direction = 'left' | 'up' | 'down' | 'right';

const LEAST = 0.15;
const MOST = 2.5;
/** Below this the labels (14 px) are too small to read: the first view rather shows a part than all of it. */
const READABLE = 0.85;

/** The zoom now in force. */
export function zoomOf({ svg, width }: Canvas): number {
  return Number(svg.getAttribute('width') ?? width) / width;
}

function resize({ svg, width, height }: Canvas, zoom: number): void {
  svg.setAttribute('width', String(width * zoom));
  svg.setAttribute('height', String(height * zoom));
}

/** Sets the zoom and keeps the point at `anchor` (client coordinates; the middle by default) where it is. */
export function setZoom(canvas: Canvas, zoom: number, anchor?: { readonly x: number; readonly y: number }): void {
  const { viewport, svg } = canvas;
  const next = Math.min(MOST, Math.max(LEAST, zoom));
  const box = viewport.getBoundingClientRect();
  const at = anchor ?? { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const before = svg.getBoundingClientRect();
  const share = { x: (at.x - before.left) / (before.width || 1), y: (at.y - before.top) / (before.height || 1) };
  resize(canvas, next);
  const after = svg.getBoundingClientRect();
  viewport.scrollBy(after.left + share.x * after.width - at.x, after.top + share.y * after.height - at.y);
}

/** The zoom at which all of the drawing is in view; never enlarged. */
export function fitZoom({ viewport, width, height }: Canvas): number {
  return Math.min(1, viewport.clientWidth / width, viewport.clientHeight / height);
}

/**
 * Sets the zoom to start with: the whole width if that leaves the labels readable. Before the drawing is in its box this
 * costs no layout of it.
 */
export function startZoom(canvas: Canvas): void {
  resize(canvas, Math.min(1, Math.max(READABLE, canvas.viewport.clientWidth / canvas.width)));
}

/** Scrolls an element of the drawing to the middle of the box, by `glide` smoothly unless the reader wants no motion. */
export function center({ viewport }: Canvas, element: Element, motion: 'glide' | 'jump'): void {
  const box = viewport.getBoundingClientRect();
  const target = element.getBoundingClientRect();
  moveBy(viewport, target.left + target.width / 2 - box.left - box.width / 2, target.top + target.height / 2 - box.top - box.height / 2, motion);
}

/** True when the whole element is in view. */
export function isInView({ viewport }: Canvas, element: Element): boolean {
  const box = viewport.getBoundingClientRect();
  const target = element.getBoundingClientRect();
  return target.left >= box.left && target.right <= box.right && target.top >= box.top && target.bottom <= box.bottom;
}

/** Moves the view a third of the box in a direction. */
export function step({ viewport }: Canvas, direction: Direction): void {
  const horizontal = direction === 'left' || direction === 'right';
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const distance = (sign * (horizontal ? viewport.clientWidth : viewport.clientHeight)) / 3;
  moveBy(viewport, horizontal ? distance : 0, horizontal ? 0 : distance, 'glide');
}

/** The directions in which there is more to see. */
export function hiddenSides({ viewport }: Canvas): readonly Direction[] {
  const { scrollLeft, scrollTop, clientWidth, clientHeight, scrollWidth, scrollHeight } = viewport;
  const sides: [Direction, boolean][] = [
    ['left', scrollLeft > 1],
    ['up', scrollTop > 1],
    ['down', scrollTop + clientHeight < scrollHeight - 1],
    ['right', scrollLeft + clientWidth < scrollWidth - 1],
  ];
  return sides.filter(([, more]) => more).map(([side]) => side);
}

function moveBy(viewport: HTMLElement, left: number, top: number, motion: 'glide' | 'jump'): void {
  viewport.toggleAttribute('data-glide', motion === 'glide');
  viewport.scrollBy({ left, top });
  viewport.removeAttribute('data-glide');
}
