import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** What makes a page another one: not the step of a flow, nor the kind of a report. */
function pageOf(pathname: string): string {
  const [, first = '', second = ''] = pathname.split('/');
  if (first === 'f') return `f/${second}`;
  return first === 'case' ? first : pathname;
}

/** Whether a link has been followed since somebody last asked: the router cannot tell that from going back. */
function watchLinks(): { readonly take: () => boolean; readonly end: () => void } {
  let followed = false;
  const onClick = ({ target }: Event): void => {
    followed = target instanceof Element && target.closest('a[href^="#"]') !== null;
  };
  document.addEventListener('click', onClick, { capture: true });
  return {
    take: () => {
      const was = followed;
      followed = false;
      return was;
    },
    end: () => document.removeEventListener('click', onClick, { capture: true }),
  };
}

/**
 * Begins a new page at its top, and takes the focus there when the link that led to it is gone: left on the body, the
 * next Tab would start over and a screen reader would say nothing. A flow gives the focus to its own heading. Going back
 * is the browser's.
 */
export function usePageFocus(): void {
  const page = pageOf(useLocation().pathname);
  const navigation = useNavigationType();
  const shown = useRef(page);
  const links = useRef<ReturnType<typeof watchLinks>>(null);
  useEffect(() => {
    const own = watchLinks();
    links.current = own;
    return own.end;
  }, []);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    const followed = links.current?.take() ?? false;
    if (document.documentElement.hasAttribute('data-embed')) return;
    if (followed || navigation === NavigationType.Push) window.scrollTo(0, 0);
    if (!page.startsWith('f/') && document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  }, [page, navigation]);
}
