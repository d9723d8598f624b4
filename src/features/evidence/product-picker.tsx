import type { Reading } from '#domain/engine/reader.ts';
import type { KnownProduct } from '#domain/rules/types.ts';
import { useWords } from '#i18n/use-words.ts';
import { useEvidence } from '#store/use-stores.ts';
import styles from './product-picker.module.css';

const PRODUCTS: readonly KnownProduct[] = ['ack', 'tke', 'tke-serverless'];

/** Which product the paste comes from: what it tells, unless the reader knows better. Asks where it tells nothing. */
export function ProductPicker({ reading: { diagnosis } }: { reading: Reading }) {
  const words = useWords();
  const chosen = useEvidence((state) => state.product);
  const choose = useEvidence((state) => state.chooseProduct);
  const unsure = chosen === null && diagnosis.product === null;
  const several = new Set(diagnosis.subjects.map(({ cloud }) => cloud)).size > 1;
  const asRead = chosen !== null ? words.evidence.productAsRead : diagnosis.product ? words.products[diagnosis.product] : several ? words.evidence.productSeveral : diagnosis.cloud === 'other' ? words.evidence.productOther : words.evidence.productUnknown;
  return (
    <label className={styles['picker']} data-unsure={unsure || undefined}>
      <span>{unsure && diagnosis.cloud === null && !several ? words.evidence.productAsk : words.evidence.product}</span>
      <select
        className={styles['select']}
        value={chosen ?? ''}
        onChange={(event) => void choose(PRODUCTS.find((product) => product === event.target.value) ?? null)}
      >
        <option value="">{asRead}</option>
        {PRODUCTS.map((product) => (
          <option key={product} value={product}>{words.evidence.productChosen(words.products[product])}</option>
        ))}
      </select>
    </label>
  );
}
