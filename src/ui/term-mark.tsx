import { useEffect, useId, useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import styles from './term-mark.module.css';

interface TermMarkProps {
  /** Where more is said about the term. */
  readonly href: string;
  readonly definition: ReactNode;
  /** `code`: a name that is a link anyway; its note holds more than a sentence. */
  readonly look?: 'term' | 'code';
  readonly children: ReactNode;
}

const GAP = 8;

/**
 * A term or a name with its definition beside it while the pointer is on either of the two or the keyboard is on the term; Escape
 * closes it (WCAG 1.4.13). Where there is no hovering, the first tap shows the definition and the second one follows.
 */
export function TermMark({ href, definition, look = 'term', children }: TermMarkProps) {
  const [open, setOpen] = useState(false);
  const touched = useRef(false);
  const term = useRef<HTMLAnchorElement>(null);
  const note = useRef<HTMLSpanElement>(null);
  const id = useId();
  const close = () => setOpen(false);

  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setOpen(false);
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !term.current?.parentElement?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [open]);

  useLayoutEffect(() => {
    if (open && term.current && note.current) place(note.current, term.current);
  }, [open]);

  const onClick = (event: MouseEvent) => {
    if (!touched.current || open) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <span
      className={styles['wrapper']}
      onPointerEnter={(event) => event.pointerType !== 'touch' && setOpen(true)}
      onPointerLeave={(event) => event.pointerType !== 'touch' && close()}
    >
      <a
        ref={term}
        href={href}
        className={styles[look]}
        aria-describedby={open ? id : undefined}
        onPointerDown={(event) => {
          touched.current = event.pointerType === 'touch';
        }}
        onFocus={() => !touched.current && setOpen(true)}
        onBlur={close}
        onClick={onClick}
      >
        {children}
      </a>
      {open ? <span ref={note} id={id} role="tooltip" className={styles['note']} data-look={look}><span className={styles['words']}>{definition}</span></span> : null}
    </span>
  );
}

/** Below the term, or above it where there is no room; never out of the window sideways. */
function place(note: HTMLElement, term: HTMLElement): void {
  const [first] = term.getClientRects();
  if (!first) return;
  const box = note.getBoundingClientRect();
  const left = Math.max(GAP, Math.min(first.left, document.documentElement.clientWidth - box.width - GAP));
  const below = term.getBoundingClientRect().bottom;
  const top = below + box.height > window.innerHeight && first.top > box.height ? first.top - box.height : below;
  note.style.translate = `${left - box.left}px ${top - box.top}px`;
}
