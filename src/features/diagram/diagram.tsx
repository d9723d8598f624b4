import { useMemo, useState } from 'react';
import type { Flow } from '#domain/content-types.ts';
import { toMarks } from '#domain/diagram/marks.ts';
import type { PathStep } from '#domain/diagram/marks.ts';
import { toMermaid } from '#domain/diagram/to-mermaid.ts';
import type { Lang } from '#domain/text.ts';
import styles from './diagram.module.css';
import { FlowOutline } from './flow-outline.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { Legend } from './legend.tsx';
import { useDrawing } from './use-drawing.ts';
import type { PictureState } from './use-drawing.ts';
import { diagramWords } from './words.ts';
import type { DiagramWords } from './words.ts';

interface DiagramProps {
  readonly flow: Flow;
  /** The answers so far, as the steps of a walk. */
  readonly path: readonly PathStep[];
  readonly current: string;
  readonly lang: Lang;
  /** The address of a node, for the links of the outline. */
  readonly hrefOf: (nodeId: string) => string;
  readonly onOpenNode: (nodeId: string) => void;
}

/** A flow as a drawing and as an outline, with where one stands. When the drawing fails, only this panel says so. */
export function Diagram({ flow, path, current, lang, hrefOf, onOpenNode }: DiagramProps) {
  const words: DiagramWords = diagramWords[lang];
  const [maximised, setMaximised] = useState(false);
  const [view, setView] = useState<'diagram' | 'outline'>('diagram');
  const { text } = useMemo(() => toMermaid(flow, words), [flow, words]);
  const { drawing, retry } = useDrawing({ flow, text, lang });
  const marks = useMemo(() => toMarks(flow, { path, current }), [flow, path, current]);
  const outline = <FlowOutline {...{ flow, marks, words, hrefOf, onOpenNode }} />;

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape brings a panel that fills the window back to its size
    <section
      className={styles['panel']}
      data-maximised={maximised || undefined}
      aria-label={words.panel}
      lang={lang}
      onKeyDown={(event) => event.key === 'Escape' && setMaximised(false)}
    >
      <div className={styles['views']}>
        {(['diagram', 'outline'] as const).map((name) => (
          <button key={name} type="button" aria-pressed={view === name} onClick={() => setView(name)}>
            {words[name]}
          </button>
        ))}
      </div>
      {view === 'outline' && outline}
      {view === 'diagram' && drawing.state === 'ready' && (
        <>
          <FlowPicture {...{ picture: drawing.picture, flow, marks, current, words, maximised, mermaid: text }}
            onMaximise={() => setMaximised(!maximised)}
            onOpenNode={onOpenNode}
           />
          <Legend words={words} marks={marks} />
        </>
      )}
      {view === 'diagram' && drawing.state !== 'ready' && (
        <>
          <DrawingNotice drawing={drawing} words={words} onRetry={retry} />
          {drawing.state !== 'loading' && outline}
        </>
      )}
    </section>
  );
}

interface DrawingNoticeProps {
  readonly drawing: Exclude<PictureState, { state: 'ready' }>;
  readonly words: DiagramWords;
  readonly onRetry: () => void;
}

function DrawingNotice({ drawing, words, onRetry }: DrawingNoticeProps) {
  return (
    <output className={styles['notice']} data-state={drawing.state}>
      <span>{words[drawing.state]}</span>
      {drawing.state === 'failed' && (
        <>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
          <code>{drawing.message}</code>
        </>
      )}
    </output>
  );
}
