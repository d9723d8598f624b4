import { contentVersion } from '#content/catalogue.ts';
import type { Walk } from '#domain/flow/walk.ts';
import { useCaseWords } from '#i18n/case-words.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './link-notice.module.css';

interface LinkNoticeProps {
  /** Content version that the link was made with. */
  readonly made: string;
  readonly walks: readonly Walk[];
  readonly onClose: () => void;
}

/** A link that other content made: says so, and names what of it no longer applies. */
export function LinkNotice({ made, walks, onClose }: LinkNoticeProps) {
  const words = useCaseWords().version;
  const gone = [
    ...walks.flatMap((walk) => (walk.missingNode === undefined ? [] : [`${walk.flow}/${walk.missingNode}`])),
    ...walks.flatMap((walk) => [...walk.dropped, ...walk.stale].map((answer) => `${answer.flow}/${answer.node}.${answer.option}`)),
  ];
  return (
    <Notice tone={gone.length > 0 ? 'warning' : 'neutral'} live>
      <p>{words.other(made, contentVersion)} {gone.length > 0 ? words.gone : words.fine}</p>
      {gone.length > 0 ? <ul className={styles['gone']}>{gone.map((one) => <li key={one}><code>{one}</code></li>)}</ul> : null}
      <Button look="quiet" onClick={onClose}>{words.ok}</Button>
    </Notice>
  );
}
