import { useEffect, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { whenIdle } from '#platform/idle.ts';
import { keepOffline } from '#platform/offline.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';

/** Keeps the site for offline use, and offers a newer version when one has been fetched. Nothing is lost by waiting. */
export function UpdateNotice() {
  const words = useWords().update;
  const [switchOver, setSwitchOver] = useState<() => void>();
  useEffect(() => whenIdle(() => keepOffline((next) => setSwitchOver(() => next))), []);
  if (!switchOver) return null;
  return (
    <Notice tone="info" live>
      {words.ready} <Button look="quiet" onClick={switchOver}>{words.reload}</Button>
    </Notice>
  );
}
