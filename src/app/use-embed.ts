import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { withParameter } from '#domain/flow/address.ts';
import { isName, listenToHost, tellHost, type HostMessage } from '#platform/frame.ts';
import { useKeptParameters } from '#platform/use-address.ts';

/** Parts of a page that an embed may leave out: `hide=diagram,paste`. */
export type HidablePart = 'diagram' | 'paste' | 'sources' | 'answers';

/** Whether the page stands in a frame that asked for nothing but the steps. */
export function useEmbedded(): boolean {
  return useKeptParameters()['embed'] === '1';
}

/** The parts that the address asks to leave out. */
export function useHidden(): (part: HidablePart) => boolean {
  const hidden = (useKeptParameters()['hide'] ?? '').split(',');
  return (part) => hidden.includes(part);
}

/** Names that the address gives for commands until evidence knows better; those that are no names are left out. */
export function usePrefilled(): Readonly<Record<string, string>> {
  const { ns, name } = useKeptParameters();
  return { ...(isName(ns) ? { namespace: ns } : {}), ...(isName(name) ? { name } : {}) };
}

/**
 * The conversation with the host of an embed: its height as it grows and shrinks, where the reader is, and the theme,
 * language and names that the host asks for (they go into the address, which owns them).
 */
export function useEmbed(): void {
  const embedded = useEmbedded();
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const hidden = (useKeptParameters()['hide'] ?? '').replaceAll(',', ' ');
  useEffect(() => {
    document.documentElement.dataset['hide'] = hidden;
  }, [hidden]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-embed', embedded);
    if (!embedded) return undefined;
    tellHost({ type: 'ready', lang: document.documentElement.lang, theme: document.documentElement.dataset['theme'] ?? '' });
    let last = 0;
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height !== last) tellHost({ type: 'size', height: (last = height) });
    });
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [embedded]);
  useEffect(() => {
    if (embedded) tellHost({ type: 'navigate', address: pathname + search });
  }, [embedded, pathname, search]);
  useEffect(() => {
    if (!embedded) return undefined;
    return listenToHost((message) => {
      // Of the address itself: a host may send several messages before the page has followed the first.
      const hash = window.location.hash.slice(1);
      const query = hash.indexOf('?') < 0 ? hash.length : hash.indexOf('?');
      void navigate((hash.slice(0, query) || '/') + asked(hash.slice(query), message), { replace: true });
    });
  }, [embedded, navigate]);
}

function asked(search: string, message: HostMessage): string {
  if (message.type === 'theme') return withParameter(search, 'theme', message.theme);
  if (message.type === 'language') return withParameter(search, 'lang', message.language);
  const withNamespace = message.namespace === undefined ? search : withParameter(search, 'ns', message.namespace);
  return message.name === undefined ? withNamespace : withParameter(withNamespace, 'name', message.name);
}
