import { flowSummaries } from '#content/catalogue.ts';
import type { Product } from '#domain/content-types.ts';
import { plainText } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOf } from '#platform/use-address.ts';
import styles from './flow-list.module.css';

const ORDER: readonly Product[] = ['ack', 'tke', 'tke-serverless', 'kubernetes'];

/** Every flow, by product, with the symptoms it starts from. `level` is that of the product headings. */
export function FlowList({ level }: { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const words = useWords();
  const lang = useLang();
  const hrefOf = useHrefOf();
  return (
    <div className={styles['products']}>
      {ORDER.map((product) => {
        const flows = flowSummaries.filter((flow) => flow.product === product);
        if (flows.length === 0) return null;
        return (
          <section key={product} aria-labelledby={`wz-${product}`}>
            <Heading id={`wz-${product}`} className={styles['product']}>{words.products[product]}</Heading>
            <ul className={styles['flows']}>
              {flows.map((flow) => (
                <li key={flow.id} className={styles['flow']}>
                  <a href={hrefOf({ flow: flow.id, answers: [] })} className={styles['link']}>{plainText(flow.title[lang])}</a>
                  <p className={styles['symptoms']}>{flow.symptoms.slice(0, 3).map((symptom) => plainText(symptom[lang])).join(' · ')}</p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
