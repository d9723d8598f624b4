import type { WholeContent } from '../types.ts';
import { buildAnnotations } from './annotation-bundles.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData } from './content-data.ts';
import { buildCoverage } from './coverage-bundle.ts';
import { buildArticles, buildGlossary } from './library-bundles.ts';
import { buildSearchDocs } from './search-docs.ts';

/** Everything that can be made of the content; nothing is made before it is asked for. */
export function wholeContent(data: ContentData): WholeContent {
  return {
    contentVersion: data.version,
    flowSummaries: () => buildSummaries(data),
    flow: (id, lang) => buildFlow(data, id, lang),
    drawing: (flow, lang) => data.drawings.get(`${flow}.${lang}`),
    logic: () => buildLogic(data),
    findingWords: (lang) => buildFindingWords(data, lang),
    annotations: (lang) => buildAnnotations(data, lang),
    articles: (lang) => buildArticles(data, lang),
    glossary: (lang) => buildGlossary(data, lang),
    coverage: (lang) => buildCoverage(data, lang),
    samples: () => buildSamples(data),
    search: () => ({ docs: buildSearchDocs(data), synonyms: data.synonyms }),
  };
}
