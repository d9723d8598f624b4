import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { Flow } from '#domain/content-types.ts';
import type { Marks } from '#domain/diagram/marks.ts';
import { Icon } from '#ui/icon.tsx';
import { applyMarks } from './apply-marks.ts';
import drawn from './drawn.module.css';
import { ExportMenu } from './export-menu.tsx';
import { listenForKeys, ZOOM_STEP } from './listen-for-keys.ts';
import { center, fitZoom, isInView, setZoom, startZoom, step, zoomOf } from './pan-zoom.ts';
import type { Canvas } from './pan-zoom.ts';
import styles from './picture.module.css';
import type { Picture } from './prepare-svg.ts';
import { usePanZoom } from './use-pan-zoom.ts';
import type { DiagramWords } from './words.ts';

interface FlowPictureProps {
  readonly picture: Picture;
  readonly flow: Flow;
  readonly marks: Marks;
  readonly current: string;
  readonly words: DiagramWords;
  readonly onOpenNode: (nodeId: string) => void;
  readonly maximised: boolean;
  readonly onMaximise: () => void;
  /** The Mermaid text of the drawing. */
  readonly mermaid: string;
}

/** The drawing in a box of its own: marks follow the walk, nodes open on click, Enter and Space. */
export function FlowPicture({ picture, flow, marks, current, words, onOpenNode, maximised, onMaximise, mermaid }: FlowPictureProps) {
  const [viewport, setViewport] = useState<HTMLElement | null>(null);
  const canvas = useMemo((): Canvas | undefined => (viewport ? { viewport, ...picture } : undefined), [viewport, picture]);

  const { isSized, sides } = usePanZoom(canvas);

  useLayoutEffect(() => {
    if (!viewport) return;
    startZoom({ viewport, ...picture });
    viewport.replaceChildren(picture.svg);
  }, [viewport, picture]);
  useLayoutEffect(() => applyMarks(picture, flow, marks, words), [picture, flow, marks, words]);
  useEffect(() => {
    if (canvas && isSized) showCurrent(canvas, picture.nodes.get(current));
  }, [canvas, isSized, picture, current]);
  useEffect(() => {
    if (!canvas) return;
    const gone = new AbortController();
    listenForKeys(canvas, onOpenNode, gone.signal);
    return () => gone.abort();
  }, [canvas, onOpenNode]);

  const commands = canvas && {
    out: () => setZoom(canvas, zoomOf(canvas) / ZOOM_STEP),
    in: () => setZoom(canvas, zoomOf(canvas) * ZOOM_STEP),
    fit: () => setZoom(canvas, fitZoom(canvas)),
    locate: () => center(canvas, picture.nodes.get(current) ?? picture.svg, 'glide'),
  };
  const tools = [
    ['out', 'minus', words.zoomOut],
    ['in', 'plus', words.zoomIn],
    ['fit', 'fit', words.fit],
    ['locate', 'locate', words.locate],
  ] as const;

  return (
    <>
      <div className={styles['tools']}>
        {tools.map(([command, icon, label]) => (
          <button key={command} type="button" aria-label={label} title={label} onClick={() => commands?.[command]()}>
            <Icon name={icon} />
          </button>
        ))}
        <button type="button" aria-pressed={maximised} aria-label={maximised ? words.restore : words.maximise} title={maximised ? words.restore : words.maximise} onClick={onMaximise}>
          <Icon name={maximised ? 'restore' : 'maximise'} />
        </button>
        <ExportMenu name={flow.id} {...{ picture, mermaid, words }} />
      </div>
      <div className={styles['frame']}>
        <figure
          ref={setViewport}
          className={`${drawn['drawn']} ${styles['viewport']}`}
          aria-label={words.canvas}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by key
          tabIndex={0}
        />
        {sides.map((side) => (
          <button
            key={side}
            type="button"
            className={styles['pan']}
            data-side={side}
            tabIndex={-1}
            aria-label={words.pan[side]}
            onClick={() => canvas && step(canvas, side)}
          >
            <Icon name={side} />
          </button>
        ))}
      </div>
    </>
  );
}

/** In a box not seen before: zooms to a readable size and goes to the node. Later: goes there when it is out of view. */
function showCurrent(canvas: Canvas, node: Element | undefined): void {
  const isFirst = canvas.viewport.dataset['shows'] !== canvas.svg.id;
  canvas.viewport.dataset['shows'] = canvas.svg.id;
  if (isFirst) startZoom(canvas);
  if (node && (isFirst || !isInView(canvas, node))) center(canvas, node, isFirst ? 'jump' : 'glide');
}
