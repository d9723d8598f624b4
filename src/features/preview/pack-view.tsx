import { useState, type ReactNode } from 'react';
import type { Pack } from '#content/packs.ts';
import type { FlowBundle } from '#content/types.ts';
import { plainText } from '#domain/text.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOf } from '#platform/use-address.ts';
import { PackMark } from '#ui/pack-mark.tsx';
import styles from './pack-view.module.css';

interface PackViewProps {
  readonly pack: Pack;
  /** Draws a flow. */
  readonly renderFlow: (bundle: FlowBundle) => ReactNode;
}

/** A pack that passed: what is in it, and its flows to look at and to walk. */
export function PackView({ pack, renderFlow }: PackViewProps) {
  const lang = useLang();
  const words = packWords[lang];
  const hrefOf = useHrefOf();
  const [wanted, setWanted] = useState<string>();
  const chosen = pack.flows.find(({ id }) => id === wanted) ?? pack.flows[0];
  const bundle = chosen && pack.bundles[chosen.id]?.[lang];
  const { library } = pack.logic;
  const remedies = new Set([...Object.values(pack.bundles).map((one) => one[lang]), pack.words[lang]].flatMap((one) => Object.keys(one.remedies)));
  return (
    <>
      <p className={styles['summary']}>
        <PackMark pack={pack.mark} />
        <span>{words.counts(pack.flows.length, library.rules.length, remedies.size)}</span>
      </p>
      {pack.flows.length > 1 ? (
        <div className={styles['choice']} role="group" aria-label={words.flows}>
          {pack.flows.map(({ id, title }) => (
            <button key={id} type="button" aria-pressed={id === chosen?.id} onClick={() => setWanted(id)}>{plainText(title[lang])}</button>
          ))}
        </div>
      ) : null}
      {chosen && bundle ? (
        <section className={styles['flow']}>
          <div className={styles['head']}>
            <div>
              <h2 className={styles['title']}>{plainText(chosen.title[lang])}</h2>
              <p className={styles['muted']}>{plainText(bundle.flow.summary)}</p>
            </div>
            <a className={styles['walk']} href={hrefOf({ flow: chosen.id, answers: [] })}>{words.walk} <span aria-hidden="true">→</span></a>
          </div>
          <div key={chosen.id} className={styles['drawing']}>{renderFlow(bundle)}</div>
        </section>
      ) : null}
    </>
  );
}
