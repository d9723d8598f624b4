import type { FlowDoc, Remedy, SourceDoc } from '#domain/content-types.ts';
import type { EventFile, RuleDoc } from '#domain/rules/types.ts';
import type { Lang } from '#domain/text.ts';
import type { ContentLogic, FindingWordsBundle, FlowBundle, FlowSummary, Sample } from '../types.ts';
import { buildFindingWords, buildFlow, buildLogic, buildSamples, buildSummaries } from './bundles.ts';
import type { ContentData, SampleDoc } from './content-data.ts';
import { contentVersionOf, readContentFiles } from './content-files.ts';
import type { ContentFile, ContentKind } from './content-files.ts';
import { sampleTexts } from './sample-texts.ts';

/** The content as `src/content/catalogue.ts` gives it to the app, for programs that run in Node. */
export interface NodeContent {
  readonly contentVersion: string;
  readonly flowSummaries: () => readonly FlowSummary[];
  readonly flow: (id: string, lang: Lang) => FlowBundle | undefined;
  readonly logic: () => ContentLogic;
  readonly findingWords: (lang: Lang) => FindingWordsBundle;
  readonly samples: () => readonly Sample[];
}

/**
 * Reads the content folder without validating it, which is the work of the content lint.
 * Throws when a file is not JSON, with its name.
 */
export function loadForNode(root: string): NodeContent {
  const data = readData(root);
  return {
    contentVersion: data.version,
    flowSummaries: () => buildSummaries(data),
    flow: (id, lang) => buildFlow(data, id, lang),
    logic: () => buildLogic(data),
    findingWords: (lang) => buildFindingWords(data, lang),
    samples: () => buildSamples(data),
  };
}

function readData(root: string): ContentData {
  const files = readContentFiles(root);
  const valuesOf = <Value>(kind: ContentKind): Value[] => files.filter((file) => file.kind === kind).map((file) => parse(file) as Value);
  const samples = valuesOf<{ samples: SampleDoc[] }>('samples').flatMap((file) => file.samples);
  const texts = sampleTexts(root, samples);
  return {
    version: contentVersionOf(files, texts),
    flows: valuesOf<FlowDoc>('flow'),
    rules: valuesOf<RuleDoc>('rule'),
    events: valuesOf<EventFile>('events'),
    remedies: valuesOf<{ remedies: Remedy[] }>('remedies').flatMap((file) => file.remedies),
    sources: valuesOf<{ sources: SourceDoc[] }>('sources').flatMap((file) => file.sources),
    samples: samples.map((sample, index) => ({ ...sample, text: texts[index] ?? '' })),
  };
}

function parse(file: ContentFile): unknown {
  try {
    return JSON.parse(file.text);
  } catch (error) {
    throw new Error(`${file.file} is no JSON: run npm run content:lint`, { cause: error });
  }
}
