import type { Probe } from '#domain/content-types.ts';
import type { InOneLanguage } from '#domain/text.ts';
import { useWords } from '#i18n/use-words.ts';
import { Command } from '#ui/command.tsx';
import { RichText } from '#ui/rich-text.tsx';
import { useFill } from './wizard-context.ts';
import styles from './probe-list.module.css';

/** How to find out: commands or console paths, each with what to look for. */
export function ProbeList({ probes }: { probes: readonly InOneLanguage<Probe>[] }) {
  const words = useWords();
  const fill = useFill();
  return (
    <ul className={styles['list']}>
      {probes.map((probe, index) => (
        <li key={index} className={styles['probe']}>
          {probe.command ? <Command text={fill(probe.command)} /> : null}
          {probe.console ? (
            <div className={styles['row']}>
              <span className={styles['tag']}>{words.wizard.console}</span>
              <div><RichText text={probe.console} fill={fill} /></div>
            </div>
          ) : null}
          <div className={styles['row']}>
            <span className={styles['tag']}>{words.wizard.look}</span>
            <div><RichText text={probe.look} fill={fill} /></div>
          </div>
        </li>
      ))}
    </ul>
  );
}
