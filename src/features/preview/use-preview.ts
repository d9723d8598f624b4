import { useCallback, useEffect, useState } from 'react';
import { openPackFile } from '#content/pack-door.ts';
import { packShelf, setPreview, type OpenedPack } from '#content/packs.ts';
import { usePacks } from '#platform/use-packs.ts';

/** How long typing rests before the pack is checked. */
const TYPING_REST = 250;

/** `checking`: the text is newer than what is shown of it. `failed`: the checks themselves cannot be loaded. */
export type PreviewStatus = 'empty' | 'checking' | 'checked' | 'failed';

export interface Preview {
  readonly text: string;
  readonly status: PreviewStatus;
  /** What became of the newest text that was checked. */
  readonly opened: OpenedPack | undefined;
  readonly setText: (text: string) => void;
  readonly retry: () => void;
}

/** The pack on the preview page: its text, and what becomes of it once typing rests. It outlives the page, not the tab. */
export function usePreview(): Preview {
  const { loading, preview } = usePacks();
  const { text, checked, opened } = preview;
  const [failed, setFailed] = useState(false);
  const isWanted = text !== checked && text.trim() !== '' && !loading && !failed;
  useEffect(() => {
    if (!isWanted) return undefined;
    let alive = true;
    const timer = setTimeout(() => {
      const others = packShelf().site.flatMap(({ pack }) => pack ?? []);
      openPackFile({ file: 'preview', text }, { others, preview: true }).then(
        (now) => alive && setPreview({ text, checked: text, opened: now }),
        () => alive && setFailed(true),
      );
    }, TYPING_REST);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [text, isWanted]);
  const setText = useCallback((next: string) => {
    setFailed(false);
    const { preview: last } = packShelf();
    setPreview(next.trim() === '' ? { text: next } : { ...last, text: next });
  }, []);
  const status = text.trim() === '' ? 'empty' : failed ? 'failed' : text === checked ? 'checked' : 'checking';
  return { text, status, opened, setText, retry: () => setFailed(false) };
}
