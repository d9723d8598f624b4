import { plainText } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOf, useHrefOfPage } from '#platform/use-address.ts';
import { usePacks } from '#platform/use-packs.ts';
import { FlowCard, FlowCards } from '#ui/flow-card.tsx';
import { Notice } from '#ui/notice.tsx';
import { PackMark } from '#ui/pack-mark.tsx';
import styles from './pack-flows.module.css';

/** The flows that packs add to the list of those built in, each under its pack; and that a pack is broken, if one is. */
export function PackFlows() {
  const { packs: words } = useWords();
  const lang = useLang();
  const hrefOf = useHrefOf();
  const hrefOfPage = useHrefOfPage();
  const { packs, site } = usePacks();
  const broken = site.filter(({ pack }) => pack === undefined).length;
  return (
    <>
      {packs.filter(({ flows }) => flows.length > 0).map(({ mark, flows }) => (
        <section key={mark.id} className={styles['pack']} data-pack={mark.id}>
          <h3 className={styles['head']}><PackMark pack={mark} /></h3>
          <p className={styles['muted']}>{words.hint}</p>
          <FlowCards>
            {flows.map(({ id, title, symptoms }) => (
              <FlowCard key={id} added href={hrefOf({ flow: id, answers: [] })} title={plainText(title[lang])} symptoms={symptoms.slice(0, 3).map((symptom) => plainText(symptom[lang]))} />
            ))}
          </FlowCards>
        </section>
      ))}
      {broken > 0 ? <Notice tone="warning">{words.broken(broken)} <a href={hrefOfPage('/preview')}>{words.why}</a></Notice> : null}
    </>
  );
}
