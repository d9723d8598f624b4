import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { AnyNode } from '#domain/content-types.ts';
import { plainText } from '#domain/text.ts';
import { tellHost } from '#platform/frame.ts';
import { usePreferences } from '#store/use-stores.ts';
import { useEmbedded } from './use-embed.ts';

/** Lets the host of an embed know where its reader is. */
export function useTellStep(flow: string, id: string | undefined, node: AnyNode | undefined): void {
  const embedded = useEmbedded();
  useEffect(() => {
    if (!embedded || id === undefined || !node) return;
    tellHost({ type: node.kind === 'outcome' ? 'outcome' : 'step', flow, node: id, kind: node.kind, title: plainText(node.title) });
  }, [embedded, flow, id, node]);
}

/** The title of the document. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** Remembers where the reader is, for the home page to offer it. */
export function useRememberPlace(flow: string): void {
  const { pathname, search } = useLocation();
  const setLastPlace = usePreferences((state) => state.setLastPlace);
  useEffect(() => {
    setLastPlace({ address: pathname + search, flow });
  }, [pathname, search, flow, setLastPlace]);
}
