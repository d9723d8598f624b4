import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createSearch } from '#domain/search/search.ts';
import { reciprocalRanks, type Question, type Ranked } from '#testing/search-quality.ts';

const questions = JSON.parse(readFileSync('src/testing/search-questions.json', 'utf8')) as Question[];

describe('the search over the content', () => {
  let ranked: Ranked[] = [];
  let known = new Set<string>();
  let products = new Map<string, readonly string[] | undefined>();
  beforeAll(async () => {
    const { docs, synonyms } = loadForNode('content').search();
    known = new Set(docs.map(({ id }) => id));
    products = new Map(docs.map((doc) => [doc.id, doc.products]));
    ranked = reciprocalRanks(await createSearch(docs, synonyms), questions);
  });

  it('is asked about things that are there', () => {
    const flows = new Set([...known].filter((id) => id.startsWith('node ')).map((id) => id.split('/')[0]));
    expect(questions.filter(([, answers]) => !answers.some((answer) => known.has(answer) || flows.has(answer))).map(([question]) => question)).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });

  it('says which products a document is about, where it is not any cluster', () => {
    expect(products.get('finding ack-event-vswitch-no-ip')).toEqual(['ack']);
    expect(products.get('flow tke-ingress-unreachable')).toEqual(['tke']);
    expect(products.get('finding selector-matches-no-pod')).toBeUndefined();
  });

  it('answers every question', () => {
    expect(ranked.filter(({ found }) => found === 0)).toEqual([]);
  });

  it('puts a right answer first, or nearly so (mean reciprocal rank)', () => {
    const mean = ranked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranked.length;
    expect(mean, ranked.filter(({ rank }) => rank !== 1).map(({ question, rank, first }) => `${rank} ${question} (${first})`).join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
