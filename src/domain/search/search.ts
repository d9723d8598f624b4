import MiniSearch from 'minisearch';
import { tokensOf, withoutIds } from './tokens.ts';
import type { SearchDoc, SearchHit, SearchKind } from './types.ts';

/** Answers queries over what can be found. */
export interface Search {
  /** The best `limit` answers, best first; a blank query has none. */
  readonly find: (query: string, limit?: number) => SearchHit[];
}

/** Words that mean the same to whoever asks: `[["health check", "健康检查"], …]`. */
export type Synonyms = readonly (readonly string[])[];

const FIELDS = ['title', 'keys', 'symptoms', 'about'];
const WEIGHT = { title: 3, keys: 4, symptoms: 2.5, about: 1 };
/** A whole flow or article answers a vague question better than one node in the middle of it, or than a definition of its words. */
const KIND: Readonly<Record<SearchKind, number>> = { flow: 1.5, finding: 1.25, article: 1.35, term: 0.4, annotation: 1, node: 0.85 };
/** A term whose very name is asked for. */
const TERM_ASKED_FOR = 4;
const SYNONYM_WEIGHT = 0.35;
/** A code, of the cloud or of HTTP, says more than the words around it. */
const CODE = /^(?:e\d{4}|[45]\d\d)$/;
const CODE_WEIGHT = 6;
/** The words stand together in it as they were asked for: `connection refused`, not any connection. */
const AS_ASKED = 1.6;
/** How many documents are indexed between two breaths of the page: a few milliseconds, so that a paste is read at once. */
const CHUNK = 10;

/** An index over `docs`, built in slices so that the page goes on meanwhile. */
export async function createSearch(docs: readonly SearchDoc[], synonyms: Synonyms): Promise<Search> {
  const index = new MiniSearch<SearchDoc>({
    fields: FIELDS,
    idField: 'id',
    extractField: (doc, field) => (field === 'title' || field === 'about' ? `${doc[field].zh} ${doc[field].en}` : String(doc[field as keyof SearchDoc])),
    tokenize: tokensOf,
    processTerm: (term) => term,
  });
  await index.addAllAsync(docs, { chunkSize: CHUNK });
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const textOf = lowerTexts();
  const groups = synonyms.map((group) => group.map((phrase) => ({ phrase: phrase.toLowerCase(), tokens: tokensOf(phrase) })));

  return {
    find(query, limit = 12) {
      const said = withoutIds(query);
      const own = new Set(tokensOf(said));
      const asked = withoutAsking(query);
      if (own.size === 0) return [];
      const meant = synonymsOf(said.toLowerCase(), groups).filter((token) => !own.has(token));
      const results = index.search([...own, ...meant].join('\n'), {
        tokenize: (text) => text.split('\n'),
        processTerm: (term) => term,
        boost: WEIGHT,
        boostTerm: (term) => (own.has(term) ? (CODE.test(term) ? CODE_WEIGHT : 1) : SYNONYM_WEIGHT),
        boostDocument: (id) => weightOf(byId.get(String(id)), asked, textOf),
        prefix: (term) => /^[a-z]{3,}/.test(term) && own.has(term),
        fuzzy: (term) => (/^[a-z-]{6,}$/.test(term) && own.has(term) ? 0.2 : false),
        weights: { fuzzy: 0.35, prefix: 0.5 },
      });
      return results.slice(0, limit).flatMap(({ id, score }) => {
        const doc = byId.get(String(id));
        return doc ? [{ doc, score }] : [];
      });
    },
  };
}

function weightOf(doc: SearchDoc | undefined, asked: string, textOf: (doc: SearchDoc) => string): number {
  if (doc?.kind === 'term' && doc.symptoms.toLowerCase().split('\n').includes(asked)) return TERM_ASKED_FOR;
  return KIND[doc?.kind ?? 'node'] * (doc && asked.includes(' ') && textOf(doc).includes(asked) ? AS_ASKED : 1);
}

/** All that a document says, in lower case: made when it is first looked at, and kept. */
function lowerTexts(): (doc: SearchDoc) => string {
  const known = new Map<string, string>();
  return (doc) => {
    const before = known.get(doc.id);
    if (before !== undefined) return before;
    const text = [doc.title.zh, doc.title.en, doc.keys, doc.symptoms, doc.about.zh, doc.about.en].join('\n').toLowerCase();
    known.set(doc.id, text);
    return text;
  };
}

/** `What is a VIP?` and `什么是 VIP` both ask for `vip`. */
function withoutAsking(query: string): string {
  return query.toLowerCase().replace(/什么是|是什么意思|是什么|什么意思|\bwhat(?: is|'s| are)(?: an?| the)?\b|\bmeaning of\b|[?？。]/g, '').trim();
}

interface Phrase {
  readonly phrase: string;
  readonly tokens: readonly string[];
}

function synonymsOf(query: string, groups: readonly (readonly Phrase[])[]): string[] {
  return groups.filter((group) => group.some(({ phrase }) => holds(query, phrase))).flatMap((group) => group.flatMap(({ tokens }) => tokens));
}

/** A Latin phrase must stand by itself: `ip` is not in `skip`. */
function holds(query: string, phrase: string): boolean {
  const at = query.indexOf(phrase);
  if (at < 0 || !/^[a-z0-9]/.test(phrase)) return at >= 0;
  return !/[a-z0-9]/.test(query[at - 1] ?? ' ') && !/[a-z0-9]/.test(query[at + phrase.length] ?? ' ');
}
