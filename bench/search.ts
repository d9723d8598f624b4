import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadForNode } from '#content/build/load-for-node.ts';
import { createSearch } from '#domain/search/search.ts';
import { reciprocalRanks, type Question } from '#testing/search-quality.ts';
import { ROOT } from '../scripts/lib/run.mjs';
import { medianOf } from './measure.ts';
import { formatMs, formatTable } from './table.ts';

const ROUNDS = 7;

/** Every prefix of every question, as it is typed: the time a key takes, the time to build the index, and how good the answers are. */
export async function benchSearch(): Promise<string> {
  const { docs, synonyms } = loadForNode(path.join(ROOT, 'content')).search();
  const questions = JSON.parse(readFileSync(path.join(ROOT, 'src/testing/search-questions.json'), 'utf8')) as Question[];
  const builds: number[] = [];
  let search = await createSearch(docs, synonyms);
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    search = await createSearch(docs, synonyms);
    builds.push(performance.now() - started);
  }
  const keys = questions.flatMap(([question]) => Array.from({ length: Math.min(question.length, 20) }, (_, index) => question.slice(0, index + 1)));
  const times = keys.map((query) => {
    const started = performance.now();
    search.find(query);
    return performance.now() - started;
  });
  const sorted = times.toSorted((one, other) => one - other);
  const ranks = reciprocalRanks(search, questions);
  const mean = ranks.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  return formatTable(['search', `${docs.length} documents`], [
    ['index built', formatMs(medianOf(builds))],
    ['a key, median', formatMs(medianOf(times))],
    ['a key, 95 of 100', formatMs(sorted[Math.floor(sorted.length * 0.95)] ?? 0)],
    ['mean reciprocal rank', mean.toFixed(3)],
    ['questions without an answer', String(ranks.filter(({ found }) => found === 0).length)],
  ]);
}
