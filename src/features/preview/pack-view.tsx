import { useState, type ReactNode } from 'react';
import type { Pack } from '#content/packs.ts';
import type { FlowBundle } from '#content/types.ts';
import { fillText } from '#domain/rules/fill-words.ts';
import { plainText } from '#domain/text.ts';
import { packWords } from '#i18n/pack-words.ts';
import { useLang } from '#i18n/use-words.ts';
import { useHrefOf, useHrefOfPage } from '#platform/use-address.ts';
import { PackMark } from '#ui/pack-mark.tsx';
import styles from './pack-view.module.css';

interface PackViewProps {
  readonly pack: Pack;
  /** Draws a flow. */
  readonly renderFlow: (bundle: FlowBundle) => ReactNode;
}

const NOTHING = {};

/** A pack that passed: what is in it, its flows to look at and to walk, and its other pages to read. */
export function PackView({ pack, renderFlow }: PackViewProps) {
  const lang = useLang();
  const words = packWords[lang];
  const hrefOf = useHrefOf();
  const hrefOfPage = useHrefOfPage();
  const [wanted, setWanted] = useState<string>();
  const chosen = pack.flows.find(({ id }) => id === wanted) ?? pack.flows[0];
  const bundle = chosen && pack.bundles[chosen.id]?.[lang];
  const { library } = pack.logic;
  const remedies = new Set([...Object.values(pack.bundles).map((one) => one[lang]), pack.words[lang]].flatMap((one) => Object.keys(one.remedies)));
  const articles = Object.values(pack.articles[lang].articles);
  const { terms } = pack.terms[lang];
  const pages = [
    ...Object.entries(pack.words[lang].findings).map(([id, { title }]) => ({ address: `/x/${id}`, title: fillText(title, NOTHING) })),
    ...articles.map(({ id, title }) => ({ address: `/h/${id}`, title })),
    ...terms.map(({ id, term }) => ({ address: `/g/${id}`, title: term })),
  ];
  return (
    <>
      <p className={styles['summary']}>
        <PackMark pack={pack.mark} />
        <span>{words.counts({ flows: pack.flows.length, rules: library.rules.length, events: library.events.length, articles: articles.length, terms: terms.length, remedies: remedies.size })}</span>
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
      {pages.length > 0 ? (
        <section className={styles['flow']}>
          <h2 className={styles['title']}>{words.pages}</h2>
          <ul className={styles['pages']}>
            {pages.map(({ address, title }) => <li key={address}><a href={hrefOfPage(address)}>{plainText(title)}</a></li>)}
          </ul>
        </section>
      ) : null}
    </>
  );
}
