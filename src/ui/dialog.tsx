import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  /** `bar`: no heading, since a field of its own stands at the top; the title is read out only. */
  readonly look?: 'sheet' | 'bar';
  readonly wide?: boolean;
  /** A click beside it closes it. Not where something typed would be lost. */
  readonly light?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page, open as long as it is rendered. Escape and `closeDialog` close it; focus goes back to where it was. */
export function Dialog({ title, look = 'sheet', wide = false, light = false, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on the backdrop closes; the key for it is Escape, which the browser handles
    <dialog
      ref={dialog}
      className={styles['dialog']}
      data-look={look}
      data-wide={wide || undefined}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => light && event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className={styles['box']}>
        <h2 id={id} className={look === 'bar' ? 'visually-hidden' : styles['title']}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
