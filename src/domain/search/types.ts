import type { Product } from '../content-types.ts';
import type { Lang } from '../text.ts';

/** What can be found: each has a page. */
export type SearchKind = 'flow' | 'node' | 'finding' | 'annotation' | 'article' | 'term';

/** One thing that can be found. Texts are plain, both languages side by side, so that either finds it. */
export interface SearchDoc {
  /** `<kind> <id>`; for a node `node <flow>/<node>`. */
  readonly id: string;
  readonly kind: SearchKind;
  /** What it is about; left out for what holds for any of them. */
  readonly products?: readonly Product[];
  readonly title: Readonly<Record<Lang, string>>;
  /** What stands below the title in a list. */
  readonly about: Readonly<Record<Lang, string>>;
  /** Exact names: error codes, annotation keys, reasons, ids. */
  readonly keys: string;
  /** What people say when they look for it: symptoms, names, message texts. */
  readonly symptoms: string;
  /** Address behind the `#`, without parameters. */
  readonly address: string;
  /** Title of the pack that it comes from; left out for what is built in. */
  readonly pack?: Readonly<Record<Lang, string>>;
}

export interface SearchHit {
  readonly doc: SearchDoc;
  readonly score: number;
}
