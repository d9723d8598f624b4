import { useEffect, useId, useMemo, useState } from 'react';
import { loadDrawing } from '#content/catalogue.ts';
import type { Flow } from '#domain/content-types.ts';
import { toGraph } from '#domain/diagram/diagram-graph.ts';
import { drawingKey, type Drawing } from '#domain/diagram/drawing.ts';
import type { Lang } from '#domain/text.ts';
import { prepareSvg } from './prepare-svg.ts';
import type { Picture } from './prepare-svg.ts';

/** How far the picture is. `slow`: still drawing, but nobody should have to wait for it. */
export type PictureState =
  | { readonly state: 'loading' | 'slow' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly picture: Picture };

type Progress = Exclude<PictureState, { state: 'ready' }> | { readonly state: 'drawn'; readonly drawing: Drawing };

/** What is to be drawn: a flow, its Mermaid text, and the language of its labels. */
interface Wanted {
  readonly flow: Flow;
  readonly text: string;
  readonly lang: Lang;
}

const PATIENCE_MS = 4_000;
const LOADING: Progress = { state: 'loading' };

/**
 * The picture of a flow: the drawing that comes with the content while it is of this very text, else one that Mermaid
 * makes here. Made again only when the text changes or when asked to retry.
 */
export function useDrawing({ flow, text, lang }: Wanted): { readonly drawing: PictureState; readonly retry: () => void } {
  const id = `diagram${useId().replace(/\W/g, '')}`;
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{ text: string; attempt: number; progress: Progress }>();
  useEffect(() => {
    let isWanted = true;
    const report = (progress: Progress): void => {
      if (isWanted) setLast({ text, attempt, progress });
    };
    const timer = setTimeout(() => report({ state: 'slow' }), PATIENCE_MS);
    obtain({ flow, text, lang }, id)
      .then((drawing) => report({ state: 'drawn', drawing }))
      .catch((cause: unknown) => report(failure(cause)))
      .finally(() => clearTimeout(timer));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the text stands for the flow and its language, which comes a moment after that of the page
  }, [text, id, attempt]);
  const progress = last?.text === text && last.attempt === attempt ? last.progress : LOADING;
  const drawing = useMemo(() => toPicture(progress, flow), [progress, flow]);
  return { drawing, retry: () => setAttempt((count) => count + 1) };
}

function toPicture(progress: Progress, flow: Flow): PictureState {
  if (progress.state !== 'drawn') return progress;
  try {
    return { state: 'ready', picture: prepareSvg(progress.drawing, flow) };
  } catch (cause) {
    return failure(cause);
  }
}

function failure(cause: unknown): { readonly state: 'failed'; readonly message: string } {
  return { state: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
}

async function obtain({ flow, text, lang }: Wanted, id: string): Promise<Drawing> {
  const made = await loadDrawing(flow.id, lang).catch(() => undefined);
  if (made?.key === drawingKey(text)) return made;
  const { drawInPage } = await import('./draw-in-page.ts');
  return drawInPage(text, toGraph(flow), id);
}
