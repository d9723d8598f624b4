import type { Walk } from '#domain/flow/walk.ts';
import { useWords } from '#i18n/use-words.ts';
import { Notice } from '#ui/notice.tsx';

/** What the reader must know about how he got here: stale link, jump, conclusions built on "not sure". */
export function WalkNotices({ walk, malformed }: { walk: Walk; malformed: number }) {
  const words = useWords();
  const dropped = walk.dropped.length + malformed;
  return (
    <>
      {dropped > 0 ? <Notice tone="warning" live>{words.wizard.dropped(dropped)}</Notice> : null}
      {walk.missingNode ? <Notice tone="warning" live>{words.wizard.missing(walk.missingNode)}</Notice> : null}
      {walk.jumped && walk.steps.some((step) => step.by === 'assumed') ? <Notice tone="neutral">{words.wizard.assumedNote}</Notice> : null}
      {walk.conditional ? <Notice tone="neutral">{words.wizard.conditional}</Notice> : null}
    </>
  );
}
