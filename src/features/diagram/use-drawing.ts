import { useEffect, useId, useMemo, useState } from 'react';
import type { Flow } from '#domain/content-types.ts';
import { drawFlowchart } from '#platform/mermaid.ts';
import styles from './drawn.module.css';
import { prepareSvg } from './prepare-svg.ts';
import type { Picture } from './prepare-svg.ts';

/** How far the drawing is. `slow`: still drawing, but nobody should have to wait for it. */
export type Drawing =
  | { readonly state: 'loading' | 'slow' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly picture: Picture };

type Progress = Exclude<Drawing, { state: 'ready' }> | { readonly state: 'drawn'; readonly svg: string };

const PATIENCE_MS = 4_000;
const LOADING: Progress = { state: 'loading' };

/** Draws Mermaid text once, and again only when it changes or when asked to retry. */
export function useDrawing(text: string, flow: Flow): { readonly drawing: Drawing; readonly retry: () => void } {
  const id = `diagram${useId().replace(/\W/g, '')}`;
  const [attempt, setAttempt] = useState(0);
  const [last, setLast] = useState<{ text: string; attempt: number; progress: Progress }>();
  useEffect(() => {
    let isWanted = true;
    const report = (progress: Progress): void => {
      if (isWanted) setLast({ text, attempt, progress });
    };
    const timer = setTimeout(() => report({ state: 'slow' }), PATIENCE_MS);
    draw(text, id)
      .then((svg) => report({ state: 'drawn', svg }))
      .catch((cause: unknown) => report(failure(cause)))
      .finally(() => clearTimeout(timer));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, id, attempt]);
  const progress = last?.text === text && last.attempt === attempt ? last.progress : LOADING;
  const drawing = useMemo(() => toDrawing(progress, flow), [progress, flow]);
  return { drawing, retry: () => setAttempt((count) => count + 1) };
}

function toDrawing(progress: Progress, flow: Flow): Drawing {
  if (progress.state !== 'drawn') return progress;
  try {
    return { state: 'ready', picture: prepareSvg(progress.svg, flow) };
  } catch (cause) {
    return failure(cause);
  }
}

function failure(cause: unknown): { readonly state: 'failed'; readonly message: string } {
  return { state: 'failed', message: cause instanceof Error ? cause.message : String(cause) };
}

async function draw(text: string, id: string): Promise<string> {
  const host = document.createElement('div');
  host.className = `${styles['drawn']} ${styles['measure']}`;
  host.setAttribute('aria-hidden', 'true');
  document.body.append(host);
  try {
    return (await drawFlowchart(text, id, host)).svg;
  } finally {
    host.remove();
  }
}
