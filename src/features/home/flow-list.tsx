import { useState } from 'react';
import { flowSummaries } from '#content/catalogue.ts';
import type { Product } from '#domain/content-types.ts';
import { plainText } from '#domain/text.ts';
import { useLang, useWords } from '#i18n/use-words.ts';
import { useHrefOf } from '#platform/use-address.ts';
import { FlowCard, FlowCards } from '#ui/flow-card.tsx';
import styles from './flow-list.module.css';

const ORDER: readonly Product[] = ['ack', 'tke', 'tke-serverless', 'kubernetes'];
const SHOWN = ORDER.filter((product) => flowSummaries.some((flow) => flow.product === product));

/** Every flow, by product, with the symptoms it starts from. `level` is that of the product headings. */
export function FlowList({ level }: { level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const words = useWords();
  const lang = useLang();
  const hrefOf = useHrefOf();
  const [only, setOnly] = useState<Product>();
  return (
    <div className={styles['products']}>
      <div className={styles['filter']} role="group" aria-label={words.home.filter}>
        {[undefined, ...SHOWN].map((product) => (
          <button key={product ?? 'all'} type="button" aria-pressed={only === product} onClick={() => setOnly(product)}>
            {product ? words.products[product] : words.home.all}
          </button>
        ))}
      </div>
      {SHOWN.filter((product) => only === undefined || product === only).map((product) => (
        <section key={product} aria-labelledby={`wz-${product}`}>
          <Heading id={`wz-${product}`} className={styles['product']}>{words.products[product]}</Heading>
          <FlowCards>
            {flowSummaries.filter((flow) => flow.product === product).map(({ id, title, symptoms }) => (
              <FlowCard key={id} href={hrefOf({ flow: id, answers: [] })} title={plainText(title[lang])} symptoms={symptoms.map((symptom) => plainText(symptom[lang]))} />
            ))}
          </FlowCards>
        </section>
      ))}
    </div>
  );
}
