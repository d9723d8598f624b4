import type { SearchDoc } from '#domain/search/types.ts';
import type { Lang } from '#domain/text.ts';
import type { ArticleBundle, ContentLogic, FindingWordsBundle, FlowBundle, FlowSummary, GlossaryBundle, PackMark } from './types.ts';

/** One thing wrong in a pack: where it stands, what is wrong, and what to do about it. For authors, in English. */
export interface PackFault {
  /** Place inside the JSON, as `flows[0].nodes.start`; empty for the whole file. */
  readonly path: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly todo: string;
}

/** A pack that passed the door, ready to be shown and judged with. */
export interface Pack {
  readonly mark: PackMark;
  readonly flows: readonly FlowSummary[];
  /** By flow id. */
  readonly bundles: Readonly<Record<string, Readonly<Record<Lang, FlowBundle>>>>;
  readonly logic: ContentLogic;
  readonly words: Readonly<Record<Lang, FindingWordsBundle>>;
  readonly articles: Readonly<Record<Lang, ArticleBundle>>;
  readonly terms: Readonly<Record<Lang, Pick<GlossaryBundle, 'terms' | 'sources'>>>;
  readonly search: readonly SearchDoc[];
}

/** What became of one file. `pack` is missing where a fault keeps it out. */
export interface OpenedPack {
  readonly file: string;
  readonly pack?: Pack;
  /** What keeps it out; empty when it was let in. */
  readonly faults: readonly PackFault[];
  /** What its author may mend, though it can be shown. */
  readonly advice: readonly PackFault[];
}

/** Every pack of this page. Kept in memory of this tab only. */
export interface PackShelf {
  /** True until the packs that the site names are here, or known to be missing. */
  readonly loading: boolean;
  readonly site: readonly OpenedPack[];
  /** The newest text of the preview page; `opened` is what became of `checked`, the newest that was. */
  readonly preview: { readonly text: string; readonly checked?: string; readonly opened?: OpenedPack };
  /** The packs that are shown: a previewed one stands for the site's own of the same id. */
  readonly packs: readonly Pack[];
}

const EMPTY: PackShelf = { loading: false, site: [], preview: { text: '' }, packs: [] };

let shelf = EMPTY;
let arriving: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

/** What stands on the shelf now; the same object until it changes. */
export function packShelf(): PackShelf {
  return shelf;
}

/** Calls back after each change, until the returned function is called. */
export function subscribePacks(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Promises the packs that the site names. Without this call there are none. One that rejects counts as none. */
export function expectPacks(coming: Promise<readonly OpenedPack[]>): void {
  put({ loading: true });
  arriving = coming.then(
    (site) => put({ loading: false, site }),
    () => put({ loading: false }),
  );
}

/** Resolves once the packs that the site names are on the shelf. Never rejects. */
export function packsArrived(): Promise<void> {
  return arriving;
}

/** Puts the text of the preview page on the shelf, with what became of it or of the one before. */
export function setPreview(preview: PackShelf['preview']): void {
  put({ preview });
}

function put(change: Partial<Omit<PackShelf, 'packs'>>): void {
  const next = { ...shelf, ...change };
  const previewed = next.preview.opened?.pack;
  const named = next.site.flatMap(({ pack }) => (pack === undefined || pack.mark.id === previewed?.mark.id ? [] : [pack]));
  const packs = previewed === undefined ? named : [...named, previewed];
  shelf = { ...next, packs: isSame(packs, shelf.packs) ? shelf.packs : packs };
  for (const listener of listeners) listener();
}

function isSame(some: readonly Pack[], others: readonly Pack[]): boolean {
  return some.length === others.length && some.every((pack, index) => pack === others[index]);
}

/** A flow of a pack in one language, or undefined where no pack has it. */
export function packFlow(id: string, lang: Lang): FlowBundle | undefined {
  const pack = shelf.packs.find(({ bundles }) => Object.hasOwn(bundles, id));
  return pack?.bundles[id]?.[lang];
}

/** What is built in, and what packs add to it. */
export function withPackLogic({ library, conditions }: ContentLogic, packs: readonly Pack[]): ContentLogic {
  if (packs.length === 0) return { library, conditions };
  return {
    library: {
      ...library,
      rules: [...library.rules, ...packs.flatMap(({ logic }) => logic.library.rules)],
      events: [...library.events, ...packs.flatMap(({ logic }) => logic.library.events)],
    },
    conditions: Object.assign({}, conditions, ...packs.map(({ logic }) => logic.conditions)) as ContentLogic['conditions'],
  };
}

/** The words that are built in, and those that packs add to them. */
export function withPackWords(words: FindingWordsBundle, packs: readonly Pack[], lang: Lang): FindingWordsBundle {
  if (packs.length === 0) return words;
  const all = [...packs.map((pack) => pack.words[lang]), words];
  const merged = <Key extends keyof FindingWordsBundle>(key: Key): FindingWordsBundle[Key] =>
    Object.assign({}, ...all.map((one) => one[key])) as FindingWordsBundle[Key];
  return { findings: merged('findings'), remedies: merged('remedies'), sources: merged('sources') };
}
